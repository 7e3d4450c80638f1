namespace Portal.KnowledgeBase.Rendering;

/// <summary>What was rendered lately, by content. Two generations: what is asked again moves to the young one, the old one is dropped whole.</summary>
internal sealed class RenderedCache
{
    private const int LargestGeneration = 8_000_000;

    private readonly Lock _gate = new();
    private Dictionary<string, SafeHtml> _young = new(StringComparer.Ordinal);
    private Dictionary<string, SafeHtml> _old = new(StringComparer.Ordinal);
    private int _size;

    public SafeHtml Get(string key, Func<SafeHtml> render)
    {
        lock (_gate)
        {
            if (_young.TryGetValue(key, out var known))
                return known;
            if (_old.TryGetValue(key, out known))
                return Keep(key, known);
        }

        // Outside the lock: one slow text does not hold up the others, and rendering twice does no harm.
        var rendered = render();
        lock (_gate)
            return Keep(key, rendered);
    }

    private SafeHtml Keep(string key, SafeHtml rendered)
    {
        if (!_young.TryAdd(key, rendered))
            return rendered;

        _size += rendered.Markup.Length + key.Length;
        if (_size > LargestGeneration)
            (_old, _young, _size) = (_young, new Dictionary<string, SafeHtml>(StringComparer.Ordinal), 0);
        return rendered;
    }
}
