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
    private NumericDocValues? _theme;
    private NumericDocValues? _audience;
    private int _firstDocument;

    /// <summary>Best first; equals in the order of the index.</summary>
    public FoundGroup[] Groups
    {
        get
        {
            var groups = _groups.Values.ToArray();
            Array.Sort(Array.ConvertAll(groups, RankOf), groups);
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
        _theme = context.AtomicReader.GetNumericDocValues(Fields.ThemeKey);
        _audience = context.AtomicReader.GetNumericDocValues(Fields.Audience);
    }

    public void Collect(int doc)
    {
        if (_scorer is null || _group is null || _isQuestion is null || _prior is null)
            return;

        var score = _scorer.GetScore() * _prior.Get(doc) / HelpDocuments.PriorUnit;
        var key = _group.Get(doc);
        if (!_groups.TryGetValue(key, out var group))
            _groups.Add(key, group = NewGroup(doc, isQuestion: _isQuestion.Get(doc) == 1));
        group.Add(_firstDocument + doc, score);
    }

    private FoundGroup NewGroup(int doc, bool isQuestion) => new(
        isQuestion ? HitKind.Question : HitKind.Tutorial, _theme?.Get(doc) ?? 0,
        isQuestion ? null : (Articles.Audience)(_audience?.Get(doc) ?? 0));

    // The bits of positive floats sort as the floats do, and numbers sort faster than anything else.
    private static long RankOf(FoundGroup group) =>
        ((long)~BitConverter.SingleToInt32Bits((float)group.Score) << 32) | (uint)group.Best.Document;
}
