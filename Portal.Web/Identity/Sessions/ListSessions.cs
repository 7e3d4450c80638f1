using Microsoft.EntityFrameworkCore;
using Portal.Web.Persistence;

namespace Portal.Web.Identity;

/// <summary>Where a person is signed in, the latest first.</summary>
internal sealed class ListSessions(PortalDb db, TimeProvider clock)
{
    /// <summary>As long as the cookie: an older one no browser shows any more.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    public Task<List<Session>> RunAsync(Guid personId, CancellationToken cancel)
    {
        var oldest = clock.GetUtcNow() - Lifetime;
        return db.Sessions.AsNoTracking()
            .Where(session => session.PersonId == personId && session.EndedAt == null && session.LastSeenAt > oldest)
            .OrderByDescending(session => session.LastSeenAt).ToListAsync(cancel);
    }
}
