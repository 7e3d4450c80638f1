using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Has a merged ticket back as it was; of several taken in one after the other, the last comes back first.</summary>
public sealed class UnmergeTickets(ITicketsDb db, TimeProvider clock)
{
    public async Task<UnmergeOutcome> RunAsync(int sourceId, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam)
            return UnmergeOutcome.NoSuchMerge;

        var merge = await db.TicketMerges.Include(merge => merge.Messages)
            .SingleOrDefaultAsync(merge => merge.SourceId == sourceId && merge.UndoneAt == null, cancel);
        if (merge is null)
            return UnmergeOutcome.NoSuchMerge;

        var tickets = await db.Tickets.Include(ticket => ticket.Messages)
            .Where(ticket => ticket.Id == merge.SourceId || ticket.Id == merge.TargetId).ToDictionaryAsync(ticket => ticket.Id, cancel);
        var (source, target) = (tickets[merge.SourceId], tickets[merge.TargetId]);
        if (target.MergedIntoId is not null)
            return UnmergeOutcome.UndoTheLaterFirst;

        source.Unmerge(target, merge, agent.RequiredPersonId, clock.GetUtcNow());
        db.Follows.RemoveRange(await db.Follows.Where(follow => follow.TicketId == target.Id && follow.MergedFromId == source.Id).ToListAsync(cancel));
        var brought = await db.SameProblems.Where(same => same.TicketId == target.Id && same.MergedFromId == source.Id).ToListAsync(cancel);
        db.SameProblems.RemoveRange(brought);
        target.CountPeople(target.PeopleCount - brought.Count);
        await db.SaveChangesAsync(cancel);
        return UnmergeOutcome.Unmerged;
    }
}

public enum UnmergeOutcome { Unmerged, NoSuchMerge, UndoTheLaterFirst }
