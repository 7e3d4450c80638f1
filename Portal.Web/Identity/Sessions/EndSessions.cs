using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Web.Persistence;

namespace Portal.Web.Identity;

/// <summary>Ends sessions with the change that causes it. The caller saves.</summary>
internal sealed class EndSessions(PortalDb db, TimeProvider clock) : IEndSessions
{
    public Task EndAllAsync(Guid personId, CancellationToken cancel) => EndOthersAsync(personId, keep: null, cancel);

    public async Task EndOthersAsync(Guid personId, Guid? keep, CancellationToken cancel)
    {
        foreach (var session in await db.Sessions.Where(session => session.PersonId == personId && session.EndedAt == null && session.Id != keep).ToListAsync(cancel))
            session.End(clock.GetUtcNow());
    }

    /// <summary>False when it is not this person's, or over already.</summary>
    public async Task<bool> EndAsync(Guid personId, Guid sessionId, CancellationToken cancel)
    {
        if (await db.Sessions.SingleOrDefaultAsync(s => s.Id == sessionId && s.PersonId == personId && s.EndedAt == null, cancel) is not { } session)
            return false;

        session.End(clock.GetUtcNow());
        return true;
    }
}
