using Portal.Web.Persistence;

namespace Portal.Web.Identity;

/// <summary>Somebody closes a session of their own, or all but the one they sit in, at once.</summary>
internal sealed class CloseSessions(EndSessions endSessions, PortalDb db)
{
    /// <summary>False when it is not theirs, or over already.</summary>
    public async Task<bool> OneAsync(Guid personId, Guid sessionId, CancellationToken cancel)
    {
        if (!await endSessions.EndAsync(personId, sessionId, cancel))
            return false;

        await db.SaveChangesAsync(cancel);
        return true;
    }

    public async Task OthersAsync(Guid personId, Guid? keep, CancellationToken cancel)
    {
        await endSessions.EndOthersAsync(personId, keep, cancel);
        await db.SaveChangesAsync(cancel);
    }
}
