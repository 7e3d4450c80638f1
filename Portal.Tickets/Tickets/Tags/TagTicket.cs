using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>An agent says under which words a ticket is filed.</summary>
public sealed class TagTicket(ITicketsDb db)
{
    /// <param name="words">All its tags, as the agent typed them, one by one.</param>
    public async Task<TagOutcome> RunAsync(int ticketId, IReadOnlyList<string> words, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam || await db.Tickets.SingleOrDefaultAsync(ticket => ticket.Id == ticketId && ticket.MergedIntoId == null, cancel) is not { } ticket)
            return TagOutcome.NoSuchTicket;

        var wanted = words.Where(word => word.Trim().Length > 0).Select(Tag.TryParse).ToList();
        if (wanted.Contains(item: null))
            return TagOutcome.NotATag;

        var tags = wanted.OfType<Tag>().DistinctBy(tag => tag.Slug).ToList();
        if (tags.Count > Tag.MostOfATicket)
            return TagOutcome.TooMany;

        var kept = await db.TicketTags.Where(tagged => tagged.TicketId == ticketId).ToListAsync(cancel);
        db.TicketTags.RemoveRange(kept.Where(tagged => tags.All(tag => tag.Slug != tagged.TagSlug)));
        await AddAsync(ticket, tags.Where(tag => kept.All(tagged => tagged.TagSlug != tag.Slug)), cancel);
        ticket.TeachAnew();
        await db.SaveChangesAsync(cancel);
        return TagOutcome.Tagged;
    }

    /// <summary>The caller saves. Two agents who use a new word at once: one of them is refused by the key and tries again.</summary>
    private async Task AddAsync(Ticket ticket, IEnumerable<Tag> tags, CancellationToken cancel)
    {
        foreach (var tag in tags)
            await db.AddTagAsync(ticket, tag, cancel);
    }
}

internal static class Tagging
{
    public static async Task AddTagAsync(this ITicketsDb db, Ticket ticket, Tag tag, CancellationToken cancel)
    {
        if (!await db.Tags.AnyAsync(known => known.Slug == tag.Slug, cancel))
            db.Tags.Add(tag);
        db.TicketTags.Add(new TicketTag(tag.Slug, ticket.Id));
    }
}

public enum TagOutcome { Tagged, NoSuchTicket, NotATag, TooMany }
