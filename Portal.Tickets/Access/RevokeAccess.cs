using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>
/// Takes an access back, or an invitation: by the owner's side at any time and without a code, by the accountant who leaves, or
/// by an administrator of the portal in an emergency.
/// </summary>
public sealed class RevokeAccess(IAccessDb db, AccessGuard guard, IAccessProvider provider, AccessJournal journal, TimeProvider clock)
{
    /// <summary>False when this viewer has no such access to take back; true also when it was over already.</summary>
    public async Task<bool> RunAsync(Guid requestId, Viewer viewer, CancellationToken cancel)
    {
        var request = await db.AccessRequests.SingleOrDefaultAsync(request => request.Id == requestId, cancel);
        if (request is null || request.State < AccessState.Invited || !(request.AcceptedById == viewer.RequiredPersonId || viewer.Role == PortalRole.Administrator
            || await guard.AllowsAsync(viewer.PersonId, request.AccountId, Permission.Members, cancel)))
            return false;

        if (request.IsOver || request.State == AccessState.RevocationRequested)
            return true;

        await EndAsync(request, viewer.PersonId, cancel);
        return true;
    }

    /// <param name="actorId">Null when the portal does it by itself.</param>
    internal async Task EndAsync(AccessRequest request, Guid? actorId, CancellationToken cancel)
    {
        var (now, before) = (clock.GetUtcNow(), request.State);
        request.Revoke(provider.RevocationNeedsAHand, now);
        await db.ConsumeAllTokensAsync(request, now, cancel);
        var membership = await db.Memberships.SingleOrDefaultAsync(m => m.RequestId == request.Id && m.EndedAt == null, cancel);
        membership?.End(now);
        var step = request.State == AccessState.Revoked ? AccessStep.Revoked : AccessStep.RevocationRequested;
        await journal.RecordAsync(request, step, before, actorId, now, cancel);
        await db.SaveChangesAsync(cancel);
    }
}
