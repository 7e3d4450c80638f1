using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Access;

/// <summary>
/// Has the provider do what was authorised and accepted. Safe to run twice: the claim is saved before the call, and a request
/// that is claimed is never called again by itself.
/// </summary>
public sealed class CarryOutGrant(IAccessDb db, AccessGuard guard, IAccessProvider provider, AccessJournal journal, TimeProvider clock)
{
    /// <summary>The requests that wait for the provider, oldest first.</summary>
    public async Task<IReadOnlyList<Guid>> WaitingAsync(int most, CancellationToken cancel) =>
        await WaitingNow(clock.GetUtcNow())
            .OrderBy(request => request.AcceptedAt).Take(most).Select(request => request.Id).ToListAsync(cancel);

    public Task RunAsync(Guid requestId, CancellationToken cancel) => RunAsync(requestId, code: null, cancel);

    /// <param name="code">The owner's, for this one call; null where the provider needs none.</param>
    internal async Task RunAsync(Guid requestId, OwnersCode? code, CancellationToken cancel)
    {
        var request = await db.AccessRequests.SingleOrDefaultAsync(request => request.Id == requestId, cancel);
        if (request is not { State: AccessState.Accepted, AcceptedById: { } accountantId })
            return;

        var now = clock.GetUtcNow();

        // Whoever authorised may have lost the right to since, or it is not what they read: then nothing was authorised.
        if (!request.IsAsSent || !await guard.AllowsAsync(request.AuthorisedById, request.AccountId, Permission.Authorise, cancel))
        {
            request.Cancel(now);
            await RecordAsync(request, AccessStep.Cancelled, AccessState.Accepted, now, cancel);
            return;
        }

        if (await guard.IsFrozenAsync(request.AccountId, cancel))
            return;

        if (code is null && await provider.WaitsForOwnerAsync(request.AccountId, cancel))
        {
            request.PutOff(now);
            await db.SaveChangesAsync(cancel);
            return;
        }

        request.StartProvisioning(provider.Kind, now);
        await RecordAsync(request, AccessStep.ProvisioningStarted, AccessState.Accepted, now, cancel);
        await CallAsync(request, accountantId, code, cancel);
    }

    private async Task CallAsync(AccessRequest request, Guid accountantId, OwnersCode? code, CancellationToken cancel)
    {
        var account = await db.Accounts.SingleAsync(account => account.Id == request.AccountId, cancel);
        var grant = new AccessGrant(request.Id, account.Id, account.Prefix, request.InviteeAddress, Role.Accountant);
        var (outcome, said) = await provider.GrantAsync(grant, code, cancel);
        var now = clock.GetUtcNow();
        switch (outcome)
        {
            case GrantOutcome.Done:
                request.Activate(now);
                db.Memberships.Add(Membership.Granted(request, accountantId, now));
                await RecordAsync(request, AccessStep.Active, AccessState.Provisioning, now, cancel);
                break;
            case GrantOutcome.NotReached:
                request.ProviderNotReached(said, now);
                await RecordAsync(request, AccessStep.ProviderNotReached, AccessState.Provisioning, now, cancel);
                break;
            default:
                request.LoseSightOfProvider(said);
                await RecordAsync(request, AccessStep.ProviderUnknown, AccessState.Provisioning, now, cancel);
                break;
        }
    }

    private IQueryable<AccessRequest> WaitingNow(DateTimeOffset now) => db.AccessRequests.Where(request =>
        request.State == AccessState.Accepted && (request.NotBefore == null || request.NotBefore <= now));

    private async Task RecordAsync(AccessRequest request, AccessStep step, AccessState before, DateTimeOffset now, CancellationToken cancel)
    {
        await journal.RecordAsync(request, step, before, actorId: null, now, cancel);
        await db.SaveChangesAsync(cancel);
    }
}
