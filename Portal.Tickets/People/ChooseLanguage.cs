using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.People;

/// <summary>Somebody says in which language they want to be written to.</summary>
public sealed class ChooseLanguage(IPeopleDb db)
{
    public async Task RunAsync(Language language, Viewer viewer, CancellationToken cancel)
    {
        var me = viewer.RequiredPersonId;
        var person = await db.People.SingleAsync(person => person.Id == me, cancel);
        person.Read(language);
        await db.SaveChangesAsync(cancel);
    }
}
