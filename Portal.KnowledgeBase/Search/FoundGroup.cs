namespace Portal.KnowledgeBase.Search;

/// <summary>A tutorial with its sections that matched, or a question. Thousands are made for a common word: only what is shown is kept.</summary>
internal sealed class FoundGroup(HitKind kind, long theme, Articles.Audience? audience)
{
    private const int MostOthers = 2;
    private const double WorthOfOthers = 0.05;

    private List<(int Document, double Score)>? _others;

    public HitKind Kind { get; } = kind;

    /// <summary>By <see cref="HelpDocuments.KeyOfTheme"/>.</summary>
    public long Theme { get; } = theme;

    /// <summary>Null for a question, which is for whoever meets it.</summary>
    public Articles.Audience? Audience { get; } = audience;

    public (int Document, double Score) Best { get; private set; } = (-1, double.MinValue);

    /// <summary>Best first.</summary>
    public IEnumerable<int> Documents => [Best.Document, .. (_others ?? []).Select(other => other.Document)];

    public double Score
    {
        get
        {
            var score = Best.Score;
            for (var other = 0; other < (_others?.Count ?? 0); other++)
                score += WorthOfOthers * _others![other].Score;
            return score;
        }
    }

    public void Add(int document, double score)
    {
        var added = (Document: document, Score: score);
        if (score > Best.Score)
            (added, Best) = (Best, added);
        if (added.Document < 0)
            return;

        _others ??= [];
        var place = _others.Count;
        while (place > 0 && _others[place - 1].Score < added.Score)
            place--;
        _others.Insert(place, added);
        if (_others.Count > MostOthers)
            _others.RemoveAt(MostOthers);
    }
}
