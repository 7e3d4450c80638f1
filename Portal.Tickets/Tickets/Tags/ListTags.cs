using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Tags: of one ticket, of the public lists, of the team.</summary>
public sealed class ListTags(ITicketsDb db)
{
    private const int Most = 100;

    /// <summary>Of a ticket its viewer sees: whoever lists them asks for the ticket first.</summary>
    public async Task<IReadOnlyList<Tag>> OfTicketAsync(int ticketId, CancellationToken cancel) =>
        await db.TicketTags.AsNoTracking().Where(tagged => tagged.TicketId == ticketId)
            .Join(db.Tags, tagged => tagged.TagSlug, tag => tag.Slug, (_, tag) => tag).OrderBy(tag => tag.Slug).ToListAsync(cancel);

    /// <summary>The tag, if a question that everybody may read has it; null otherwise.</summary>
    public async Task<Tag?> FindPublicAsync(string slug, CancellationToken cancel) =>
        await db.Tags.AsNoTracking().SingleOrDefaultAsync(tag => tag.Slug == slug
            && db.TicketTags.Any(tagged => tagged.TagSlug == slug && db.Tickets.Published().Any(ticket => ticket.Id == tagged.TicketId)), cancel);

    /// <summary>Those of public questions, with how many, the most used first.</summary>
    public async Task<IReadOnlyList<TagCount>> PublicAsync(CancellationToken cancel)
    {
        var counts = await db.TicketTags.AsNoTracking().Where(tagged => db.Tickets.Published().Any(ticket => ticket.Id == tagged.TicketId))
            .GroupBy(tagged => tagged.TagSlug).Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Key).Take(Most).ToListAsync(cancel);
        var slugs = counts.Select(count => count.Key).ToList();
        var tags = await db.Tags.AsNoTracking().Where(tag => slugs.Contains(tag.Slug)).ToDictionaryAsync(tag => tag.Slug, cancel);
        return [.. counts.Select(count => new TagCount(tags[count.Key], count.Count))];
    }

    /// <summary>For the team to choose from.</summary>
    public async Task<IReadOnlyList<Tag>> AllAsync(Viewer agent, CancellationToken cancel) => agent.IsTeam
        ? await db.Tags.AsNoTracking().OrderBy(tag => tag.Slug).Take(Most * 5).ToListAsync(cancel)
        : [];
}

public sealed record TagCount(Tag Tag, int Questions);
