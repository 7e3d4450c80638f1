using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.People;

/// <summary>The person, or any agent, calls a change off before it counts. Nobody has to say why.</summary>
public sealed class StopAddressChange(IPeopleDb db, IAddressMail mail, TimeProvider clock)
{
    /// <summary>False when there is none for this viewer to stop.</summary>
    public async Task<bool> RunAsync(Guid changeId, Viewer viewer, CancellationToken cancel)
    {
        var change = await db.AddressChanges.SingleOrDefaultAsync(change => change.Id == changeId && change.OpenKey != null, cancel);
        if (change is null || (change.PersonId != viewer.PersonId && viewer.Role < PortalRole.Agent))
            return false;

        change.Finish(AddressChangeEnd.Stopped, clock.GetUtcNow());
        if (change.IsByTeam || change.DueAt is not null)
            mail.MoveStopped(await db.People.SingleAsync(person => person.Id == change.PersonId, cancel), change);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
