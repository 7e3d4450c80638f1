using Portal.KnowledgeBase.Rendering;

namespace Portal.KnowledgeBase.Articles;

/// <summary>What is wrong with an article that can be served all the same: links to nowhere, pictures that are missing or mute, headings out of order.</summary>
internal static class ArticleCheck
{
    public static IEnumerable<ArticleFault> Faults(ArticleReading reading, ArticleSnapshot library) =>
        [.. Links(reading, library), .. PlainLinks(reading, library), .. RelatedArticles(reading, library), .. Headings(reading), .. MuteImages(reading), .. Images(reading)];

    /// <summary>Apart from the others: of a text that is only tried, the pictures may still be on their way.</summary>
    public static IEnumerable<ArticleFault> MissingImages(ArticleReading reading, ArticleSnapshot library) =>
        reading.Outline.Images
            .Where(image => image.PathFrom(reading.File) is { } path && !library.Pictures.ContainsKey(path))
            .Select(image => new ArticleFault(reading.File, image.Line, $"L’image « {image.Source} » n’existe pas : vérifiez son nom ou ajoutez le fichier."));

    public static IEnumerable<ArticleFault> MuteImages(ArticleReading reading) =>
        reading.Outline.Images.Where(image => string.IsNullOrWhiteSpace(image.Alternative))
            .Select(image => new ArticleFault(reading.File, image.Line, $"L’image « {image.Source} » n’a pas de texte de remplacement : dites entre crochets ce qu’elle montre."));

    private static IEnumerable<ArticleFault> Links(ArticleReading reading, ArticleSnapshot library)
    {
        foreach (var link in reading.Outline.Links)
        {
            var target = link.Slug.Length == 0 ? reading.Article : library.FindBySlug(link.Slug) ?? library.Find(link.Slug);
            if (target is null)
                yield return new ArticleFault(reading.File, link.Line, $"Le lien [[{link.Slug}]] ne mène à aucun tutoriel : vérifiez le slug.");
            else if (link.Anchor.Length > 0 && target.Sections.All(section => section.Anchor != Slug.From(link.Anchor).ToString()))
                yield return new ArticleFault(reading.File, link.Line, $"Le tutoriel « {target.Slug} » n’a pas de partie « {link.Anchor} » : vérifiez ses titres.");
            else if (target.Status != ArticleStatus.Published && reading.Article!.Status == ArticleStatus.Published)
                yield return new ArticleFault(reading.File, link.Line, $"Le tutoriel « {target.Slug} » n’est pas publié : les lecteurs ne verront pas ce lien.");
        }
    }

    private static IEnumerable<ArticleFault> PlainLinks(ArticleReading reading, ArticleSnapshot library)
    {
        foreach (var link in reading.Outline.PlainLinks)
        {
            if (!LinkAddress.IsSafe(link.Address))
                yield return new ArticleFault(reading.File, link.Line, $"Le lien « {link.Address} » ne sera pas montré : écrivez une adresse complète, ou [[slug]] pour un tutoriel.");
            else if (link.TutorialSlug is { } slug && library.FindBySlug(slug) is null)
                yield return new ArticleFault(reading.File, link.Line, $"Le lien « {link.Address} » ne mène à aucun tutoriel : écrivez plutôt [[slug]].");
        }
    }

    private static IEnumerable<ArticleFault> RelatedArticles(ArticleReading reading, ArticleSnapshot library) =>
        reading.Article!.Related.Where(id => library.Find(id) is null)
            .Select(id => new ArticleFault(reading.File, reading.LineOf("related"), $"L’article « {id} » de « related » n’existe pas : mettez l’id d’un article."));

    private static IEnumerable<ArticleFault> Headings(ArticleReading reading)
    {
        var level = 1;
        foreach (var heading in reading.Outline.Headings)
        {
            if (heading.Level == 1)
                yield return new ArticleFault(reading.File, heading.Line, $"« {heading.Text} » est un titre de niveau 1 : le titre est dans l’en-tête, commencez à « ## ».");
            else if (heading.Level > level + 1)
                yield return new ArticleFault(reading.File, heading.Line, $"Le titre « {heading.Text} » saute un niveau : il devrait avoir {level + 1} dièses au plus.");
            level = Math.Max(heading.Level, 1);
        }
    }

    private static IEnumerable<ArticleFault> Images(ArticleReading reading)
    {
        foreach (var image in reading.Outline.Images)
        {
            if (image.PathFrom(reading.File) is null)
                yield return new ArticleFault(reading.File, image.Line, $"L’image « {image.Source} » n’est pas dans le dossier des articles : copiez-la à côté du texte.");
        }
    }
}
