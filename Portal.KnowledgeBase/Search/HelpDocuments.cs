using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Rendering;

namespace Portal.KnowledgeBase.Search;

/// <summary>Tutorials and questions as documents of the index.</summary>
internal static class HelpDocuments
{
    /// <summary>How often, not where: the order of words is in the <see cref="WordMap"/>, lengths are in the <see cref="Traits"/>.</summary>
    private static readonly FieldType Counted = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS, OmitNorms = true };

    /// <summary>Only whether it is there at all.</summary>
    private static readonly FieldType Listed = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_ONLY, OmitNorms = true };

    private const int LongestStart = 200;

    // Newest first: old ones fall off, and no tutorial wins by having been asked about at length.
    private const int MostWordings = 30;
    private const int LongestWording = 400;

    public static Term KeyOfArticle(string id) => new(Fields.Key, "a:" + id);

    public static Term KeyOfQuestion(int id) => new(Fields.Key, "q:" + id.ToString(CultureInfo.InvariantCulture));

    public static Term KeyOfWordings(string id) => new(Fields.Key, "l:" + id);

    public static Document Of(Article article, IReadOnlyList<string> wordings, string hash)
    {
        var title = new CutText(article.Title);
        var words = new CutText(string.Join('\n', article.Keywords.Concat(article.Tags)));
        var learned = wordings.Take(MostWordings).Select(wording => new CutText(wording.Length > LongestWording ? wording[..LongestWording] : wording)).ToList();
        var summary = new CutText(article.Summary);
        var headings = article.Sections.Select(section => new CutText(section.Heading)).ToList();
        var texts = article.Sections.Select(section => new CutText(section.Text)).ToList();
        List<CutText> all = [title, words, .. learned, summary, .. headings, .. texts];
        var traits = Traits.OfTutorial(article.Audience, article.Theme, prior: 1.2, all.Sum(text => text.Stems.Count));
        var document = Start(KeyOfArticle(article.Id), HitKind.Tutorial, article.Id, article.Slug.ToString(), article.Title, article.Theme, traits);
        document.Add(new StoredField(Fields.Hash, hash));
        document.Add(new StoredField(Fields.Summary, article.Summary));
        foreach (var section in article.Sections)
        {
            document.Add(new StoredField(Fields.Anchor, section.Anchor));
            document.Add(new StoredField(Fields.PlainHeading, section.Heading));
            document.Add(new StoredField(Fields.PlainText, section.Text));
        }

        Map(document, new WordMap().Add(title.Stems).Add(words.Stems).Add([.. learned.Select(wording => wording.Stems)])
            .Add([[], .. headings.Select(heading => heading.Stems)]).Add([summary.Stems, .. texts.Select(text => text.Stems)]).Add().Add(title.Exact));
        Search(document, all, names: [title, words, .. learned, .. headings], twice: [title, title, words, .. learned, .. headings]);
        return document;
    }

    public static Document Of(QuestionDocument question)
    {
        // Many people or an answer tip the scales between equals; they never make a poor match a good one.
        var prior = 1 + (question.Resolved ? 0.06 : 0) + (question.Answered ? 0.02 : 0) + Math.Min(0.08, 0.02 * Math.Log2(Math.Max(1, question.People)));
        var body = MarkdownText.Plain(question.Body);
        var answers = MarkdownText.Plain(question.Answers);
        var (title, asked, answered) = (new CutText(question.Title), new CutText(body), new CutText(answers));
        List<CutText> all = [title, asked, answered, new CutText(MarkdownText.Plain(question.Comments))];
        var traits = Traits.OfQuestion(question.Resolved, question.Theme, prior, all.Sum(text => text.Stems.Count));
        var document = Start(KeyOfQuestion(question.Id), HitKind.Question, question.Id.ToString(CultureInfo.InvariantCulture), question.Slug, question.Title, question.Theme, traits);
        document.Add(new StoredField(Fields.Question, JsonSerializer.Serialize(question)));
        document.Add(new StoredField(Fields.PlainText, body + '\n' + answers));
        Map(document, new WordMap().Add(title.Stems).Add().Add().Add().Add(asked.Stems).Add(answered.Stems).Add(title.Exact));
        Search(document, all, names: [title], twice: [title, title]);
        return document;
    }

    /// <summary>What a tutorial has learned, kept apart: it outlives the tutorial's rewriting, even its absence.</summary>
    /// <param name="questionIds">Where they come from, to find again what a question taught once it teaches no more.</param>
    public static Document OfWordings(string articleId, IReadOnlyList<string> wordings, IReadOnlyList<int> questionIds)
    {
        var document = new Document
        {
            new StringField(Fields.Type, "wordings", Field.Store.NO),
            new StringField(Fields.Key, KeyOfWordings(articleId).Text, Field.Store.NO),
            new StoredField(Fields.Id, articleId),
        };
        foreach (var wording in wordings)
            document.Add(new StoredField(Fields.Wording, wording));
        foreach (var id in questionIds)
            document.Add(new StoredField(Fields.TaughtBy, id.ToString(CultureInfo.InvariantCulture)));
        return document;
    }

    public static string HashOf(Article article, IReadOnlyList<string> wordings)
    {
        var said = JsonSerializer.Serialize(new
        {
            article.Title,
            Slug = article.Slug.ToString(),
            article.Summary,
            article.Theme,
            article.Audience,
            article.Tags,
            article.Keywords,
            article.Body,
            wordings,
        });
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(said)));
    }

    /// <summary>As <see cref="Fields.TitleWords"/> holds it.</summary>
    public static string StartOf(string title)
    {
        var start = string.Concat(FrenchAnalysis.Words(FrenchAnalysis.Everything, title.Length > LongestStart ? title[..LongestStart] : title).Select(word => ' ' + word.Term));
        return start.Length > LongestStart ? start[..LongestStart] : start;
    }

    private static Document Start(Term key, HitKind kind, string id, string slug, string title, string theme, Traits traits) =>
    [
        new StringField(Fields.Type, kind.ToString(), Field.Store.NO),
        new StringField(Fields.Key, key.Text, Field.Store.NO),
        new StoredField(Fields.Id, id),
        new StoredField(Fields.Slug, slug),
        new StoredField(Fields.PlainTitle, title),
        new StoredField(Fields.Theme, theme),
        new NumericDocValuesField(Fields.Traits, traits.Bits),
        new BinaryDocValuesField(Fields.TitleWords, new BytesRef(StartOf(title))),
    ];

    private static void Map(Document document, WordMap map) => document.Add(new BinaryDocValuesField(Fields.Map, new BytesRef(map.ToBytes())));

    /// <param name="twice">Said more loudly than the rest: counted once more for each time it stands here.</param>
    private static void Search(Document document, List<CutText> all, IReadOnlyList<CutText> names, IReadOnlyList<CutText> twice)
    {
        var named = names.SelectMany(text => text.Exact).ToHashSet(StringComparer.Ordinal);
        document.Add(new Field(Fields.Whole, new WordStream([.. all.Concat(twice).SelectMany(text => text.Stems)]), Counted));
        document.Add(new Field(Fields.Names, new WordStream([.. named]), Listed));
        document.Add(new Field(Fields.Begun, new WordStream([.. BeginningsOf(named)]), Listed));
        document.Add(new Field(Fields.Spelling, new WordStream([.. all.SelectMany(text => text.Exact).ToHashSet(StringComparer.Ordinal)]), Listed));
        document.Add(new Field(Fields.Surface, new WordStream([.. all.SelectMany(text => text.Surfaces)]), Listed));
        foreach (var reference in all.SelectMany(text => text.References).Distinct(StringComparer.Ordinal))
            document.Add(new StringField(Fields.Reference, reference, Field.Store.NO));
    }

    private static HashSet<string> BeginningsOf(IEnumerable<string> words)
    {
        var beginnings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            for (var letters = 1; letters <= Math.Min(Fields.LongestBegun, word.Length); letters++)
                beginnings.Add(word[..letters]);
        }

        return beginnings;
    }
}
