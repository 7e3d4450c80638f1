using DiffPlex;
using DiffPlex.Chunkers;

namespace Portal.KnowledgeBase.Articles;

/// <summary>A line of two texts laid over each other.</summary>
public sealed record LineDifference(LineChange Change, string Text)
{
    public static IReadOnlyList<LineDifference> Between(string before, string after)
    {
        var difference = Differ.Instance.CreateDiffs(before.ReplaceLineEndings("\n"), after.ReplaceLineEndings("\n"), ignoreWhiteSpace: false, ignoreCase: false, new LineChunker());
        var lines = new List<LineDifference>();
        var at = 0;
        foreach (var block in difference.DiffBlocks)
        {
            Take(LineChange.Kept, difference.PiecesOld, at, block.DeleteStartA - at);
            Take(LineChange.Removed, difference.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Take(LineChange.Added, difference.PiecesNew, block.InsertStartB, block.InsertCountB);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Take(LineChange.Kept, difference.PiecesOld, at, difference.PiecesOld.Count - at);
        return lines;

        void Take(LineChange change, IReadOnlyList<string> pieces, int start, int count) =>
            lines.AddRange(pieces.Skip(start).Take(count).Select(text => new LineDifference(change, text)));
    }
}

public enum LineChange { Kept, Removed, Added }
