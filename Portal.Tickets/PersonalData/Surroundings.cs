using System.Globalization;

namespace Portal.Tickets.PersonalData;

/// <summary>What stands beside a stretch of text: a number means one thing after « facture » and another after « appelez le ».</summary>
internal static class Surroundings
{
    private const int Reach = 24;

    /// <summary>Spaces of every width, dots, dashes: what people put between groups of digits on one line.</summary>
    public static bool IsSeparator(char letter) =>
        letter is '.' or '-' or '‑' or '–' or '/' || (letter is not ('\n' or '\r') && char.IsWhiteSpace(letter));

    /// <summary>Neither end is in the middle of a longer word or number, such as FA-2024-0612345678 or 123 456 782,50.</summary>
    public static bool IsWhole(string text, int start, int end) =>
        (start == 0 || !(char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '#' || Continues(text, start - 1, -1)))
        && (end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] is '_' or '@' || Continues(text, end, +1)));

    /// <summary>The few words before, without accents or capitals.</summary>
    public static string Before(string text, int start)
    {
        var from = Math.Max(0, start - Reach);
        return Fold(text[from..start]);
    }

    public static string After(string text, int end) => Fold(text[end..Math.Min(text.Length, end + 6)]);

    public static string Fold(string words) => string.Concat(words.Normalize(System.Text.NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();

    // A dash, slash, comma or dot that joins the stretch to another digit or letter-and-digit group.
    private static bool Continues(string text, int joint, int step)
    {
        var beyond = joint + step;
        return text[joint] is ',' or '.' or '-' or '/' && beyond >= 0 && beyond < text.Length
            && (char.IsDigit(text[beyond]) || (text[joint] is '-' or '/' && char.IsLetter(text[beyond])));
    }
}
