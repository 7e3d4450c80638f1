using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Portal.KnowledgeBase.Articles;

/// <summary>What stands between the two <c>---</c> lines of an article: keys, each with a word or a list of words.</summary>
internal sealed class FrontMatter
{
    private const int LongestHeader = 20_000;
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    public IEnumerable<(string Key, int Line)> Keys => _entries.Select(entry => (entry.Key, entry.Value.Line));

    /// <summary>Null when the text is not YAML of this simple shape; the reason is added to <paramref name="faults"/>.</summary>
    public static FrontMatter? Parse(string yaml, Action<int, string> faults)
    {
        if (yaml.Length > LongestHeader)
        {
            faults(1, $"L’en-tête dépasse {LongestHeader} caractères : gardez-y les métadonnées seulement.");
            return null;
        }

        var header = new FrontMatter();
        try
        {
            // Events instead of a tree: nothing recurses, however deep a hostile file nests.
            return header.Read(new Parser(new StringReader(yaml)), faults) ? header : null;
        }
        catch (YamlException broken)
        {
            faults((int)broken.Start.Line + 1, $"L’en-tête n’est pas du YAML valide ({broken.Message.TrimEnd('.')}) : vérifiez les guillemets et les deux-points.");
            return null;
        }
    }

    public string? Text(string key) => _entries.TryGetValue(key, out var entry) && entry.Values is [var only] ? only : null;

    public IReadOnlyList<string> List(string key) => !_entries.TryGetValue(key, out var entry) ? []
        : entry.IsList ? entry.Values
        : [.. entry.Values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    public int LineOf(string key) => _entries.TryGetValue(key, out var entry) ? entry.Line : 1;

    private bool Read(Parser yaml, Action<int, string> faults)
    {
        yaml.Consume<StreamStart>();
        if (!yaml.TryConsume<DocumentStart>(out _) || !yaml.TryConsume<MappingStart>(out _))
        {
            faults(2, "L’en-tête ne contient pas de lignes « clé: valeur » : ajoutez au moins id, title et slug.");
            return false;
        }

        while (!yaml.Accept<MappingEnd>(out _))
        {
            var line = (int)yaml.Current!.Start.Line + 1;
            if (!yaml.TryConsume<Scalar>(out var key))
            {
                faults(line, "Une clé de l’en-tête n’est pas un simple mot : écrivez « clé: valeur ».");
                return false;
            }

            if (ReadValue(yaml, line) is not { } entry)
            {
                faults(line, $"La valeur de « {key.Value} » est trop compliquée : un mot, ou une liste de mots.");
                return false;
            }

            // Choosing one of two audiences could show an internal text to customers.
            if (!_entries.TryAdd(key.Value, entry))
            {
                faults(line, $"La clé « {key.Value} » est écrite deux fois : n’en gardez qu’une.");
                return false;
            }
        }

        return true;
    }

    private static Entry? ReadValue(Parser yaml, int line)
    {
        if (yaml.TryConsume<Scalar>(out var single))
            return new Entry(line, IsList: false, IsNothing(single) ? [] : [single.Value.Trim()]);

        if (!yaml.TryConsume<SequenceStart>(out _))
            return null;

        var values = new List<string>();
        while (!yaml.TryConsume<SequenceEnd>(out _))
        {
            if (!yaml.TryConsume<Scalar>(out var item))
                return null;
            if (!IsNothing(item))
                values.Add(item.Value.Trim());
        }

        return new Entry(line, IsList: true, values);
    }

    private static bool IsNothing(Scalar value) =>
        string.IsNullOrWhiteSpace(value.Value) || (value.Style == ScalarStyle.Plain && value.Value is "~" or "null");

    private sealed record Entry(int Line, bool IsList, IReadOnlyList<string> Values);
}
