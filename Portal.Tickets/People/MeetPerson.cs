using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.People;

/// <summary>Finds the person behind a mailbox, or makes their acquaintance. The caller saves.</summary>
public sealed class MeetPerson(IPeopleDb db, TimeProvider clock)
{
    public async Task<Person> RunAsync(MailAddress address, CancellationToken cancel)
    {
        var known = await db.People.SingleOrDefaultAsync(person => person.AddressKey == address.Key, cancel);
        if (known is not null)
            return known;

        var met = Person.Met(address, clock.GetUtcNow());
        db.People.Add(met);
        return met;
    }
}
