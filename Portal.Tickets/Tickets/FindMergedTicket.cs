using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Where the old number of a merged ticket leads: through all merges, to the one that is there.</summary>
public sealed class FindMergedTicket(ITicketsDb db)
{
    /// <summary>A chain is as long as merges were made one into the next; longer than this, somebody made a circle behind our back.</summary>
    private const int LongestChain = 50;

    /// <summary>The same number for a ticket that was never merged, or that this viewer could not see before either.</summary>
    public async Task<int> RunAsync(int ticketId, Viewer viewer, CancellationToken cancel)
    {
        if (!await db.Tickets.VisibleTo(viewer).AnyAsync(ticket => ticket.Id == ticketId && ticket.MergedIntoId != null, cancel))
            return ticketId;

        return await PresentAsync(ticketId, cancel);
    }

    /// <summary>The same for what the portal does by itself, where nobody looks.</summary>
    public async Task<int> PresentAsync(int ticketId, CancellationToken cancel)
    {
        for (var step = 0; step < LongestChain; step++)
        {
            if (await db.Tickets.Where(ticket => ticket.Id == ticketId).Select(ticket => ticket.MergedIntoId).SingleOrDefaultAsync(cancel) is not { } next)
                return ticketId;

            ticketId = next;
        }

        throw new InvalidOperationException($"Merges lead round in a circle at ticket {ticketId}.");
    }
}
