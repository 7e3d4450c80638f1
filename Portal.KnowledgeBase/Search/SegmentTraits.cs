using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace Portal.KnowledgeBase.Search;

/// <summary>The traits of a segment's documents, in memory for as long as the segment lives.</summary>
internal static class SegmentTraits
{
    private static readonly ConditionalWeakTable<object, long[]> Known = [];

    public static long[] Of(AtomicReader segment) => Known.GetValue(segment.CoreCacheKey, _ => Read(segment));

    private static long[] Read(AtomicReader segment)
    {
        var traits = new long[segment.MaxDoc];
        if (segment.GetNumericDocValues(Fields.Traits) is { } values)
        {
            for (var document = 0; document < traits.Length; document++)
                traits[document] = values.Get(document);
        }

        return traits;
    }
}
