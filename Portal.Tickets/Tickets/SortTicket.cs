using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Moves a ticket to another theme and team; its deadlines follow the theme.</summary>
public sealed class SortTicket(ITicketsDb db, IPeopleDb people, TimeProvider clock)
{
    /// <summary>False when there is no such ticket for this viewer, or no such team.</summary>
    public async Task<bool> RunAsync(int ticketId, string theme, int? teamId, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam || await db.Tickets.SingleOrDefaultAsync(ticket => ticket.Id == ticketId && ticket.MergedIntoId == null, cancel) is not { } ticket)
            return false;

        var team = teamId is null ? null : await people.Teams.SingleOrDefaultAsync(team => team.Id == teamId, cancel);
        if (teamId is not null && team is null)
            return false;

        ticket.Sort(theme);
        ticket.GiveToTeam(team?.Id, agent.RequiredPersonId, clock.GetUtcNow(), team?.Name ?? "");
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
