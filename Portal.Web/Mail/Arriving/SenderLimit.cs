using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Web.Persistence;

namespace Portal.Web.Mail.Arriving;

/// <summary>How much one sender may write in an hour before the rest waits for an agent's look.</summary>
internal sealed class SenderLimit(PortalDb db, IOptions<MailOptions> options)
{
    public async Task<bool> IsReachedAsync(IncomingMail mail, DateTimeOffset now, CancellationToken cancel)
    {
        var hourAgo = now.AddHours(-1);
        return await db.IncomingMail.CountAsync(
            other => other.Sender == mail.Sender && other.ReceivedAt > hourAgo && other.Id != mail.Id
                && (other.State == MailState.TakenIn || other.State == MailState.Held), cancel) >= options.Value.MostFromOneSenderAnHour;
    }
}
