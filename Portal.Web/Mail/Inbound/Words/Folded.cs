using System.Globalization;
using System.Text;

namespace Portal.Web.Mail.Inbound.Words;

/// <summary>Text as the word tables are written: lower case, no accents, one kind of apostrophe, single spaces.</summary>
internal static class Folded
{
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in TakenApart(text))
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                    folded.Append(' ');
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                folded.Append(Plain(letter)).Append(letter == 'ß' ? "s" : "");
            }
        }

        return folded.ToString().TrimEnd();
    }

    private static char Plain(char letter) => letter switch
    {
        '’' or '‘' or '´' or '`' or 'ʼ' => '\'',
        'ß' => 's',
        'ø' or 'Ø' => 'o',
        'ł' or 'Ł' => 'l',
        'ı' => 'i',
        '：' => ':',
        _ => char.ToLowerInvariant(letter),
    };

    private static string TakenApart(string text)
    {
        if (System.Text.Ascii.IsValid(text))
            return text;

        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair can't be taken apart: such text is compared as it stands.
            return text;
        }
    }
}
