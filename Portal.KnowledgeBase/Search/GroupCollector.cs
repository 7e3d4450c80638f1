using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Portal.KnowledgeBase.Search;

/// <summary>Gathers the sections of a tutorial under it: a tutorial is as good as its best section, and a little better for each other one.</summary>
internal sealed class GroupCollector : ICollector
{
    private readonly Dictionary<long, FoundGroup> _groups = [];
    private Scorer? _scorer;
    private NumericDocValues? _group;
    private NumericDocValues? _isQuestion;
    private NumericDocValues? _prior;
    private int _firstDocument;

    /// <summary>Best first.</summary>
    public FoundGroup[] Groups
    {
        get
        {
            var groups = _groups.Values.ToArray();
            Array.Sort(Array.ConvertAll(groups, group => (-group.Score, group.Sections[0].Document)), groups);
            return groups;
        }
    }

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        _firstDocument = context.DocBase;
        _group = context.AtomicReader.GetNumericDocValues(Fields.Group);
        _isQuestion = context.AtomicReader.GetNumericDocValues(Fields.IsQuestion);
        _prior = context.AtomicReader.GetNumericDocValues(Fields.Prior);
    }

    public void Collect(int doc)
    {
        if (_scorer is null || _group is null || _isQuestion is null || _prior is null)
            return;

        var score = _scorer.GetScore() * _prior.Get(doc) / HelpDocuments.PriorUnit;
        var key = _group.Get(doc);
        if (!_groups.TryGetValue(key, out var group))
            _groups.Add(key, group = new FoundGroup(_isQuestion.Get(doc) == 1 ? HitKind.Question : HitKind.Tutorial));
        group.Add(_firstDocument + doc, score);
    }
}

internal sealed class FoundGroup(HitKind kind)
{
    private const int MostSections = 6;
    private const int MostCounted = 4;
    private const double WorthOfOthers = 0.05;
    private readonly List<(int Document, double Score)> _sections = new(1);

    public HitKind Kind { get; } = kind;

    /// <summary>Best first.</summary>
    public IReadOnlyList<(int Document, double Score)> Sections => _sections;

    public double Score
    {
        get
        {
            var score = _sections[0].Score;
            for (var other = 1; other < Math.Min(_sections.Count, MostCounted); other++)
                score += WorthOfOthers * _sections[other].Score;
            return score;
        }
    }

    public void Add(int document, double score)
    {
        var place = _sections.Count;
        while (place > 0 && _sections[place - 1].Score < score)
            place--;
        _sections.Insert(place, (document, score));
        if (_sections.Count > MostSections)
            _sections.RemoveAt(MostSections);
    }
}
