using Microsoft.EntityFrameworkCore;
using MimeKit;
using Portal.Tickets.People;
using Portal.Web.Mail.Inbound.Parts;
using Portal.Web.Persistence;

namespace Portal.Web.Mail.Arriving;

/// <summary>One message that came, for the team: its row, what is understood of it, its bytes and its attachments, from the archive.</summary>
internal sealed class ReadIncomingMail(PortalDb db, MailArchive archive, ReadArrivedMail readMail)
{
    /// <summary>Null when there is no such message for this viewer.</summary>
    public async Task<IncomingMail?> FindAsync(long id, Viewer viewer, CancellationToken cancel) =>
        viewer.IsTeam ? await db.IncomingMail.AsNoTracking().Include(mail => mail.Message).SingleOrDefaultAsync(mail => mail.Id == id, cancel) : null;

    /// <summary>Null when the archive has it no more.</summary>
    public async Task<SeenMail?> ReadAsync(IncomingMail mail, CancellationToken cancel)
    {
        if (await OriginalAsync(mail, cancel) is not { } raw)
            return null;

        var reading = await readMail.RunAsync(raw, Math.Max(1, mail.Attempts), cancel);
        return new SeenMail(
            MailMarkdown.Of(reading), reading.QuotedText, reading.Html ?? "",
            [.. reading.Attachments.Select(attachment => new SeenAttachment(attachment.Name, attachment.Type, attachment.Size))], reading.Error);
    }

    public Task<byte[]?> OriginalAsync(IncomingMail mail, CancellationToken cancel) => archive.ReadAsync(mail.Sha256, cancel);

    /// <summary>The bytes of an attachment, by its place in the reading; null when there is none, or when the message is one to keep away from.</summary>
    public async Task<byte[]?> AttachmentAsync(IncomingMail mail, int place, CancellationToken cancel)
    {
        if (mail.Reason is MailReason.OverLimits or MailReason.Unreadable or MailReason.KilledItsReader || await OriginalAsync(mail, cancel) is not { } raw)
            return null;

        using var stream = new MemoryStream(raw, writable: false);
        var message = await MimeEntity.LoadAsync(stream, cancel);
        return MailParts.Of(message, []).Attached.ElementAtOrDefault(place) is { } part ? await MailFiles.BytesAsync(part, cancel) : null;
    }
}

/// <param name="Text">What its author newly said, as Markdown.</param>
/// <param name="Html">Cleaned; empty when it has none.</param>
/// <param name="Error">Why it was not read whole; null when it was.</param>
internal sealed record SeenMail(string Text, string Quoted, string Html, IReadOnlyList<SeenAttachment> Attachments, string? Error);

internal sealed record SeenAttachment(string Name, string Type, long Size);
