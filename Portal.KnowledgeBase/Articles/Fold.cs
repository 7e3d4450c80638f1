using System.Globalization;
using System.Text;

namespace Portal.KnowledgeBase.Articles;

/// <summary>The one way this room forgets case and accents: addresses, anchors and search agree because they share it.</summary>
internal static class Fold
{
    private const char LastFolded = '\u1EFF';

    private static readonly string?[] Folded = [.. Enumerable.Range(0, LastFolded + 1).Select(code => FoldOne((char)code))];

    public static string Text(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter > LastFolded)
                folded.Append(letter);
            else
                folded.Append(Folded[letter]);
        }

        return folded.ToString();
    }

    private static string? FoldOne(char letter) => letter switch
    {
        'œ' or 'Œ' => "oe",
        'æ' or 'Æ' => "ae",
        'ß' or 'ẞ' => "ss",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' => "d",
        _ => string.Concat(letter.ToString().Normalize(NormalizationForm.FormD)
            .Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            .Select(char.ToLowerInvariant)),
    };
}
