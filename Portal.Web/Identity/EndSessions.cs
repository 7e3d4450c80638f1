using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Web.Persistence;

namespace Portal.Web.Identity;

/// <summary>Ends every session of a person with the change that causes it.</summary>
internal sealed class EndSessions(PortalDb db) : IEndSessions
{
    public async Task EndAllAsync(Guid personId, CancellationToken cancel)
    {
        if (await db.Users.SingleOrDefaultAsync(user => user.Id == personId, cancel) is { } user)
            user.SecurityStamp = Guid.NewGuid().ToString("N");
    }
}
