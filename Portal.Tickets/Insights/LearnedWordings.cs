using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Insights;

/// <summary>
/// What the forum teaches a tutorial: the askers' own words of public questions that it resolved. Private ones never teach, and an
/// agent may strike any of them.
/// </summary>
public sealed class LearnedWordings(ITicketsDb tickets, IInsightsDb db, TimeProvider clock)
{
    private const int Most = 50;

    /// <summary>What teaches now, confirmed resolutions first, then the newest.</summary>
    public async Task<IReadOnlyList<Wording>> OfAsync(string articleId, CancellationToken cancel) =>
        [.. (await ListAsync(articleId, cancel)).Where(wording => !wording.IsStruck)];

    /// <summary>All that could teach, those struck included, for the agents' page.</summary>
    public async Task<IReadOnlyList<Wording>> ListAsync(string articleId, CancellationToken cancel)
    {
        var rows = await tickets.ResolvedWith(articleId)
            .OrderByDescending(ticket => ticket.ConfirmedAt != null).ThenByDescending(ticket => ticket.Id)
            .Take(Most)
            .Select(ticket => new
            {
                ticket.Id,
                ticket.Title,
                Confirmed = ticket.ConfirmedAt != null,
                Body = ticket.Messages.Where(message => message.Role == MessageRole.Question && message.RemovedAt == null)
                    .Select(message => message.Body).FirstOrDefault(),
                Struck = db.StruckWordings.Any(struck => struck.ArticleId == articleId && struck.TicketId == ticket.Id),
            })
            .ToListAsync(cancel);
        return [.. rows.Select(row => new Wording(row.Id, row.Title, MaskedText.Of($"{row.Title}\n{row.Body}"), row.Confirmed, row.Struck))];
    }

    /// <summary>Takes a wording away, or gives it back. False for whoever is no agent.</summary>
    public async Task<bool> StrikeAsync(string articleId, int ticketId, bool strike, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam || await tickets.Tickets.SingleOrDefaultAsync(ticket => ticket.Id == ticketId, cancel) is not { } ticket)
            return false;

        var kept = await db.StruckWordings.SingleOrDefaultAsync(s => s.ArticleId == articleId && s.TicketId == ticketId, cancel);
        if (strike && kept is null)
            db.StruckWordings.Add(new StruckWording(articleId, ticketId, agent.RequiredPersonId, clock.GetUtcNow()));
        else if (!strike && kept is not null)
            db.StruckWordings.Remove(kept);

        ticket.TeachAnew();
        await db.SaveChangesAsync(cancel);
        return true;
    }
}

/// <param name="Text">The asker's words as search learns them, personal data masked.</param>
public sealed record Wording(int TicketId, string Title, string Text, bool Confirmed, bool IsStruck);
