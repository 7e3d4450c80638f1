namespace Portal.KnowledgeBase.Rendering;

/// <summary>Makes the spaces that French puts beside its punctuation unbreakable. Adds none: "12:30" and addresses stay as written.</summary>
internal static class FrenchSpaces
{
    private const char NoBreak = '\u00A0';
    private const char NarrowNoBreak = '\u202F';

    public static string In(ReadOnlySpan<char> text)
    {
        Span<char> spaced = text.Length <= 1024 ? stackalloc char[text.Length] : new char[text.Length];
        text.CopyTo(spaced);
        for (var at = 0; at < spaced.Length; at++)
        {
            if (spaced[at] is not (' ' or NoBreak or NarrowNoBreak))
                continue;

            var next = at + 1 < spaced.Length ? spaced[at + 1] : '\0';
            if (next is ':' or '»' || (at > 0 && spaced[at - 1] == '«'))
                spaced[at] = NoBreak;
            else if (next is ';' or '!' or '?')
                spaced[at] = NarrowNoBreak;
        }

        return spaced.ToString();
    }
}
