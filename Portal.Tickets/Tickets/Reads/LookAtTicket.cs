using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets.Reads;

/// <summary>Whether a member of the team sees this ticket, and by which name colleagues know them.</summary>
public sealed class LookAtTicket(ITicketsDb db, ReadAuthors readAuthors)
{
    /// <summary>Null for whoever isn't of the team, and for a ticket they don't see.</summary>
    public async Task<string?> RunAsync(int ticketId, Viewer viewer, CancellationToken cancel) =>
        viewer.IsTeam && await db.Tickets.VisibleTo(viewer).AnyAsync(ticket => ticket.Id == ticketId, cancel)
            ? (await readAuthors.InPublicAsync(viewer.RequiredPersonId, cancel)).Name
            : null;

    /// <summary>Changes with all that changes in it: a page made at another version shows what was.</summary>
    public Task<Guid> VersionAsync(int ticketId, CancellationToken cancel) =>
        db.Tickets.Where(ticket => ticket.Id == ticketId).Select(ticket => ticket.Version).SingleAsync(cancel);
}
