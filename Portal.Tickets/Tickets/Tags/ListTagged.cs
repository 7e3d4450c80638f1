using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Tickets.Reads;

namespace Portal.Tickets.Tickets;

/// <summary>The public questions with one tag, the newest first.</summary>
public sealed class ListTagged(ITicketsDb db)
{
    public async Task<QuestionPage> RunAsync(string tagSlug, QuestionKey? after, CancellationToken cancel)
    {
        var tagged = db.TicketTags.AsNoTracking().Where(tagged => tagged.TagSlug == tagSlug);
        if (after is { Id: var id })
            tagged = tagged.Where(tagged => tagged.TicketId < id);

        var rows = await tagged.OrderByDescending(tagged => tagged.TicketId)
            .SelectMany(tagged => db.Tickets.PublishedOnes().Where(ticket => ticket.Id == tagged.TicketId))
            .Take(QuestionPage.Size + 1).Select(QuestionRow.Of).ToListAsync(cancel);
        return QuestionPage.Of(rows, _ => 0);
    }
}
