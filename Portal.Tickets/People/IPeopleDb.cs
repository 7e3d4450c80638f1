using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.People;

/// <summary>The tables of this folder, as its use cases see the one database.</summary>
public interface IPeopleDb
{
    DbSet<Person> People { get; }
    DbSet<Agent> Agents { get; }
    DbSet<Team> Teams { get; }
    DbSet<Absence> Absences { get; }
    DbSet<MailedCode> MailedCodes { get; }
    DbSet<AddressChange> AddressChanges { get; }

    Task<int> SaveChangesAsync(CancellationToken cancel);
}
