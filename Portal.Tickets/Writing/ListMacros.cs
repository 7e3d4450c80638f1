using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Writing;

/// <summary>The macros an agent may use: the team's and their own, the most used first.</summary>
public sealed class ListMacros(IWritingDb db)
{
    public async Task<IReadOnlyList<Macro>> RunAsync(Viewer agent, CancellationToken cancel) =>
        await db.Macros.AsNoTracking().UsableBy(agent).Where(macro => macro.RemovedAt == null)
            .OrderByDescending(macro => macro.UseCount).ThenBy(macro => macro.Name).ThenBy(macro => macro.Id).ToListAsync(cancel);

    /// <summary>Null when there is none of this number for this agent.</summary>
    public Task<Macro?> FindAsync(int macroId, Viewer agent, CancellationToken cancel) =>
        db.Macros.AsNoTracking().UsableBy(agent).SingleOrDefaultAsync(macro => macro.Id == macroId && macro.RemovedAt == null, cancel);
}

internal static class UsableMacros
{
    public static IQueryable<Macro> UsableBy(this IQueryable<Macro> macros, Viewer agent) => agent.IsTeam
        ? macros.Where(macro => macro.OwnerId == null || macro.OwnerId == agent.PersonId)
        : macros.Where(_ => false);

    /// <summary>Counts a message that is sent with this macro. The caller saves.</summary>
    public static async Task CountUseAsync(this IWritingDb db, int? macroId, DateTimeOffset now, CancellationToken cancel)
    {
        if (macroId is { } id && await db.Macros.SingleOrDefaultAsync(macro => macro.Id == id, cancel) is { } macro)
            macro.Used(now);
    }
}
