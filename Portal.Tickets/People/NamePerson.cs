namespace Portal.Tickets.People;

/// <summary>Keeps the name somebody gives at their first visit; one that is known already is changed elsewhere, on purpose.</summary>
public sealed class NamePerson(IPeopleDb db)
{
    public async Task RunAsync(Person person, string name, CancellationToken cancel)
    {
        var given = name.Trim();
        if (given.Length == 0 || person.Name.Length > 0)
            return;

        person.CallThemselves(given.Length <= Person.NameLength ? given : given[..Person.NameLength]);
        await db.SaveChangesAsync(cancel);
    }
}
