using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Writing;

/// <summary>The tables of this folder, as its use cases see the one database.</summary>
public interface IWritingDb
{
    DbSet<HeldAnswer> HeldAnswers { get; }
    DbSet<KeptDraft> KeptDrafts { get; }
    DbSet<Macro> Macros { get; }

    Task<int> SaveChangesAsync(CancellationToken cancel);
}
