using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>An agent makes a queue of their own, changes it or throws it away; only a lead changes what somebody else shares.</summary>
public sealed class SaveView(ITicketsDb db)
{
    private const int Most = 30;

    public async Task<SaveViewOutcome> RunAsync(int? viewId, string name, bool isShared, ViewFilter filter, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam)
            return new SaveViewOutcome.NotTheirs();

        if (name.Trim() is not { Length: > 0 and <= SavedView.NameLength } given)
            return new SaveViewOutcome.NameMissing();

        var me = agent.RequiredPersonId;
        if (viewId is not { } id)
        {
            if (await db.SavedViews.CountAsync(view => view.OwnerId == me, cancel) >= Most)
                return new SaveViewOutcome.TooMany();

            var made = db.SavedViews.Add(SavedView.Make(me, given, isShared, filter)).Entity;
            await db.SaveChangesAsync(cancel);
            return new SaveViewOutcome.Saved(made.Id);
        }

        if (await db.SavedViews.SingleOrDefaultAsync(view => view.Id == id, cancel) is not { } view || !view.MayBeChangedBy(agent))
            return new SaveViewOutcome.NotTheirs();

        view.Change(given, isShared, filter);
        await db.SaveChangesAsync(cancel);
        return new SaveViewOutcome.Saved(id);
    }

    /// <summary>False when there is none this agent may throw away.</summary>
    public async Task<bool> DeleteAsync(int viewId, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam || await db.SavedViews.SingleOrDefaultAsync(view => view.Id == viewId, cancel) is not { } view || !view.MayBeChangedBy(agent))
            return false;

        db.SavedViews.Remove(view);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}

public abstract record SaveViewOutcome
{
    private SaveViewOutcome() { }

    public sealed record Saved(int Id) : SaveViewOutcome;

    public sealed record NameMissing : SaveViewOutcome;

    public sealed record TooMany : SaveViewOutcome;

    public sealed record NotTheirs : SaveViewOutcome;
}
