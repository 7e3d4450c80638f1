namespace Portal.KnowledgeBase.Articles;

/// <summary>What is wrong with no file by itself: texts that nobody looked at for a year, texts and pictures that nothing leads to.</summary>
internal static class ArticleUpkeep
{
    public static IEnumerable<ArticleFault> Faults(ArticleSnapshot library, DateOnly today) => [.. Texts(library, today), .. Pictures(library)];

    private static IEnumerable<ArticleFault> Pictures(ArticleSnapshot library)
    {
        var shown = library.Served.SelectMany(reading => reading.Outline.Images.Select(image => image.PathFrom(reading.File))).ToHashSet(StringComparer.Ordinal);
        return library.Pictures.Keys.Where(picture => !shown.Contains(picture)).Order(StringComparer.Ordinal)
            .Select(picture => new ArticleFault(picture, 1, "Aucun tutoriel ne montre cette image : citez-la, ou supprimez le fichier."));
    }

    private static IEnumerable<ArticleFault> Texts(ArticleSnapshot library, DateOnly today)
    {
        var shelved = library.Themes.SelectMany(theme => theme.Articles).ToHashSet();
        var reached = ReachedFrom(library);
        foreach (var reading in library.Served.Where(reading => reading.Article!.Status == ArticleStatus.Published))
        {
            var article = reading.Article!;
            var reviewed = article.Reviewed ?? article.Updated;
            if (reviewed.AddYears(1) < today)
                yield return new ArticleFault(article.File, reading.LineOf(article.Reviewed is null ? "updated" : "reviewed"), $"Relu pour la dernière fois le {reviewed:yyyy-MM-dd} : relisez ce tutoriel et mettez « reviewed » à jour.");

            // Shelves show what customers may read, in French; the others live by the links of their fellows.
            if ((!shelved.Contains(article) || article.Language != "fr") && !reached.Contains(article.Id))
                yield return new ArticleFault(article.File, 1, "Rien ne mène à ce texte : citez-le dans un autre par [[slug]] ou « related ».");
        }
    }

    private static HashSet<string> ReachedFrom(ArticleSnapshot library)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reading in library.Served.Where(reading => reading.Article!.Status == ArticleStatus.Published))
        {
            var linked = reading.Outline.Links.Select(link => library.FindBySlug(link.Slug) ?? library.Find(link.Slug));
            var plain = reading.Outline.PlainLinks.Select(link => library.FindBySlug(link.TutorialSlug ?? ""));
            reached.UnionWith(linked.Concat(plain).Concat(reading.Article!.Related.Select(library.Find))
                .OfType<Article>().Where(target => target.Id != reading.Article!.Id).Select(target => target.Id));
        }

        // Translations are reached from one another.
        foreach (var group in library.All.Where(article => article.TranslationGroup is not null).GroupBy(article => article.TranslationGroup))
        {
            if (group.Count() > 1)
                reached.UnionWith(group.Where(article => article.Language != "fr").Select(article => article.Id));
        }

        return reached;
    }
}
