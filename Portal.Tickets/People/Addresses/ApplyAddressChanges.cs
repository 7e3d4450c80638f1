using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.People;

/// <summary>Carries out the changes that have rested, and ends those that nobody confirmed. Run every few minutes.</summary>
public sealed class ApplyAddressChanges(IPeopleDb db, MoveAddress move, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var lapsed = now - AddressChange.ConfirmationTime;
        var open = await db.AddressChanges
            .Where(change => change.OpenKey != null && (change.DueAt <= now || (change.DueAt == null && change.AskedAt <= lapsed)))
            .ToListAsync(cancel);
        foreach (var change in open)
        {
            if (change.DueAt is null)
                change.Finish(AddressChangeEnd.Expired, now);
            else
                await move.RunAsync(change, await db.People.SingleAsync(person => person.Id == change.PersonId, cancel), cancel);

            // One by one: a mailbox that became somebody's at this very moment must not hold up the others.
            await db.SaveChangesAsync(cancel);
        }
    }
}
