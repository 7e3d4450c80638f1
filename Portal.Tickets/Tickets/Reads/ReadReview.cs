using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets.Reads;

/// <summary>What became of a question that the team reads first, for its asker and the team.</summary>
public sealed class ReadReview(ITicketsDb db)
{
    /// <summary>Null where nobody holds it back.</summary>
    public async Task<HeldPost?> RunAsync(Ticket ticket, Viewer viewer, CancellationToken cancel) =>
        ticket.Review == Review.None || !(viewer.IsTeam || viewer.PersonId == ticket.AskerId) ? null
            : await db.HeldPosts.AsNoTracking().FirstOrDefaultAsync(post => post.TicketId == ticket.Id && post.Comment == null, cancel);

    /// <summary>Comments of this person under this ticket that the team has not read yet.</summary>
    public async Task<IReadOnlyList<string>> WaitingCommentsAsync(int ticketId, Viewer viewer, CancellationToken cancel) => viewer.PersonId is not { } me ? []
        : await db.HeldPosts.AsNoTracking().Where(post => post.TicketId == ticketId && post.AuthorId == me && post.Comment != null && post.DecidedAt == null)
            .OrderBy(post => post.HeldAt).Select(post => post.Comment!).ToListAsync(cancel); // Not null: the line above.
}
