using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>
/// The last step where it is the owner's: they did it in the product's settings and say so, or they give their code for one
/// call. Only somebody who may authorise, for what was authorised and accepted.
/// </summary>
public sealed class FinishByOwner(
    IAccessDb db, AccessGuard guard, IAccessProvider provider, CarryOutGrant carryOut, AccessJournal journal, TimeProvider clock)
{
    public async Task<FinishOutcome> SayDoneAsync(Guid requestId, Viewer owner, CancellationToken cancel)
    {
        var (request, refusal) = await FindAsync(requestId, owner, cancel);
        if (refusal is { } why || request is null)
            return refusal ?? FinishOutcome.NoSuchRequest;

        var now = clock.GetUtcNow();
        request.ActivateByHand(provider.Kind, now);
        db.Memberships.Add(Membership.Granted(request, request.AcceptedById ?? throw new InvalidOperationException("Accepted by nobody."), now));
        await journal.RecordAsync(request, AccessStep.DoneByHand, AccessState.Accepted, owner.PersonId, now, cancel);
        await db.SaveChangesAsync(cancel);
        return FinishOutcome.Active;
    }

    /// <summary>The code lives as long as this call and is written nowhere.</summary>
    public async Task<FinishOutcome> CallAsync(Guid requestId, OwnersCode code, Viewer owner, CancellationToken cancel)
    {
        var (request, refusal) = await FindAsync(requestId, owner, cancel);
        if (refusal is { } why || request is null)
            return refusal ?? FinishOutcome.NoSuchRequest;

        await carryOut.RunAsync(requestId, code, cancel);
        return request.State switch
        {
            AccessState.Active => FinishOutcome.Active,
            AccessState.ProvisioningUnknown => FinishOutcome.Unknown,
            AccessState.Accepted => FinishOutcome.NotReached,
            _ => FinishOutcome.NothingToDo,
        };
    }

    private async Task<(AccessRequest? Request, FinishOutcome? Refusal)> FindAsync(Guid requestId, Viewer owner, CancellationToken cancel)
    {
        var request = await db.AccessRequests.SingleOrDefaultAsync(request => request.Id == requestId, cancel);
        if (request is null || !await guard.AllowsAsync(owner.PersonId, request.AccountId, Permission.Authorise, cancel))
            return (null, FinishOutcome.NoSuchRequest);
        if (request.State != AccessState.Accepted || !request.IsAsSent || !await provider.WaitsForOwnerAsync(request.AccountId, cancel)
            || !await guard.AllowsAsync(request.AuthorisedById, request.AccountId, Permission.Authorise, cancel))
            return (null, FinishOutcome.NothingToDo);
        return await guard.IsFrozenAsync(request.AccountId, cancel) ? (null, FinishOutcome.Frozen) : (request, null);
    }
}

public enum FinishOutcome { Active, Unknown, NotReached, NoSuchRequest, NothingToDo, Frozen }
