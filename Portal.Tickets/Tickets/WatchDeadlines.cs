using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Duty;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>
/// Every few minutes: whoever has a ticket hears of its deadline shortly before, the leads hear of it after. Each deadline is told
/// once, in one letter a person and round.
/// </summary>
public sealed class WatchDeadlines(ITicketsDb db, IPeopleDb people, IDeskMail mail, DutyRules duty, TimeProvider clock)
{
    private const int BatchSize = 200;

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var soon = duty.Calendar.Add(now, duty.WarnBefore);
        var tickets = await db.Tickets
            .Where(ticket => ticket.NextDueAt <= soon
                && (ticket.NextDueAt <= now
                    ? ticket.EscalatedDueAt == null || ticket.EscalatedDueAt != ticket.NextDueAt
                    : ticket.WarnedOfDueAt == null || ticket.WarnedOfDueAt != ticket.NextDueAt))
            .OrderBy(ticket => ticket.NextDueAt).Take(BatchSize).ToListAsync(cancel);
        if (tickets.Count == 0)
            return;

        var leads = await LeadsAsync(cancel);
        var late = tickets.Where(ticket => ticket.Escalate(now)).ToList();
        var warned = tickets.Except(late).Where(ticket => ticket.WarnOfDue()).ToList();
        foreach (var (lead, theirs) in late.SelectMany(ticket => LeadsOf(ticket, leads).Select(lead => (lead, ticket))).ToLookup(x => x.lead, x => x.ticket).Select(x => (x.Key, x.ToList())))
            mail.Late(lead, theirs);

        var agentIds = warned.Select(ticket => ticket.AssigneeId).OfType<Guid>().Distinct().ToList();
        var agents = await people.People.Where(person => agentIds.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancel);
        foreach (var (agent, theirs) in warned
            .SelectMany(ticket => (ticket.AssigneeId is { } id ? [agents[id]] : LeadsOf(ticket, leads)).Select(agent => (agent, ticket)))
            .ToLookup(x => x.agent, x => x.ticket).Select(x => (x.Key, x.ToList())))
            mail.DueSoon(agent, theirs);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<List<(Person Lead, int? TeamId)>> LeadsAsync(CancellationToken cancel)
    {
        var rows = await people.People.Where(person => person.Role >= PortalRole.Lead)
            .Select(person => new { Person = person, TeamId = people.Agents.Where(a => a.PersonId == person.Id).Select(a => (int?)a.TeamId).FirstOrDefault() })
            .ToListAsync(cancel);
        return [.. rows.Select(row => (row.Person, row.TeamId))];
    }

    /// <summary>The leads of the ticket's team; all of them where it has no team, or the team no lead.</summary>
    private static IEnumerable<Person> LeadsOf(Ticket ticket, List<(Person Lead, int? TeamId)> leads)
    {
        var all = leads.Where(lead => lead.Lead.Role == PortalRole.Lead).DefaultIfEmpty(leads.FirstOrDefault()).Where(lead => lead.Lead is not null).ToList();
        var own = all.Where(lead => ticket.TeamId is not null && lead.TeamId == ticket.TeamId).ToList();
        return (own.Count > 0 ? own : all).Select(lead => lead.Lead);
    }
}
