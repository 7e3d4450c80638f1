using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>« Garder cet accès » : the owner's answer to the yearly review. It lengthens what was authorised and widens nothing.</summary>
public sealed class RenewAccess(IAccessDb db, AccessGuard guard, AccessJournal journal, TimeProvider clock)
{
    /// <summary>False when this viewer has no such access to keep.</summary>
    public async Task<bool> RunAsync(Guid requestId, Viewer owner, CancellationToken cancel)
    {
        var request = await db.AccessRequests.SingleOrDefaultAsync(request => request.Id == requestId, cancel);
        if (request is not { State: AccessState.Active }
            || !await guard.AllowsAsync(owner.PersonId, request.AccountId, Permission.Authorise, cancel))
            return false;

        var now = clock.GetUtcNow();
        request.Renew(now);
        await journal.RecordAsync(request, AccessStep.Renewed, AccessState.Active, owner.PersonId, now, cancel);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
