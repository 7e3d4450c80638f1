using MimeKit;
using Portal.Tickets.Tickets.Attachments;
using Portal.Web.Mail.Inbound;
using Portal.Web.Mail.Inbound.Parts;

namespace Portal.Web.Mail.Arriving;

/// <summary>
/// The files of a mail that become attachments of its message, cleaned as those of a form are. What isn't taken (another type, too
/// large, a signature's logo) stays in the original, one click away for the team.
/// </summary>
internal sealed class MailFiles(ReceiveAttachment receive)
{
    private const int Most = 20;

    /// <summary>Bytes below which a picture inside the text is taken for a logo.</summary>
    private const int SmallestInline = 8 * 1024;

    /// <summary>
    /// Before anything else of the message is changed, since each file is kept by a save of its own: one whose message a crash prevented
    /// is cleaned away within a day, and comes again with the message.
    /// </summary>
    /// <param name="attempts">Of reading it so far: what killed its reader once is not opened here.</param>
    public async Task<IReadOnlyList<Attachment>> TakeAsync(byte[] raw, int attempts, MailReading reading, CancellationToken cancel)
    {
        if (attempts > 1 || reading.Error is not null || reading.Attachments.Count == 0)
            return [];

        using var stream = new MemoryStream(raw, writable: false);
        var parts = MailParts.Of(await MimeEntity.LoadAsync(stream, cancel), []).Attached;
        var kept = new List<Attachment>();
        foreach (var (part, named) in parts.Zip(reading.Attachments).Where(pair => IsWanted(pair.Second)).Take(Most))
        {
            if (await receive.RunAsync(named.Name, await BytesAsync(part, cancel), cancel) is ReceiveOutcome.Received { Attachment: var attachment })
                kept.Add(attachment);
        }

        return kept;
    }

    /// <summary>What a part holds; of an attached message, the message itself.</summary>
    public static async Task<byte[]> BytesAsync(MimeEntity part, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        switch (part)
        {
            case MessagePart { Message: { } inner }:
                await inner.WriteToAsync(bytes, cancel);
                break;
            case MimePart { Content: { } content }:
                await content.DecodeToAsync(bytes, cancel);
                break;
        }

        return bytes.ToArray();
    }

    private static bool IsWanted(MailAttachment file) =>
        file.Size <= Attachment.MostBytes && (file.ContentId is null || file.Size >= SmallestInline);
}
