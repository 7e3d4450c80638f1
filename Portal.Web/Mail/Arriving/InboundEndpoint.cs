using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Web.Mail.Mailboxes;
using Portal.Web.Persistence;

namespace Portal.Web.Mail.Arriving;

/// <summary>
/// <c>POST /api/v1/mail/inbound?mailbox=KEY</c> : one raw message, from a mail server that hands over instead of being fetched from.
/// The answer comes once the message is safe; the same bytes posted again are the same message.
/// </summary>
internal static class InboundEndpoint
{
    public const string Path = "/api/v1/mail/inbound";

    public static async Task<IResult> PostAsync(
        HttpContext context, string? mailbox, MailboxDirectory mailboxes, IOptions<MailOptions> options, ArchiveMail archive, TakeInWaitingMail takeIn,
        PortalDb db, CancellationToken cancel)
    {
        if (mailboxes.Find(mailbox ?? mailboxes.Common.Key) is not { } box)
            return Refuse(StatusCodes.Status404NotFound, "There is no such mailbox: name one of Portal:Mailboxes by its key.");
        if (context.Request.Headers.ContentEncoding.Count > 0)
            return Refuse(StatusCodes.Status415UnsupportedMediaType, "Send the message as it came, without a content encoding.");

        var most = options.Value.MostPostedBytes;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most + 1;
        if (context.Request.ContentLength > most || await ReadAsync(context.Request.Body, most, cancel) is not { } raw)
            return Refuse(StatusCodes.Status413PayloadTooLarge, $"A message may have {most} bytes here.");
        if (raw.Length == 0)
            return Refuse(StatusCodes.Status400BadRequest, "There is no message in the body: post it as message/rfc822.");

        var archived = await archive.ClaimAsync(box.Key, raw, cancel);
        if (archived.IsNew)
            await takeIn.TakeInAsync(archived.Id, cancel);
        var state = await db.IncomingMail.AsNoTracking().Where(mail => mail.Id == archived.Id)
            .Select(mail => new InboundAnswer(mail.Id, mail.State.ToString(), mail.Reason.ToString(), !archived.IsNew)).SingleAsync(cancel);
        return Results.Json(state, statusCode: archived.IsNew ? StatusCodes.Status202Accepted : StatusCodes.Status200OK);
    }

    /// <summary>Null when it is longer than that, however it was announced.</summary>
    private static async Task<byte[]?> ReadAsync(Stream body, long most, CancellationToken cancel)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81_920];
        try
        {
            for (int read; (read = await body.ReadAsync(buffer, cancel)) > 0;)
            {
                if (memory.Length + read > most)
                    return null;
                memory.Write(buffer, 0, read);
            }
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }

        return memory.ToArray();
    }

    private static ProblemHttpResult Refuse(int status, string detail) => TypedResults.Problem(detail, statusCode: status);
}

/// <param name="Duplicate">These very bytes had come before.</param>
internal sealed record InboundAnswer(long Id, string State, string Reason, bool Duplicate);
