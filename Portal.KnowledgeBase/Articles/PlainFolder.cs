using System.Text.RegularExpressions;
using Portal.KnowledgeBase.Rendering;

namespace Portal.KnowledgeBase.Articles;

/// <summary>Any folder of Markdown read as articles, to measure search on texts that were never written for this portal: a title is all a file needs.</summary>
public static partial class PlainFolder
{
    private const long LargestFile = 2_000_000;

    /// <summary>Id is the path, slug the file's name, theme the folder. What is an article of this portal keeps its own.</summary>
    public static IReadOnlyList<Article> Read(string folder)
    {
        var root = Path.GetFullPath(folder);
        var everything = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return [.. Directory.EnumerateFiles(root, "*", everything)
            .Where(file => Path.GetExtension(file).ToUpperInvariant() is ".MD" or ".MARKDOWN" && new FileInfo(file).Length <= LargestFile)
            .Order(StringComparer.Ordinal)
            .Select(file => Read(Path.GetRelativePath(root, file).Replace('\\', '/'), AnyText.Read(file)))];
    }

    internal static Article Read(string path, string text)
    {
        text = text.TrimStart('\uFEFF', '\r', '\n');
        if (ArticleReader.Read(path, text, DateOnly.MinValue).Article is { } article)
            return article with { Status = ArticleStatus.Published };

        var source = ArticleSource.Split(text);
        var header = source is null ? null : FrontMatter.Parse(source.Header, (_, _) => { });
        // A text that merely begins with a rule, and has another farther down, has no header to lose.
        if (source is not null && header is null && !TitleLine.IsMatch(source.Header))
            source = null;
        var body = Tag.Replace(source?.Body ?? text, " ");
        var name = Path.GetFileNameWithoutExtension(path);
        // A title with a colon in it is broken YAML, and a title all the same.
        var title = header?.Text("title") ?? (source is null ? null : TitleLine.Match(source.Header) is { Success: true } line ? line.Groups["title"].Value.Trim().Trim('"', '\'') : null);
        if (FirstHeading.Match(body) is { Success: true } heading && (string.IsNullOrWhiteSpace(title) || TitleKey.Of(title) == TitleKey.Of(heading.Groups["title"].Value)))
        {
            title = string.IsNullOrWhiteSpace(title) ? heading.Groups["title"].Value : title;
            body = body.Remove(heading.Index, heading.Length);
        }

        var outline = Outline.Of(body, firstLine: 1);
        return new Article
        {
            Id = path,
            Slug = Slug.From(name),
            Title = string.IsNullOrWhiteSpace(title) ? name.Replace('-', ' ') : title,
            Summary = header?.Text("summary") ?? header?.Text("description") ?? "",
            Theme = Path.GetDirectoryName(path)?.Replace('\\', '/') ?? "",
            Audience = Audience.Client,
            Keywords = header?.List("keywords") ?? [],
            Tags = header?.List("tags") ?? [],
            Created = DateOnly.MinValue,
            Updated = DateOnly.MinValue,
            Status = ArticleStatus.Published,
            Body = body,
            Sections = outline.Sections,
            File = path,
            ReadingMinutes = Math.Max(1, outline.Words / 200),
        };
    }

    [GeneratedRegex(@"^title\s*:(?<title>.+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleLine { get; }

    [GeneratedRegex(@"^ {0,3}#{1,6}[ \t]+(?<title>[^\n]*?)[ \t#]*\r?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex FirstHeading { get; }

    [GeneratedRegex(@"</?[a-zA-Z][^<>]{0,1000}>|<!--[^<>]{0,1000}-->", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tag { get; }
}
