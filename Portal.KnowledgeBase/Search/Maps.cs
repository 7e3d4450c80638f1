using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Portal.KnowledgeBase.Search;

/// <summary>Reads what documents say from where the index keeps it. Each answer is good until the next is asked for.</summary>
internal sealed class Maps(IndexReader index)
{
    private readonly Dictionary<int, (BinaryDocValues? Map, BinaryDocValues? Title)> _values = [];
    private readonly BytesRef _map = new();
    private readonly BytesRef _title = new();

    public ReadOnlySpan<byte> Of(int document)
    {
        var (leaf, values) = ValuesFor(document);
        values.Map?.Get(document - leaf.DocBase, _map);
        return _map.Bytes.AsSpan(_map.Offset, _map.Length);
    }

    public ReadOnlySpan<byte> TitleOf(int document)
    {
        var (leaf, values) = ValuesFor(document);
        values.Title?.Get(document - leaf.DocBase, _title);
        return _title.Bytes.AsSpan(_title.Offset, _title.Length);
    }

    private (AtomicReaderContext Leaf, (BinaryDocValues? Map, BinaryDocValues? Title) Values) ValuesFor(int document)
    {
        var at = ReaderUtil.SubIndex(document, index.Leaves);
        var leaf = index.Leaves[at];
        if (!_values.TryGetValue(at, out var values))
            _values.Add(at, values = (leaf.AtomicReader.GetBinaryDocValues(Fields.Map), leaf.AtomicReader.GetBinaryDocValues(Fields.TitleWords)));
        return (leaf, values);
    }
}
