using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.People;

/// <summary>The open changes of address: one's own, and for agents all.</summary>
public sealed class ReadAddressChanges(IPeopleDb db)
{
    private const int Most = 200;

    public Task<AddressChange?> OfMineAsync(Viewer viewer, CancellationToken cancel) =>
        db.AddressChanges.AsNoTracking().SingleOrDefaultAsync(change => change.OpenKey == viewer.RequiredPersonId, cancel);

    /// <summary>The oldest first; empty for whoever is no agent.</summary>
    public async Task<IReadOnlyList<OpenAddressChange>> AllAsync(Viewer viewer, CancellationToken cancel) => viewer.Role < PortalRole.Agent ? [] :
        await db.AddressChanges.AsNoTracking().Where(change => change.OpenKey != null)
            .Join(db.People, change => change.PersonId, person => person.Id, (change, person) => new { change, person })
            .Join(db.People, found => found.change.AskedById, asker => asker.Id, (found, asker) => new { found.change, found.person, asker })
            .OrderBy(found => found.change.AskedAt).Take(Most)
            .Select(found => new OpenAddressChange(found.change, found.person, found.asker))
            .ToListAsync(cancel);

    /// <summary>Somebody whose address the team may change; null for everybody else.</summary>
    public async Task<Person?> SubjectAsync(Guid personId, Viewer viewer, CancellationToken cancel) => viewer.Role < PortalRole.Agent ? null :
        await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == personId && person.Role == PortalRole.Customer, cancel);
}

public sealed record OpenAddressChange(AddressChange Change, Person Person, Person Asker);
