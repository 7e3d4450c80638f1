namespace Portal.KnowledgeBase.Search;

/// <summary>Words of the trade that mean the same, from a file that agents edit: <c>a = b = c</c> both ways, <c>invoice => facture</c> one way.
/// Applied to queries, so that a change needs no new index.</summary>
internal sealed class Synonyms(string file)
{
    private readonly Lock _gate = new();
    private volatile Table _table = new(default, new(StringComparer.Ordinal), new(StringComparer.Ordinal));

    /// <summary>The longest run of stems from here that has synonyms, and these.</summary>
    public (int Length, IReadOnlyList<string[]> Others)? At(IReadOnlyList<string> stems, int start)
    {
        if (Current().Entries.GetValueOrDefault(stems[start]) is not { } entries)
            return null;

        foreach (var entry in entries)
        {
            if (entry.From.Length <= stems.Count - start && entry.From.Select((stem, at) => stem == stems[start + at]).All(same => same))
                return (entry.From.Length, entry.To);
        }

        return null;
    }

    /// <summary>How the file writes this folded word; null when it does not.</summary>
    public string? Written(string folded) => Current().Words.GetValueOrDefault(folded);

    /// <summary>A word of the file one slip away: many of these words are in no tutorial.</summary>
    public string? Near(string folded) => Spelling.MayBeMisspelt(folded)
        ? Current().Words.Keys.FirstOrDefault(word => word.Length >= 4 && word[0] == folded[0] && OneSlip.Between(word, folded))
        : null;

    private Table Current()
    {
        var written = File.GetLastWriteTimeUtc(file);
        if (written == _table.Written)
            return _table;

        lock (_gate)
        {
            try
            {
                if (written != _table.Written)
                    _table = Read(written, File.Exists(file) ? File.ReadAllLines(file) : []);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // Being written: the next query looks again.
            }

            return _table;
        }
    }

    private static Table Read(DateTime written, string[] lines)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Select(line => line.Split('#')[0]))
        {
            foreach (var word in FrenchAnalysis.Words(FrenchAnalysis.Exact, line))
                words.TryAdd(word.Term, line[word.Start..word.End].ToLowerInvariant());
        }

        return new Table(written, Parse(lines), words);
    }

    private static Dictionary<string, List<Entry>> Parse(IEnumerable<string> lines)
    {
        var synonyms = new Dictionary<string, List<Entry>>(StringComparer.Ordinal);
        foreach (var line in lines.Select(line => line.Split('#')[0]))
        {
            if (line.Split("=>") is [var from, var to])
                AddAll(Phrases(from), _ => Phrases(to));
            else if (Phrases(line) is { Count: > 1 } group)
                AddAll(group, phrase => [.. group.Where(other => !other.SequenceEqual(phrase))]);
        }

        foreach (var entries in synonyms.Values)
            entries.Sort((one, other) => other.From.Length - one.From.Length);
        return synonyms;

        void AddAll(List<string[]> phrases, Func<string[], List<string[]>> others)
        {
            foreach (var phrase in phrases)
            {
                if (!synonyms.TryGetValue(phrase[0], out var entries))
                    synonyms.Add(phrase[0], entries = []);
                if (entries.Find(entry => entry.From.SequenceEqual(phrase)) is { } known)
                    known.To.AddRange(others(phrase));
                else
                    entries.Add(new Entry(phrase, [.. others(phrase)]));
            }
        }
    }

    private static List<string[]> Phrases(string side) =>
        [.. side.Split('=').Select(phrase => FrenchAnalysis.Words(FrenchAnalysis.Stemmed, phrase).Select(word => word.Term).ToArray()).Where(phrase => phrase.Length > 0)];

    private sealed record Entry(string[] From, List<string[]> To);

    /// <param name="Words">Folded, to how they are written.</param>
    private sealed record Table(DateTime Written, Dictionary<string, List<Entry>> Entries, Dictionary<string, string> Words);
}
