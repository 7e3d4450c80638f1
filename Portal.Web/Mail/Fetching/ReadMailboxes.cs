using Microsoft.EntityFrameworkCore;
using Portal.Web.Persistence;

namespace Portal.Web.Mail.Fetching;

/// <summary>How the fetching of each mailbox goes, by its key, for the administrators.</summary>
internal sealed class ReadMailboxes(PortalDb db)
{
    public async Task<IReadOnlyDictionary<string, MailboxPosition>> RunAsync(CancellationToken cancel) =>
        await db.MailboxPositions.AsNoTracking().ToDictionaryAsync(position => position.Key, cancel);
}
