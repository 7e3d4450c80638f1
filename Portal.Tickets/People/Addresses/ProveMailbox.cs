using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.People;

/// <summary>
/// Somebody has shown that they read this mailbox. The first time, whatever was laid in its name by others before is void: keys,
/// sessions, a change of address. The caller saves.
/// </summary>
public sealed class ProveMailbox(IPeopleDb db, IForgetWaysIn waysIn, TimeProvider clock)
{
    public async Task RunAsync(Person person, CancellationToken cancel)
    {
        if (person.HasConfirmedAddress)
            return;

        await waysIn.ForgetAllAsync(person.Id, cancel);
        if (await db.AddressChanges.SingleOrDefaultAsync(change => change.OpenKey == person.Id, cancel) is { } change)
            change.Finish(AddressChangeEnd.Replaced, clock.GetUtcNow());
        person.ConfirmAddress(clock.GetUtcNow());
    }
}
