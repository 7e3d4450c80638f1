using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Rendering;

namespace Portal.KnowledgeBase.Search;

/// <summary>Tutorials and questions as documents of the index.</summary>
internal static class HelpDocuments
{
    public const int PriorUnit = 1000;
    private const int LongestText = 100_000;
    private const int LongestStart = 200;

    // Newest first: old ones fall off, and no tutorial wins by having been asked about at length.
    private const int MostWordings = 30;
    private const int LongestWording = 400;

    public static Term KeyOfArticle(string id) => new(Fields.Key, "a:" + id);

    public static Term KeyOfQuestion(int id) => new(Fields.Key, "q:" + id.ToString(CultureInfo.InvariantCulture));

    public static Term KeyOfWordings(string id) => new(Fields.Key, "l:" + id);

    /// <summary>One document a section; the first also holds the whole tutorial, so that words scattered over sections are found together.</summary>
    public static IEnumerable<Document> Of(Article article, IReadOnlyList<string> wordings, string hash)
    {
        var sections = article.Sections is [{ Level: 1 }, ..] ? article.Sections : [new Section("", "", 1, ""), .. article.Sections];
        var words = string.Join('\n', article.Keywords.Concat(article.Tags));
        var learned = string.Join('\n', wordings.Take(MostWordings).Select(wording => wording.Length > LongestWording ? wording[..LongestWording] : wording));
        var chapter = "";
        foreach (var section in sections)
        {
            var first = section == sections[0];
            var document = Start(KeyOfArticle(article.Id), HitKind.Tutorial, article.Id, article.Slug.ToString(), article.Title, article.Theme, prior: 1.2);
            if (article.Audience == Audience.Agent)
                document.Add(new StringField(Fields.ForAgents, "1", Field.Store.NO));
            if (section.Level == 2)
                chapter = section.Heading;

            var headings = first ? string.Join('\n', sections.Select(one => one.Heading))
                : section.Level == 3 ? chapter + '\n' + section.Heading : section.Heading;
            document.Add(new StoredField(Fields.Summary, article.Summary));
            document.Add(new StoredField(Fields.Anchor, section.Anchor));
            document.Add(new StoredField(Fields.PlainHeading, section.Heading));
            document.Add(new StoredField(Fields.PlainText, section.Text));
            Search(document, Fields.Words, words);
            Search(document, Fields.Learned, learned);
            Search(document, Fields.Headings, headings);
            Search(document, Fields.Body, first ? article.Summary + '\n' + section.Text : section.Text);
            if (first)
            {
                document.Add(new StoredField(Fields.Hash, hash));
                SearchWhole(document, string.Join('\n', [article.Title, words, learned, article.Summary, .. sections.Select(one => one.Heading + '\n' + one.Text)]));
            }

            yield return document;
        }
    }

    public static Document Of(QuestionDocument question)
    {
        // Many people or an answer tip the scales between equals; they never make a poor match a good one.
        var prior = 1 + (question.Resolved ? 0.06 : 0) + (question.Answered ? 0.02 : 0) + Math.Min(0.08, 0.02 * Math.Log2(Math.Max(1, question.People)));
        var document = Start(KeyOfQuestion(question.Id), HitKind.Question, question.Id.ToString(CultureInfo.InvariantCulture), question.Slug, question.Title, question.Theme, prior);
        if (question.Resolved)
            document.Add(new StringField(Fields.Resolved, "1", Field.Store.NO));

        var body = MarkdownText.Plain(question.Body);
        var answers = MarkdownText.Plain(question.Answers);
        document.Add(new StoredField(Fields.Question, JsonSerializer.Serialize(question)));
        document.Add(new StoredField(Fields.PlainText, body + '\n' + answers));
        Search(document, Fields.Body, body);
        Search(document, Fields.Answers, answers);
        SearchWhole(document, string.Join('\n', question.Title, body, MarkdownText.Plain(question.Comments)));
        return document;
    }

    /// <summary>What a tutorial has learned, kept apart: it outlives the tutorial's rewriting, even its absence.</summary>
    public static Document OfWordings(string articleId, IReadOnlyList<string> wordings)
    {
        var document = new Document
        {
            new StringField(Fields.Type, "wordings", Field.Store.NO),
            new StringField(Fields.Key, KeyOfWordings(articleId).Text, Field.Store.NO),
            new StoredField(Fields.Id, articleId),
        };
        foreach (var wording in wordings)
            document.Add(new StoredField(Fields.Wording, wording));
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

    public static string StartOf(string title)
    {
        var start = string.Join(' ', FrenchAnalysis.Words(FrenchAnalysis.Everything, title.Length > LongestStart ? title[..LongestStart] : title).Select(word => word.Term));
        return start.Length > LongestStart ? start[..LongestStart] : start;
    }

    private static Document Start(Term key, HitKind kind, string id, string slug, string title, string theme, double prior)
    {
        var document = new Document
        {
            new StringField(Fields.Type, kind.ToString(), Field.Store.NO),
            new StringField(Fields.Key, key.Text, Field.Store.NO),
            new StoredField(Fields.Id, id),
            new StoredField(Fields.Slug, slug),
            new StoredField(Fields.PlainTitle, title),
            new StringField(Fields.Theme, theme, Field.Store.YES),
            new NumericDocValuesField(Fields.Group, BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key.Text)))),
            new NumericDocValuesField(Fields.IsQuestion, kind == HitKind.Question ? 1 : 0),
            new NumericDocValuesField(Fields.Prior, (long)(prior * PriorUnit)),
        };
        document.Add(new StringField(Fields.TitleStart, StartOf(title), Field.Store.NO));
        Search(document, Fields.Title, title);
        return document;
    }

    private static void Search(Document document, string field, string text)
    {
        text = Cap(text);
        var words = FrenchAnalysis.Words(FrenchAnalysis.Exact, text);
        if (words.Count == 0)
            return;

        List<string> exact = [.. words.Select(word => word.Term)];
        document.Add(new TextField(field, new WordStream(exact.ConvertAll(Stem.Of))));
        document.Add(new TextField(Fields.Exact(field), new WordStream(exact)));
        document.Add(new TextField(Fields.Spelling, new WordStream(exact)));
        document.Add(new TextField(Fields.Surface, new WordStream(Spelling.SurfacesOf(text, words))));
        foreach (var reference in References.In(text))
            document.Add(new StringField(Fields.Reference, reference.Term, Field.Store.NO));
    }

    private static void SearchWhole(Document document, string text)
    {
        var words = FrenchAnalysis.Words(FrenchAnalysis.Exact, Cap(text));
        document.Add(new TextField(Fields.Whole, new WordStream([.. words.Select(word => Stem.Of(word.Term))])));
        document.Add(new TextField(Fields.Roots, new WordStream([.. words.Select(word => Stem.Root(word.Term))])));
    }

    private static string Cap(string text) => text.Length > LongestText ? text[..LongestText] : text;
}
