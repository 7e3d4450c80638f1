using System.Globalization;
using Portal.KnowledgeBase.Articles;
using Portal.Web.Setup;

namespace Portal.Web.Pages.Parts;

/// <summary>What the portal says around a tutorial, in the tutorial's own language.</summary>
internal sealed record ArticleWords
{
    private static readonly ArticleWords French = new();

    private static readonly ArticleWords English = new()
    {
        Contents = "Contents",
        InThis = "In this article",
        Reading = "{0} min read",
        Updated = "Updated on {0}",
        ForAccountants = "For accountants",
        Helped = "Was this article helpful?",
        Yes = "Yes",
        No = "No",
        Thanks = "Thank you, your opinion has been noted.",
        WhatIsMissing = "What is missing?",
        Reasons = ["It was not my question", "It is not clear", "I followed the steps and it does not work", "My screens look different"],
        OneMoreWord = "Anything else (optional)",
        Send = "Send",
        AskInstead = "Ask a question instead",
        Related = "Read next",
        Resolved = "Questions resolved with this article (in French)",
        Neighbours = "Neighbouring articles",
    };

    public string Contents { get; private init; } = "Sommaire";
    public string InThis { get; private init; } = "Dans ce tutoriel";
    public string ForAccountants { get; private init; } = "Pour les comptables";
    public string Helped { get; private init; } = "Cet article vous a-t-il aidé ?";
    public string Yes { get; private init; } = "Oui";
    public string No { get; private init; } = "Non";
    public string Thanks { get; private init; } = "Merci, votre avis est noté.";
    public string WhatIsMissing { get; private init; } = "Que manque-t-il ?";

    /// <summary>In the order of the reasons one may give.</summary>
    public IReadOnlyList<string> Reasons { get; private init; } = ["Ce n’était pas ma question", "Ce n’est pas clair", "J’ai suivi les étapes, cela ne marche pas", "Mes écrans sont différents"];
    public string OneMoreWord { get; private init; } = "Un mot de plus (facultatif)";
    public string Send { get; private init; } = "Envoyer";
    public string AskInstead { get; private init; } = "Poser une question à la place";
    public string Related { get; private init; } = "À lire aussi";
    public string Resolved { get; private init; } = "Questions résolues avec ce tutoriel";
    public string Neighbours { get; private init; } = "Tutoriels voisins";

    private string Reading { get; init; } = "{0} min de lecture";
    private string Updated { get; init; } = "Mis à jour le {0}";

    public static ArticleWords In(string language) => language == "en" ? English : French;

    public string ReadingOf(Article article) => string.Format(CultureInfo.InvariantCulture, Reading, article.ReadingMinutes);

    public string UpdatedOn(DateOnly day, FrenchDates dates) => string.Format(
        CultureInfo.InvariantCulture, Updated, this == English ? day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")) : dates.Day(day));
}
