using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Portal.KnowledgeBase.Search;

/// <summary>Rewrites each word of a stream.</summary>
internal sealed class RewriteFilter : TokenFilter
{
    private readonly Func<string, string> _rewrite;
    private readonly ICharTermAttribute _term;

    public RewriteFilter(TokenStream input, Func<string, string> rewrite)
        : base(input)
    {
        _rewrite = rewrite;
        _term = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
            return false;

        var rewritten = _rewrite(_term.ToString());
        _term.SetEmpty().Append(rewritten);
        return true;
    }
}
