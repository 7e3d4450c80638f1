using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Duty;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>One act on one of many tickets, remembered so that it can be taken back. The caller goes through the many, each in a scope of its own.</summary>
public sealed class ActOnTickets(ITicketsDb db, IPeopleDb people, WhoIsThere whoIsThere, DutyRules duty, TimeProvider clock)
{
    private static readonly TimeSpan UndoFor = TimeSpan.FromMinutes(10);

    public async Task<BulkOutcome> RunAsync(Guid bulkId, int ticketId, BulkAct act, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam || await db.Tickets.SingleOrDefaultAsync(
            ticket => ticket.Id == ticketId && ticket.MergedIntoId == null && ticket.RemovedAt == null, cancel) is not { } ticket)
            return BulkOutcome.NoSuchTicket;

        var (before, now, me) = (ticket.DeskState, clock.GetUtcNow(), agent.RequiredPersonId);
        switch (act)
        {
            case BulkAct.Assign { AgentId: { } to } when to != me && (await whoIsThere.IsAbsentAsync(to, cancel) || !await people.Agents.AnyAsync(a => a.PersonId == to, cancel)):
                return BulkOutcome.NobodyThere;
            case BulkAct.Assign assign:
                ticket.Assign(assign.AgentId, me, now);
                break;
            case BulkAct.Move move when !ticket.MayBecome(move.Status):
                return BulkOutcome.NotForThisKind;
            case BulkAct.Move move:
                ticket.MoveTo(move.Status, me, now);
                break;
            case BulkAct.Prioritise prioritise:
                ticket.Prioritise(prioritise.Priority, me, now);
                break;
            case BulkAct.Snooze when !ticket.MaySnooze:
                return BulkOutcome.NobodyWaits;
            case BulkAct.Snooze:
                ticket.Snooze(duty.Calendar.OpeningAfter(now, _ => true), me, now);
                break;
            case BulkAct.AddTag add when await RefusesAsync(ticket, add.Tag, cancel) is { } refusal:
                return refusal;
            case BulkAct.AddTag add:
                await db.AddTagAsync(ticket, add.Tag, cancel);
                ticket.TeachAnew();
                break;
        }

        var addedTag = (act as BulkAct.AddTag)?.Tag.Slug;
        if (ticket.DeskState == before && addedTag is null)
            return BulkOutcome.AlreadySo;

        var step = BulkStep.Of(bulkId, ticketId, me, before, now, addedTag);
        db.BulkSteps.Add(step);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return BulkOutcome.ChangedMeanwhile;
        }

        step.NoteVersion(ticket.Version);
        await db.SaveChangesAsync(cancel);
        return BulkOutcome.Done;
    }

    /// <summary>To name those that an act failed for.</summary>
    public async Task<IReadOnlyDictionary<int, string>> TitlesAsync(IReadOnlyList<int> ids, Viewer agent, CancellationToken cancel) => agent.IsTeam
        ? await db.Tickets.Where(ticket => ids.Contains(ticket.Id)).ToDictionaryAsync(ticket => ticket.Id, ticket => ticket.Title, cancel)
        : new Dictionary<int, string>();

    /// <summary>The tickets of an act this agent may still take back.</summary>
    public async Task<IReadOnlyList<int>> ToUndoAsync(Guid bulkId, Viewer agent, CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - UndoFor;
        return await db.BulkSteps.Where(step => step.BulkId == bulkId && step.AgentId == agent.PersonId && step.At > since)
            .Select(step => step.TicketId).ToListAsync(cancel);
    }

    /// <summary>Takes the act back on one ticket; not where somebody has gone on since.</summary>
    public async Task<BulkOutcome> UndoAsync(Guid bulkId, int ticketId, Viewer agent, CancellationToken cancel)
    {
        var step = await db.BulkSteps.SingleOrDefaultAsync(step => step.BulkId == bulkId && step.TicketId == ticketId, cancel);
        if (step is null || step.AgentId != agent.PersonId || await db.Tickets.SingleOrDefaultAsync(ticket => ticket.Id == ticketId, cancel) is not { } ticket)
            return BulkOutcome.NoSuchTicket;

        if (ticket.Version != step.VersionAfter)
            return BulkOutcome.ChangedMeanwhile;

        if (step.AddedTag is { } slug)
        {
            db.TicketTags.RemoveRange(await db.TicketTags.Where(tagged => tagged.TicketId == ticketId && tagged.TagSlug == slug).ToListAsync(cancel));
            ticket.TeachAnew();
        }
        else
        {
            ticket.PutBack(step.Before, agent.RequiredPersonId, clock.GetUtcNow());
        }

        db.BulkSteps.Remove(step);
        try
        {
            await db.SaveChangesAsync(cancel);
            return BulkOutcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return BulkOutcome.ChangedMeanwhile;
        }
    }

    private async Task<BulkOutcome?> RefusesAsync(Ticket ticket, Tag tag, CancellationToken cancel)
    {
        var slugs = await db.TicketTags.Where(tagged => tagged.TicketId == ticket.Id).Select(tagged => tagged.TagSlug).ToListAsync(cancel);
        return slugs.Contains(tag.Slug) ? BulkOutcome.AlreadySo : slugs.Count >= Tag.MostOfATicket ? BulkOutcome.TooManyTags : null;
    }
}
