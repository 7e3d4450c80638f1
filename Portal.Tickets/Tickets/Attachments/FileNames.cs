using System.Globalization;

namespace Portal.Tickets.Tickets.Attachments;

/// <summary>A file's name made harmless to show: the last step of a path, without letters that hide, turn round or command.</summary>
internal static class FileNames
{
    private const string Nameless = "fichier";

    public static string Shown(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = string.Concat(last.Where(IsPlain)).Trim(' ', '.');
        if (plain.Length > Attachment.NameLength)
            plain = plain[..Attachment.NameLength];
        return plain.Length == 0 ? Nameless : plain;
    }

    private static bool IsPlain(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);
}
