using Lucene.Net.Analysis;
using Lucene.Net.Util;

namespace Portal.KnowledgeBase.Search;

/// <summary>Which analysis each field gets, told by the end of its name.</summary>
internal sealed class FieldAnalysis() : AnalyzerWrapper(PER_FIELD_REUSE_STRATEGY)
{
    private static readonly Analyzer Lines = NewAnonymous((_, reader) => new TokenStreamComponents(new LineTokenizer(reader)));

    protected override Analyzer GetWrappedAnalyzer(string fieldName) =>
        fieldName.EndsWith(".x", StringComparison.Ordinal) ? FrenchAnalysis.Exact
        : fieldName.EndsWith(".s", StringComparison.Ordinal) ? Lines
        : FrenchAnalysis.Stemmed;

    private sealed class LineTokenizer(TextReader reader) : Lucene.Net.Analysis.Util.CharTokenizer(LuceneVersion.LUCENE_48, reader)
    {
        protected override bool IsTokenChar(int c) => c != '\n';
    }
}
