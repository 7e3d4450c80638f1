using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Insights;

/// <summary>What a resolved exchange would give a tutorial: the question and what resolved it, without what points to anybody.</summary>
public sealed class SketchTutorial(ITicketsDb db, NamesInExchange names)
{
    /// <summary>Null where there is no such ticket for whoever asks, or nothing has resolved it yet.</summary>
    public async Task<TutorialSketch?> RunAsync(int ticketId, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam
            || await db.Tickets.AsNoTracking().Include(ticket => ticket.Messages).SingleOrDefaultAsync(t => t.Id == ticketId && t.RemovedAt == null, cancel) is not { IsResolved: true } ticket)
            return null;

        // A note stays in the team, and so does what it says.
        var said = ticket.Messages.Where(message => message.RemovedAt is null).OrderBy(message => message.PostedAt).ToList();
        var redactor = new Redactor(await names.RunAsync(ticket, cancel));
        var title = redactor.Redact(ticket.Title);
        var question = redactor.Redact(said.First(message => message.Role == MessageRole.Question).Body);
        var answers = said.Where(message => message.Role == MessageRole.Answer).Select(message => redactor.Redact(message.Body)).ToList();
        return answers.Count == 0 ? null : new TutorialSketch(ticket.Id, title, ticket.Theme, question, answers, redactor.Hidden);
    }
}

/// <param name="Theme">A theme's slug; empty where nobody has sorted the ticket.</param>
/// <param name="Hidden">What was masked, such as « 2 adresses de courriel ».</param>
public sealed record TutorialSketch(int TicketId, string Title, string Theme, string Question, IReadOnlyList<string> Answers, IReadOnlyList<string> Hidden);
