using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Portal.KnowledgeBase.Search;

/// <summary>Words already cut, given to Lucene: one analysis serves all the fields made of one text.</summary>
internal sealed class WordStream : TokenStream
{
    private readonly IReadOnlyList<string> _words;
    private readonly ICharTermAttribute _term;
    private int _next;

    public WordStream(IReadOnlyList<string> words)
    {
        _words = words;
        _term = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        if (_next == _words.Count)
            return false;

        ClearAttributes();
        _term.Append(_words[_next++]);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }
}
