using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Portal.KnowledgeBase.Search;

/// <summary>Who may find what. Every query passes through here: a filter that must be remembered is one that will be forgotten.</summary>
internal static class SearchFilter
{
    /// <summary>What the reader narrowed is taken away after counting: each choice says how much it would bring. See <see cref="Narrowing"/>.</summary>
    public static Query For(SearchRequest request) => Visible(request.ForAgents);

    public static Query Tutorials(bool forAgents) => Visible(forAgents).And(Is(Fields.Type, nameof(HitKind.Tutorial)));

    public static Query ResolvedQuestions() => Visible(forAgents: false).And(Is(Fields.Resolved, "1"));

    private static BooleanQuery Visible(bool forAgents)
    {
        var either = new BooleanQuery(disableCoord: true)
        {
            { Is(Fields.Type, nameof(HitKind.Tutorial)), Occur.SHOULD },
            { Is(Fields.Type, nameof(HitKind.Question)), Occur.SHOULD },
        };
        var visible = new BooleanQuery(disableCoord: true) { { either, Occur.MUST } };
        if (!forAgents)
            visible.Add(Is(Fields.ForAgents, "1"), Occur.MUST_NOT);
        return visible;
    }

    private static BooleanQuery And(this BooleanQuery query, Query other)
    {
        query.Add(other, Occur.MUST);
        return query;
    }

    private static TermQuery Is(string field, string value) => new(new Term(field, value));
}
