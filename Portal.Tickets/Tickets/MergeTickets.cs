using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>
/// Takes one ticket into another: messages with their attachments, followers, people with the same problem. Links in old mails and
/// the old address lead to the other from then on.
/// </summary>
public sealed class MergeTickets(ITicketsDb db, TimeProvider clock)
{
    public async Task<MergeOutcome> RunAsync(int sourceId, int targetId, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam)
            return MergeOutcome.NoSuchTicket;

        var tickets = await db.Tickets.Include(ticket => ticket.Messages)
            .Where(ticket => ticket.Id == sourceId || ticket.Id == targetId).ToListAsync(cancel);
        var (source, target) = (tickets.Find(ticket => ticket.Id == sourceId), tickets.Find(ticket => ticket.Id == targetId));
        if (source is null || target is null)
            return MergeOutcome.NoSuchTicket;

        if (source.RefusesMerge(target) is { } refusal)
            return refusal;

        var now = clock.GetUtcNow();
        var merge = source.MergeInto(target, agent.RequiredPersonId, now);
        db.TicketMerges.Add(merge);
        await BringPeopleAsync(source, target, now, cancel);
        await db.SaveChangesAsync(cancel);
        return MergeOutcome.Merged;
    }

    /// <summary>Those of the source stay with it as well, so that it can be had back; here they are marked as brought.</summary>
    private async Task BringPeopleAsync(Ticket source, Ticket target, DateTimeOffset now, CancellationToken cancel)
    {
        var followers = await db.Follows.AsNoTracking().Where(follow => follow.TicketId == source.Id).Select(follow => follow.PersonId).ToListAsync(cancel);
        var sharers = await db.SameProblems.AsNoTracking().Where(same => same.TicketId == source.Id).Select(same => same.PersonId).ToListAsync(cancel);
        var following = await db.Follows.Where(follow => follow.TicketId == target.Id).Select(follow => follow.PersonId).ToHashSetAsync(cancel);
        var sharing = await db.SameProblems.Where(same => same.TicketId == target.Id).Select(same => same.PersonId).ToHashSetAsync(cancel);
        following.Add(target.AskerId);
        sharing.Add(target.AskerId);
        foreach (var person in followers.Append(source.AskerId).Where(following.Add))
            db.Follows.Add(Follow.Brought(target.Id, person, now, source.Id));
        foreach (var person in sharers.Append(source.AskerId).Where(sharing.Add))
            db.SameProblems.Add(SameProblem.Brought(target.Id, person, now, source.Id));
        target.CountPeople(sharing.Count);
    }
}

public enum MergeOutcome
{
    Merged, NoSuchTicket, Itself, MergedAlready, TargetMergedAlready, NotOnTheDesk, PublicIntoPrivate, TwoPrivateAskers,
}
