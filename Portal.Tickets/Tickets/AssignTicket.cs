using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Gives a ticket to a colleague, or back to all; never to somebody who isn't there.</summary>
public sealed class AssignTicket(ITicketsDb db, IPeopleDb people, WhoIsThere whoIsThere, TimeProvider clock)
{
    /// <param name="agentId">Null gives it back to all.</param>
    public async Task<AssignOutcome> RunAsync(int ticketId, Guid? agentId, Viewer actor, CancellationToken cancel)
    {
        if (!actor.IsTeam || await db.Tickets.SingleOrDefaultAsync(ticket => ticket.Id == ticketId, cancel) is not { } ticket)
            return AssignOutcome.NoSuchTicket;

        if (agentId is { } id)
        {
            if (!await people.Agents.AnyAsync(agent => agent.PersonId == id, cancel))
                return AssignOutcome.NoSuchAgent;

            if (id != actor.PersonId && await whoIsThere.IsAbsentAsync(id, cancel))
                return AssignOutcome.Absent;
        }

        ticket.Assign(agentId, actor.PersonId, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return AssignOutcome.Assigned;
    }
}

public enum AssignOutcome { Assigned, NoSuchTicket, NoSuchAgent, Absent }
