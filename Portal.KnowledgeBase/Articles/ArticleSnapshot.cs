using System.Globalization;

namespace Portal.KnowledgeBase.Articles;

/// <summary>The library at one moment, never changed: a reader that holds it sees one consistent state.</summary>
internal sealed class ArticleSnapshot
{
    private static readonly StringComparer FrenchOrder = StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true);

    private readonly Dictionary<string, Article> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Article> _bySlug = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Article> _byAlias = new(StringComparer.Ordinal);

    public static ArticleSnapshot Empty { get; } = new(new ArticleFolder(""), version: 0);

    public ArticleSnapshot(ArticleFolder folder, int version)
    {
        (Version, Pictures) = (version, folder.Pictures);
        var faults = new List<ArticleFault>([.. folder.FolderFaults, .. folder.Themes.Faults]);
        var served = new List<ArticleReading>();
        foreach (var reading in folder.Readings)
        {
            faults.AddRange(reading.Faults);
            if (reading.Article is not null && Admit(reading, faults))
                served.Add(reading);
        }

        foreach (var reading in served)
            AdmitAliases(reading, faults);

        All = [.. served.Select(reading => reading.Article!)];
        Themes = Shelve(folder.Themes, faults);
        Served = served;
        faults.AddRange(served.SelectMany(reading => ArticleCheck.Faults(reading, this)));
        faults.AddRange(served.SelectMany(reading => ArticleCheck.MissingImages(reading, this)));
        Faults = faults;
        PublicPictures = served.Where(reading => reading.Article!.IsForEverybody)
            .SelectMany(reading => reading.Outline.Images.Select(image => image.PathFrom(reading.File))).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    public int Version { get; }

    public IReadOnlyList<ArticleReading> Served { get; }
    public IReadOnlyList<Article> All { get; }
    public IReadOnlyList<Theme> Themes { get; }
    public IReadOnlyList<ArticleFault> Faults { get; }

    /// <summary>By path in the folder; the size is null where it could not be read.</summary>
    public IReadOnlyDictionary<string, PictureSize?> Pictures { get; }

    /// <summary>Those that a page for everybody shows.</summary>
    public IReadOnlySet<string> PublicPictures { get; }

    public Article? Find(string id) => _byId.GetValueOrDefault(id);

    public Article? FindBySlug(string slug) => _bySlug.GetValueOrDefault(slug) ?? _byAlias.GetValueOrDefault(slug);

    /// <summary>Articles are compared by reference: a file read again is another article, even when it says the same.</summary>
    public bool SameAs(ArticleSnapshot other) =>
        ReferenceEquals(Pictures, other.Pictures) && All.SequenceEqual(other.All, ReferenceEqualityComparer.Instance) && Faults.SequenceEqual(other.Faults)
        && Themes.Select(theme => (theme.Slug, theme.Title)).SequenceEqual(other.Themes.Select(theme => (theme.Slug, theme.Title)));

    private bool Admit(ArticleReading reading, List<ArticleFault> faults)
    {
        var article = reading.Article!;
        if (_byId.TryGetValue(article.Id, out var sameId))
        {
            faults.Add(new ArticleFault(article.File, reading.LineOf("id"), $"L’id « {article.Id} » est déjà celui de {sameId.File} : donnez-en un autre."));
            return false;
        }

        if (_bySlug.TryGetValue(article.Slug.ToString(), out var sameSlug))
        {
            faults.Add(new ArticleFault(article.File, reading.LineOf("slug"), $"Le slug « {article.Slug} » est déjà celui de {sameSlug.File} : donnez-en un autre."));
            return false;
        }

        _byId.Add(article.Id, article);
        _bySlug.Add(article.Slug.ToString(), article);
        return true;
    }

    private void AdmitAliases(ArticleReading reading, List<ArticleFault> faults)
    {
        var article = reading.Article!;
        foreach (var alias in article.Aliases.Select(alias => alias.ToString()))
        {
            if (_bySlug.TryGetValue(alias, out var rival) || (!_byAlias.TryAdd(alias, article) && (rival = _byAlias[alias]) != article))
                faults.Add(new ArticleFault(article.File, reading.LineOf("aliases"), $"L’ancienne adresse « {alias} » mène déjà à {rival.File} : retirez-la d’un des deux fichiers."));
        }
    }

    private List<Theme> Shelve(ThemeList titles, List<ArticleFault> faults)
    {
        if (titles.Exists)
        {
            faults.AddRange(All.Select(article => article.ThemeFolder).Distinct(StringComparer.Ordinal).Where(name => !titles.Knows(name))
                .Select(name => new ArticleFault(ThemeList.FileName, 1, $"Le dossier « {name} » n’a pas de titre : ajoutez une ligne « {name} Titre du thème ».")));
        }

        return [.. All.Where(article => article is { Status: ArticleStatus.Published, Audience: not Audience.Agent, Language: Article.HomeLanguage })
            .GroupBy(article => article.ThemeFolder)
            .OrderBy(shelf => titles.RankOf(shelf.Key)).ThenBy(shelf => shelf.Key, StringComparer.Ordinal)
            .Select(shelf => new Theme(Slug.From(shelf.Key), titles.TitleOf(shelf.Key), [.. shelf.OrderBy(article => article.Title, FrenchOrder)]))];
    }
}
