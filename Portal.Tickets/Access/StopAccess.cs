using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>Pulls the emergency stop, or lifts it, by an administrator of the portal and with a reason. It can stop; it can grant nothing.</summary>
public sealed class StopAccess(IAccessDb db, TimeProvider clock)
{
    /// <summary>The stop in force; null when there is none.</summary>
    public async Task<AccessFreeze?> InForceAsync(CancellationToken cancel) =>
        await db.AccessFreezes.AsNoTracking().SingleOrDefaultAsync(freeze => freeze.InForce == 1, cancel);

    public async Task<StopOutcome> StartAsync(string reason, Viewer administrator, CancellationToken cancel)
    {
        if (Refusal(reason, administrator) is { } refusal)
            return refusal;
        if (await db.AccessFreezes.AnyAsync(freeze => freeze.InForce == 1, cancel))
            return StopOutcome.NothingToDo;

        db.AccessFreezes.Add(AccessFreeze.Start(administrator.RequiredPersonId, reason.Trim(), clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        return StopOutcome.Done;
    }

    public async Task<StopOutcome> LiftAsync(string reason, Viewer administrator, CancellationToken cancel)
    {
        if (Refusal(reason, administrator) is { } refusal)
            return refusal;
        if (await db.AccessFreezes.SingleOrDefaultAsync(freeze => freeze.InForce == 1, cancel) is not { } freeze)
            return StopOutcome.NothingToDo;

        freeze.Lift(administrator.RequiredPersonId, reason.Trim(), clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return StopOutcome.Done;
    }

    private static StopOutcome? Refusal(string reason, Viewer administrator) =>
        administrator.Role < PortalRole.Administrator ? StopOutcome.NotYours
        : reason.Trim().Length is 0 or > AccessFreeze.ReasonLength ? StopOutcome.NoReason
        : null;
}

public enum StopOutcome { Done, NothingToDo, NoReason, NotYours }
