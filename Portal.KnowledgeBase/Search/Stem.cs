using System.Collections.Concurrent;
using Lucene.Net.Analysis.Fr;

namespace Portal.KnowledgeBase.Search;

/// <summary>What the forms of a word have in common. Takes folded words: folding after stemming would part "reçu" from "recu".</summary>
internal static class Stem
{
    private const int LongestWord = 60;
    public const int RootLength = 5;
    private const int MostKnown = 100_000;
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    public static string Of(string folded)
    {
        if (Known.TryGetValue(folded, out var stem))
            return stem;

        var light = Light(folded);
        stem = WordFamilies.ByStem.GetValueOrDefault(light, light);
        if (Known.Count < MostKnown && folded.Length <= LongestWord)
            Known.TryAdd(folded, stem);
        return stem;
    }

    /// <summary>How the word begins: crude, and in French what a verb, its noun and its agent mostly share.</summary>
    public static string Root(string folded) => folded.Length > RootLength && !folded.Any(char.IsDigit) ? folded[..RootLength] : folded;

    /// <summary>Numbers and references stay as typed.</summary>
    public static string Light(string folded)
    {
        if (folded.Length > LongestWord || folded.Any(char.IsDigit))
            return folded;

        var letters = folded.ToCharArray();
        return new string(letters, 0, new FrenchLightStemmer().Stem(letters, letters.Length));
    }
}
