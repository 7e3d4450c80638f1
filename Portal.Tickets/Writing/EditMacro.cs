using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Writing;

/// <summary>An agent writes, changes, removes or puts back a macro: their own, or one of the team's.</summary>
public sealed class EditMacro(IWritingDb db, TimeProvider clock)
{
    /// <param name="macroId">Null for a new one.</param>
    public async Task<EditMacroOutcome> RunAsync(int? macroId, MacroText text, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam)
            return EditMacroOutcome.NoSuchMacro;

        if (MacroVariables.Unknown(text.Body).Count > 0)
            return EditMacroOutcome.UnknownVariable;

        if (macroId is not { } id)
        {
            db.Macros.Add(Macro.Write(text, agent.RequiredPersonId));
        }
        else
        {
            if (await FindAsync(id, agent, cancel) is not { } macro)
                return EditMacroOutcome.NoSuchMacro;

            macro.Rewrite(text, agent.RequiredPersonId);
        }

        await db.SaveChangesAsync(cancel);
        return EditMacroOutcome.Kept;
    }

    /// <summary>False when there is no such macro for this agent.</summary>
    public async Task<bool> RemoveAsync(int macroId, bool remove, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam || await FindAsync(macroId, agent, cancel) is not { } macro)
            return false;

        if (remove)
            macro.Remove(clock.GetUtcNow());
        else
            macro.PutBack();
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private Task<Macro?> FindAsync(int id, Viewer agent, CancellationToken cancel) =>
        db.Macros.UsableBy(agent).SingleOrDefaultAsync(macro => macro.Id == id, cancel);
}

public enum EditMacroOutcome { Kept, UnknownVariable, NoSuchMacro }
