using System.Globalization;
using System.Text;

namespace Portal.Web.Setup;

/// <summary>
/// Characters that nobody sees or that turn a line around, written as their number: no name may read as another where somebody
/// decides by it. Those that join the parts of an emoji stay.
/// </summary>
internal static class VisibleText
{
    // Letters by category, yet nothing is drawn for them (Unicode 16, Default_Ignorable_Code_Point, and the Braille blank).
    private static readonly Rune[] Blank = [new(0x115F), new(0x1160), new(0x2800), new(0x3164), new(0xFFA0), new(0x034F)];
    private static readonly Rune Joiner = new(0x200D);

    public static string Of(string text)
    {
        var shown = new StringBuilder(text.Length);
        var before = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune) && !(rune == Joiner && IsPartOfEmoji(before)))
                shown.Append(CultureInfo.InvariantCulture, $"⟨U+{rune.Value:X4}⟩");
            else
                shown.Append(rune);
            before = rune;
        }

        return shown.ToString();
    }

    private static bool IsHidden(Rune rune) => Blank.Contains(rune) || Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => rune.Value is not ('\n' or '\r' or '\t'),
        UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => true,
        _ => false,
    };

    private static bool IsPartOfEmoji(Rune rune) => rune.Value is 0xFE0F || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol;
}
