using Portal.Tickets.People;
using Portal.Web.Persistence;

namespace Portal.Web.Identity;

/// <summary>Password, passkeys, app, recovery codes and sessions go together: nothing is left to enter with but the mailbox.</summary>
internal sealed class ForgetWaysIn(PortalDb db, IEndSessions sessions) : IForgetWaysIn
{
    public async Task ForgetAllAsync(Guid personId, CancellationToken cancel)
    {
        await sessions.EndAllAsync(personId, cancel);

        // The tables that hold the keys follow their row.
        if (await db.Users.FindAsync([personId], cancel) is { } user)
            db.Users.Remove(user);
    }
}
