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

    /// <summary>Found alone, never in phrases: no need to remember where.</summary>
    private static readonly FieldType Counted = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS };

    /// <summary>Only whether it is there at all.</summary>
    private static readonly FieldType Listed = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_ONLY, OmitNorms = true };

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
        // What all the sections share is cut into words once.
        var title = new CutText(article.Title);
        var words = new CutText(string.Join('\n', article.Keywords.Concat(article.Tags)));
        var learned = new CutText(string.Join('\n', wordings.Take(MostWordings).Select(wording => wording.Length > LongestWording ? wording[..LongestWording] : wording)));
        var summary = new CutText(article.Summary);
        var headings = sections.Select(section => new CutText(section.Heading)).ToList();
        var texts = sections.Select(section => new CutText(section.Text)).ToList();
        var chapter = CutText.Nothing;
        for (var number = 0; number < sections.Count; number++)
        {
            var (section, first) = (sections[number], number == 0);
            var document = Start(KeyOfArticle(article.Id), HitKind.Tutorial, article.Id, article.Slug.ToString(), article.Title, article.Theme, prior: 1.2);
            document.Add(new NumericDocValuesField(Fields.Audience, (long)article.Audience));
            if (article.Audience == Audience.Agent)
                document.Add(new StringField(Fields.ForAgents, "1", Field.Store.NO));
            if (section.Level == 2)
                chapter = headings[number];

            document.Add(new StoredField(Fields.Summary, article.Summary));
            document.Add(new StoredField(Fields.Anchor, section.Anchor));
            document.Add(new StoredField(Fields.PlainHeading, section.Heading));
            document.Add(new StoredField(Fields.PlainText, section.Text));
            // Correcting spelling needs each word once a tutorial.
            Search(document, Fields.Title, correcting: first, title);
            Search(document, Fields.Words, correcting: first, words);
            Search(document, Fields.Learned, correcting: first, learned);
            Search(document, Fields.Headings, correcting: first, first ? [.. headings] : section.Level == 3 ? [chapter, headings[number]] : [headings[number]]);
            Search(document, Fields.Body, correcting: true, first ? [summary, texts[number]] : [texts[number]]);
            if (first)
            {
                document.Add(new StoredField(Fields.Hash, hash));
                SearchWhole(document, [title, words, learned, summary, .. headings.Zip(texts).SelectMany(pair => new[] { pair.First, pair.Second })]);
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
        var (title, asked) = (new CutText(question.Title), new CutText(body));
        Search(document, Fields.Title, correcting: true, title);
        Search(document, Fields.Body, correcting: true, asked);
        Search(document, Fields.Answers, correcting: true, new CutText(answers));
        SearchWhole(document, [title, asked, new CutText(MarkdownText.Plain(question.Comments))]);
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

    public static string StartOf(string title)
    {
        var start = string.Join(' ', FrenchAnalysis.Words(FrenchAnalysis.Everything, title.Length > LongestStart ? title[..LongestStart] : title).Select(word => word.Term));
        return start.Length > LongestStart ? start[..LongestStart] : start;
    }

    /// <summary>A number for a theme's title: counting compares thousands of them.</summary>
    public static long KeyOfTheme(string title) => Number(title);

    private static long Number(string text) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

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
            new NumericDocValuesField(Fields.Group, Number(key.Text)),
            new NumericDocValuesField(Fields.ThemeKey, KeyOfTheme(theme)),
            new NumericDocValuesField(Fields.IsQuestion, kind == HitKind.Question ? 1 : 0),
            new NumericDocValuesField(Fields.Prior, (long)(prior * PriorUnit)),
        };
        document.Add(new StringField(Fields.TitleStart, StartOf(title), Field.Store.NO));
        return document;
    }

    private static void Search(Document document, string field, bool correcting, params IReadOnlyList<CutText> texts)
    {
        var exact = texts is [var single] ? single.Exact : [.. texts.SelectMany(text => text.Exact)];
        if (exact.Count == 0)
            return;

        document.Add(new TextField(field, new WordStream([.. texts.SelectMany(text => text.Stems)])));
        document.Add(new Field(Fields.Exact(field), new WordStream(exact), Counted));
        if (correcting)
        {
            document.Add(new Field(Fields.Spelling, new WordStream(exact), Listed));
            document.Add(new Field(Fields.Surface, new WordStream([.. texts.SelectMany(text => text.Surfaces)]), Listed));
        }

        foreach (var reference in texts.SelectMany(text => text.References))
            document.Add(new StringField(Fields.Reference, reference, Field.Store.NO));
    }

    private static void SearchWhole(Document document, IReadOnlyList<CutText> texts)
    {
        document.Add(new TextField(Fields.Whole, new WordStream([.. texts.SelectMany(text => text.Stems)])));
        document.Add(new Field(Fields.Roots, new WordStream([.. texts.SelectMany(text => text.Exact).Select(Stem.Root)]), Counted));
    }
}
