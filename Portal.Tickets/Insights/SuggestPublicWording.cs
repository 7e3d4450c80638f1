using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Insights;

/// <summary>What everybody could read of a private exchange: its question and the team's answers, with what points to anybody masked.</summary>
public sealed class SuggestPublicWording(ITicketsDb db, NamesInExchange names)
{
    /// <summary>Null where there is nothing that could be made public for whoever asks.</summary>
    public async Task<SuggestedWording?> RunAsync(int ticketId, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam
            || await db.Tickets.AsNoTracking().Include(ticket => ticket.Messages).SingleOrDefaultAsync(t => t.Id == ticketId, cancel) is not { MayBePromoted: true } ticket)
            return null;

        // A note stays in the team, and a comment may be another person's, who is not asked.
        var said = ticket.Messages.Where(message => message.RemovedAt is null).OrderBy(message => message.PostedAt).ToList();
        var redactor = new Redactor(await names.RunAsync(ticket, cancel));
        var title = redactor.Redact(ticket.Title);
        var question = redactor.Redact(said.First(message => message.Role == MessageRole.Question).Body);
        var answer = string.Join("\n\n", said.Where(message => message.Role == MessageRole.Answer).Select(message => redactor.Redact(message.Body)));
        return new SuggestedWording(new PublicWording(title.Length > Ticket.TitleLength ? title[..Ticket.TitleLength] : title, question, answer), redactor.Hidden);
    }
}

/// <param name="Hidden">What was masked, such as « 2 téléphone ».</param>
public sealed record SuggestedWording(PublicWording Wording, IReadOnlyList<string> Hidden);
