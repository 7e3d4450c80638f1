using System.Buffers;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;
using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Search;

/// <summary>How text becomes words, for the index and for queries alike.</summary>
internal sealed class FrenchAnalysis : Analyzer
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private static readonly SearchValues<char> OtherApostrophes = SearchValues.Create("’ʼ‘＇");

    private readonly bool _keepStopWords;
    private readonly Func<string, string> _lastly;

    private FrenchAnalysis(bool keepStopWords, Func<string, string> lastly)
    {
        _keepStopWords = keepStopWords;
        _lastly = lastly;
    }

    /// <summary>Folded words as written.</summary>
    public static FrenchAnalysis Exact { get; } = new(keepStopWords: false, word => word);

    public static FrenchAnalysis Stemmed { get; } = new(keepStopWords: false, Stem.Of);

    /// <summary>Folded, stop words included: what a query says before it is weighed.</summary>
    public static FrenchAnalysis Everything { get; } = new(keepStopWords: true, word => word);

    public static IReadOnlyList<Word> Words(FrenchAnalysis analyzer, string text)
    {
        var signs = SameSigns(text);
        if (LatinWords.Can(signs))
            return analyzer.Latin(text, signs);

        var words = new List<Word>();
        using var stream = analyzer.GetTokenStream("", signs);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
            words.Add(new Word(term.ToString(), AfterArticle(text, offset.StartOffset, offset.EndOffset), Math.Min(offset.EndOffset, text.Length)));
        stream.End();
        return words;
    }

    private List<Word> Latin(string text, string signs)
    {
        var words = new List<Word>();
        foreach (var word in LatinWords.In(signs))
        {
            if (_keepStopWords || !StopWords.Indexed.Contains(word.Term))
                words.Add(new Word(_lastly(word.Term), AfterHyphen(text, word.Start), word.End));
        }

        return words;
    }

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new StandardTokenizer(Version, reader);
        TokenStream words = new LowerCaseFilter(Version, source);
        words = new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
        words = new RewriteFilter(words, FoldWord);
        if (!_keepStopWords)
            words = new StopFilter(Version, words, StopWords.Indexed);
        return new TokenStreamComponents(source, new RewriteFilter(words, _lastly));
    }

    /// <summary>"T.V.A." is "TVA".</summary>
    internal static string FoldWord(string word)
    {
        var folded = Fold.Text(word);
        return folded.Length >= 3 && folded[1] == '.' && folded.Where((_, at) => at % 2 == 1).All(sign => sign == '.')
            ? folded.Replace(".", "", StringComparison.Ordinal)
            : folded;
    }

    // Offsets of an elided word still cover its article: "l’avocat" is found, "avocat" is what shall be marked.
    private static int AfterArticle(string text, int start, int end)
    {
        start = AfterHyphen(text, start);
        var apostrophe = text.AsSpan(start, Math.Min(end, text.Length) - start).IndexOfAny("'’ʼ‘＇");
        return apostrophe > 0 && FrenchAnalyzer.DEFAULT_ARTICLES.Contains(text.Substring(start, apostrophe).ToLowerInvariant())
            ? start + apostrophe + 1
            : start;
    }

    // "e-mail", read as " email", begins one letter earlier.
    private static int AfterHyphen(string text, int start) => start > 0 && start < text.Length && text[start] == '-' ? start - 1 : start;

    /// <summary>One apostrophe, one way to write e-mail. As long as before: offsets stay true.</summary>
    private static string SameSigns(string text)
    {
        if (text.AsSpan().ContainsAny(OtherApostrophes))
        {
            foreach (var apostrophe in "’ʼ‘＇")
                text = text.Replace(apostrophe, '\'');
        }

        return text.Contains("-mail", StringComparison.OrdinalIgnoreCase)
            ? text.Replace("e-mail", " email", StringComparison.OrdinalIgnoreCase)
            : text;
    }
}

/// <param name="Start">Of the word without its elided article, in the text it came from.</param>
internal readonly record struct Word(string Term, int Start, int End);
