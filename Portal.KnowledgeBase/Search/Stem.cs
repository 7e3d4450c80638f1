using Lucene.Net.Analysis.Fr;

namespace Portal.KnowledgeBase.Search;

/// <summary>What the forms of a word have in common. Takes folded words: folding after stemming would part "reçu" from "recu".</summary>
internal static class Stem
{
    public static string Of(string folded)
    {
        var light = Light(folded);
        return WordFamilies.ByStem.GetValueOrDefault(light, light);
    }

    /// <summary>Numbers and references stay as typed.</summary>
    public static string Light(string folded)
    {
        if (folded.Length > 60 || folded.Any(char.IsDigit))
            return folded;

        var letters = folded.ToCharArray();
        return new string(letters, 0, new FrenchLightStemmer().Stem(letters, letters.Length));
    }
}
