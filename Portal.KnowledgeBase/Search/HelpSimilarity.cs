using Lucene.Net.Search.Similarities;

namespace Portal.KnowledgeBase.Search;

/// <summary>BM25 that also counts how many of the words wanted are there: two rare words out of five do not beat all five.</summary>
internal sealed class HelpSimilarity : BM25Similarity
{
    public override float Coord(int overlap, int maxOverlap) => (float)overlap / maxOverlap;
}
