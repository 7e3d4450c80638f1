using System.Text.Json;
using System.Text.Json.Nodes;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Setup;
using Audience = Portal.Tickets.Tickets.Audience;

namespace Portal.Web.Pages.Parts;

/// <summary>
/// What schema.org wants to know of a page. A question has it only once a public answer stands under it; nobody is named who did
/// not choose to be. The serialiser escapes what could end the script element.
/// </summary>
internal static class StructuredData
{
    public static string Of(Article article, string address, string brand) => Write(new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "TechArticle",
        ["headline"] = article.Title,
        ["description"] = article.Summary,
        ["inLanguage"] = article.Language,
        ["dateCreated"] = article.Created.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        ["dateModified"] = article.Updated.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        ["url"] = address,
        ["author"] = new JsonObject { ["@type"] = "Organization", ["name"] = brand },
    });

    /// <summary>Null while nobody has answered in public.</summary>
    public static string? Of(TicketView view, string address, string brand)
    {
        var answers = view.Answers.Where(answer => answer.Message is { Audience: Audience.Public, RemovedAt: null }).ToList();
        if (!view.Ticket.IsPublic || answers.Count == 0)
            return null;

        var question = new JsonObject
        {
            ["@type"] = "Question",
            ["name"] = view.Ticket.Title,
            ["text"] = view.Question.Message.Body,
            ["answerCount"] = answers.Count,
            ["upvoteCount"] = view.Ticket.PeopleCount,
            ["datePublished"] = FrenchDates.Machine(view.Ticket.OpenedAt),
            ["author"] = new JsonObject { ["@type"] = "Person", ["name"] = view.Question.Author.NameOr() },
            ["suggestedAnswer"] = new JsonArray([.. answers.Where(answer => answer.Message.AcceptedAt is null).Select(answer => Answer(answer, address, brand))]),
        };
        if (answers.Where(answer => answer.Message.AcceptedAt is not null).ToList() is { Count: > 0 } accepted)
            question["acceptedAnswer"] = new JsonArray([.. accepted.Select(answer => Answer(answer, address, brand))]);
        return Write(new JsonObject { ["@context"] = "https://schema.org", ["@type"] = "QAPage", ["mainEntity"] = question });
    }

    private static JsonObject Answer(MessageView answer, string address, string brand) => new()
    {
        ["@type"] = "Answer",
        ["text"] = answer.Message.Body,
        ["datePublished"] = FrenchDates.Machine(answer.Message.PostedAt),
        ["url"] = $"{address}#m{answer.Message.Id}",
        ["author"] = new JsonObject { ["@type"] = "Organization", ["name"] = brand },
    };

    private static string Write(JsonObject data) => data.ToJsonString(JsonSerializerOptions.Default);
}
