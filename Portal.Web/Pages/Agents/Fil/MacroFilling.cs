using Microsoft.Extensions.Options;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;
using Portal.Tickets.Writing;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>Puts a ticket's values into a macro.</summary>
internal sealed class MacroFilling(
    ReadAsker readAsker, ReadAuthors readAuthors, ArticleLibrary library, PortalLinks links, IOptions<BrandOptions> brand)
{
    public async Task<string> FillAsync(string body, Ticket ticket, Viewer agent, CancellationToken cancel)
    {
        var values = await ValuesAsync(ticket, agent, cancel);
        return MacroVariables.Fill(body, values);
    }

    /// <summary>The values of one ticket, for any number of macros.</summary>
    public async Task<Func<string, string?>> ValuesAsync(Ticket ticket, Viewer agent, CancellationToken cancel)
    {
        var (asker, _) = await readAsker.RunAsync(ticket, cancel);

        // In public the asker is called as they chose to be seen, or not at all.
        return await WithAsync(ticket.IsPublic ? ticket.AskerName : asker.Name, ticket.Id, ticket.Title, agent, cancel);
    }

    /// <summary>Of a ticket that doesn't exist, to look at a macro with.</summary>
    public Task<Func<string, string?>> ExampleAsync(Viewer agent, CancellationToken cancel) =>
        WithAsync("Nora", 1234, "Où est le bouton ?", agent, cancel);

    private async Task<Func<string, string?>> WithAsync(string name, int number, string title, Viewer agent, CancellationToken cancel)
    {
        var me = await readAuthors.InPublicAsync(agent.RequiredPersonId, cancel);
        return variable => variable switch
        {
            "salutation" => name.Length > 0 ? $"Bonjour {name}," : "Bonjour,",
            "demandeur" => name,
            "numero" => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "titre" => title,
            "lien" => links.Question(number, title),
            "agent" => me.Name,
            "equipe" => me.Team,
            "marque" => brand.Value.Name,
            _ when variable.StartsWith(MacroVariables.Tutorial, StringComparison.Ordinal) => Tutorial(variable[MacroVariables.Tutorial.Length..].Trim()),
            _ => null,
        };
    }

    private string? Tutorial(string id) =>
        library.Find(id) is { } article ? $"[{article.Title}]({links.Tutorial(article)})" : null;
}
