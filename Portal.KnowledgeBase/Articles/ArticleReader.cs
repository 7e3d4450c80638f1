using System.Globalization;
using Portal.KnowledgeBase.Rendering;

namespace Portal.KnowledgeBase.Articles;

/// <summary>Turns the text of one file into an article. Without an id, a title, a slug, an audience and a status that we understand, there is none:
/// guessing an audience could show an internal text to customers.</summary>
internal sealed class ArticleReader
{
    private static readonly string[] KnownKeys =
        ["id", "title", "slug", "summary", "theme", "audience", "tags", "keywords", "related", "aliases", "created", "updated", "reviewed", "status", "language", "translation"];

    private readonly string _file;
    private readonly List<ArticleFault> _faults = [];
    private FrontMatter _header = null!; // set first thing by Read, the only way in

    private ArticleReader(string file) => _file = file;

    public static ArticleReading Read(string file, string text, DateOnly fileDate) => new ArticleReader(file).Read(text, fileDate);

    private ArticleReading Read(string text, DateOnly fileDate)
    {
        if (ArticleSource.Split(text) is not { } source)
        {
            Fault(1, "L’en-tête manque : commencez le fichier par « --- », les métadonnées, puis « --- ».");
            return new ArticleReading(_file, Article: null, Outline.Empty, _faults);
        }

        if (FrontMatter.Parse(source.Header, Fault) is not { } header)
            return new ArticleReading(_file, Article: null, Outline.Empty, _faults);

        _header = header;
        foreach (var (key, line) in header.Keys.Where(key => !KnownKeys.Contains(key.Key)))
            Fault(line, $"La clé « {key} » est inconnue : corrigez-la ou retirez-la.");

        var outline = Outline.Of(source.Body, source.BodyLine);
        return new ArticleReading(_file, ToArticle(source, outline, fileDate), outline, _faults)
        {
            Lines = header.Keys.ToDictionary(key => key.Key, key => key.Line, StringComparer.Ordinal),
        };
    }

    private Article? ToArticle(ArticleSource source, Outline outline, DateOnly fileDate)
    {
        var id = Required("id");
        var title = Required("title");
        var slug = RequiredSlug();
        var audience = OneOf<Audience>("audience", Required("audience"));
        var status = OneOf<ArticleStatus>("status", _header.Text("status") ?? "published");
        if (_header.Text("summary") is null)
            Fault(_header.LineOf("summary"), "Le résumé (summary) manque : une phrase qui dit ce que le lecteur saura faire.");
        if (_header.Text("theme") is { } theme && theme != ThemeFolder)
            Fault(_header.LineOf("theme"), $"Le thème « {theme} » n’est pas celui du dossier « {ThemeFolder} » : déplacez le fichier ou corrigez « theme ».");

        var created = Date("created");
        var updated = Date("updated");
        if (created is null && updated is null)
            Fault(1, "Aucune date : ajoutez « created » et « updated », comme 2026-03-14.");
        var reviewed = Date("reviewed");
        var aliases = Aliases();
        if (id is null || title is null || slug is null || audience is null || status is null)
            return null;

        return new Article
        {
            Id = id,
            Slug = slug.Value,
            Title = title,
            Summary = _header.Text("summary") ?? "",
            Theme = ThemeFolder,
            Audience = audience.Value,
            Tags = _header.List("tags"),
            Keywords = _header.List("keywords"),
            Related = _header.List("related"),
            Aliases = aliases,
            Created = created ?? updated ?? fileDate,
            Updated = updated ?? created ?? fileDate,
            Reviewed = reviewed,
            Status = status.Value,
            Language = _header.Text("language") ?? "fr",
            TranslationGroup = _header.Text("translation"),
            Body = source.Body,
            Sections = outline.Sections,
            File = _file,
            ReadingMinutes = Math.Max(1, (int)Math.Round(outline.Words / 200.0, MidpointRounding.AwayFromZero)),
        };
    }

    private string ThemeFolder => _file.Split('/')[0];

    private string? Required(string key)
    {
        var value = _header.Text(key);
        if (value is null)
            Fault(_header.LineOf(key), $"« {key} » manque : ajoutez une ligne « {key}: … ».");
        return value;
    }

    private Slug? RequiredSlug()
    {
        if (Required("slug") is not { } text)
            return null;

        if (Slug.TryParse(text) is not { } slug)
        {
            Fault(_header.LineOf("slug"), $"Le slug « {text} » n’est pas une adresse : écrivez plutôt « {Slug.From(text)} ».");
            return null;
        }

        if (text != Path.GetFileNameWithoutExtension(_file))
            Fault(_header.LineOf("slug"), $"Le slug « {text} » n’est pas le nom du fichier : renommez le fichier « {text}.md ».");
        return slug;
    }

    private T? OneOf<T>(string key, string? text)
        where T : struct, Enum
    {
        if (text is null)
            return null;

        // Names only: Enum.TryParse alone would take "2".
        if (Enum.GetNames<T>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known)
            return Enum.Parse<T>(known);

        var names = string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()));
        Fault(_header.LineOf(key), $"« {key}: {text} » n’existe pas : choisissez parmi {names}.");
        return null;
    }

    private DateOnly? Date(string key)
    {
        if (_header.Text(key) is not { } text)
            return null;

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;

        Fault(_header.LineOf(key), $"La date « {text} » de « {key} » est illisible : écrivez-la comme 2026-03-14.");
        return null;
    }

    private List<Slug> Aliases()
    {
        var aliases = new List<Slug>();
        foreach (var text in _header.List("aliases"))
        {
            if (Slug.TryParse(text) is { } slug)
                aliases.Add(slug);
            else
                Fault(_header.LineOf("aliases"), $"L’ancienne adresse « {text} » (aliases) n’est pas un slug.");
        }

        return aliases;
    }

    private void Fault(int line, string message) => _faults.Add(new ArticleFault(_file, line, message));
}
