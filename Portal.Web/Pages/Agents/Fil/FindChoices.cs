using System.Globalization;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Search;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;
using Portal.Tickets.Writing;
using Portal.Web.Pages.Parts;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>Finds what an agent may put into an answer: tutorials and questions, macros, colleagues.</summary>
internal sealed class FindChoices(
    HelpIndex index, ArticleLibrary library, ReadTicket readTicket, ListMacros listMacros, ListColleagues listColleagues, MacroFilling filling,
    PortalLinks links)
{
    private const int Most = 8;
    private const int MostQuestions = 3;

    public async Task<IReadOnlyList<Choice>> ToCiteAsync(TicketView view, string words, Viewer agent, CancellationToken cancel)
    {
        if (int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return await readTicket.RunAsync(number, agent, cancel) is { } other ? [OfTicket(other.Ticket)] : [];

        if (words.Length == 0)
            return [.. index.TutorialsFor($"{view.Ticket.Title}\n{view.Question.Message.Body}", Most).Select(OfTutorial)];

        return [.. index.Suggest(words, Most - MostQuestions, MostQuestions)
            .Select(hit => hit.Kind == HitKind.Tutorial ? OfTutorial(hit) : OfQuestion(hit))];
    }

    public async Task<IReadOnlyList<Choice>> MacrosAsync(TicketView view, string words, Viewer agent, CancellationToken cancel)
    {
        var found = (await listMacros.RunAsync(agent, cancel)).Where(macro => Begins(macro.Name, words)).Take(Most).ToList();
        if (found.Count == 0)
            return [];

        var values = await filling.ValuesAsync(view.Ticket, agent, cancel);
        return [.. found.Select(macro => new Choice(
            $"macro-{macro.Id}", "pen", macro.Name, MacroWords.Actions(macro, library), MacroVariables.Fill(macro.Body, values))
        {
            MacroId = macro.Id,
            Then = macro.Then is { } then && view.Ticket.MayBecome(then) ? then.ToString() : null,
            Theme = macro.Theme.Length > 0 ? macro.Theme : null,
            TakesIt = macro.TakesIt,
            Articles = macro.ArticleIds,
        })];
    }

    public async Task<IReadOnlyList<Choice>> ColleaguesAsync(string words, Viewer agent, CancellationToken cancel) =>
    [
        .. (await listColleagues.RunAsync(agent, cancel))
            .Where(colleague => colleague.PersonId != agent.PersonId && (Begins(colleague.Name, words) || Begins(colleague.Handle, words)))
            .Take(Most)
            .Select(colleague => new Choice($"agent-{colleague.PersonId:N}", "person", colleague.Name, "prévenu par mail", $"@{colleague.Handle}")),
    ];

    private Choice OfTutorial(SearchHit hit) =>
        new($"tuto-{hit.Id}", "tutorial", hit.PlainTitle, library.Find(hit.Id)?.Summary ?? "", Text: "") { ArticleId = hit.Id };

    private Choice OfQuestion(SearchHit hit)
    {
        var question = hit.Question ?? throw new InvalidOperationException("A question's hit carries its question.");
        return new Choice(
            $"question-{hit.Id}", "thread", hit.PlainTitle, question.Resolved ? "Question résolue" : "Question",
            Linked(question.Title, links.Question(question.Id, question.Title)));
    }

    /// <summary>By number: a private ticket is named by it alone, so that its title gets nowhere by mistake.</summary>
    private Choice OfTicket(Ticket ticket) => ticket.IsPublic && ticket.PublishedAt is not null && ticket.RemovedAt is null
        ? new Choice($"question-{ticket.Id}", "thread", ticket.Title, "Question publique", Linked(ticket.Title, links.Question(ticket)))
        : new Choice($"question-{ticket.Id}", "lock", ticket.Title, "Fil privé : seul son numéro est inséré", $"fil nº {ticket.Id}");

    private static string Linked(string title, string address) =>
        $"[{title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)}]({address})";

    /// <summary>Each typed word begins a word of the name, whatever its case and accents.</summary>
    private static bool Begins(string name, string words)
    {
        var compare = CultureInfo.InvariantCulture.CompareInfo;
        var parts = name.Split([' ', '.', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries);
        return words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
            compare.IsPrefix(name, word, Folding) || parts.Any(part => compare.IsPrefix(part, word, Folding)));
    }

    private const CompareOptions Folding = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;
}
