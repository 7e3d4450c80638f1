using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Every minute: new tickets go where the rules send their theme, each once; a ticket somebody has is left alone.</summary>
public sealed class RouteTickets(ITicketsDb db, IPeopleDb people, WhoIsThere whoIsThere, TimeProvider clock)
{
    private const int BatchSize = 200;

    /// <summary>Tickets the rules have not looked at; the oldest first.</summary>
    public async Task<IReadOnlyList<int>> WaitingAsync(CancellationToken cancel) => await db.RoutingRules.AnyAsync(cancel)
        ? await db.Tickets
            .Where(ticket => ticket.Shelf == DeskShelf.Ours && ticket.AssigneeId == null && ticket.RoutedAt == null)
            .OrderBy(ticket => ticket.Id).Take(BatchSize).Select(ticket => ticket.Id).ToListAsync(cancel)
        : [];

    public async Task RunAsync(int ticketId, CancellationToken cancel)
    {
        var ticket = await db.Tickets.SingleOrDefaultAsync(
            ticket => ticket.Id == ticketId && ticket.AssigneeId == null && ticket.RoutedAt == null, cancel);
        if (ticket is null)
            return;

        var now = clock.GetUtcNow();
        ticket.NoteRouting(now);
        var rules = await db.RoutingRules.Where(rule => rule.Theme == ticket.Theme || rule.Theme == "").ToListAsync(cancel);
        if (rules.MaxBy(rule => rule.Theme.Length) is { } rule)
        {
            if (rule.TeamId is { } teamId)
                ticket.GiveToTeam(teamId, actorId: null, now, (await people.Teams.SingleAsync(team => team.Id == teamId, cancel)).Name);
            if (await ChooseAsync(rule, cancel) is { } agent)
            {
                agent.HandTicket(now);
                ticket.Assign(agent.PersonId, actorId: null, now);
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task<Agent?> ChooseAsync(RoutingRule rule, CancellationToken cancel) => rule switch
    {
        { InTurn: true, TeamId: { } teamId } => await whoIsThere.InTurn(teamId).FirstOrDefaultAsync(cancel),
        { AgentId: { } agentId } when !await whoIsThere.IsAbsentAsync(agentId, cancel) =>
            await people.Agents.SingleOrDefaultAsync(agent => agent.PersonId == agentId, cancel),
        _ => null,
    };
}
