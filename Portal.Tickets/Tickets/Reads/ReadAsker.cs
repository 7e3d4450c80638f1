using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets.Reads;

/// <summary>For the desk alone: who asked, with their address, and who has the ticket in hand.</summary>
public sealed class ReadAsker(IPeopleDb db)
{
    /// <returns>The asker, and the assignee's first name; empty while nobody has taken the ticket.</returns>
    public async Task<(Person Asker, string Assignee)> RunAsync(Ticket ticket, CancellationToken cancel)
    {
        var asker = await db.People.AsNoTracking().SingleAsync(person => person.Id == ticket.AskerId, cancel);
        var assignee = ticket.AssigneeId is not { } id ? null : await db.Agents.AsNoTracking()
            .Where(agent => agent.PersonId == id).Select(agent => agent.FirstName).SingleOrDefaultAsync(cancel);
        return (asker, assignee ?? "");
    }
}
