using System.Text;
using Portal.Tickets.Tickets;
using Portal.Web.Mail.Inbound;

namespace Portal.Web.Mail.Arriving;

/// <summary>A mail's new text as the Markdown a message is kept in: what would make words vanish or change their place is marked as plain.</summary>
internal static class MailMarkdown
{
    /// <summary>Empty when the message says nothing at all.</summary>
    public static string Of(MailReading reading)
    {
        var text = reading.NewText.Trim();
        if (text.Length == 0 && reading.Attachments.Count > 0)
            text = reading.Attachments.Count == 1 ? "(Une pièce jointe, sans texte.)" : $"({reading.Attachments.Count} pièces jointes, sans texte.)";
        if (text.Length == 0)
            text = reading.Subject.Trim();
        var written = new StringBuilder(text.Length + 64);
        foreach (var line in text.EnumerateLines())
            written.Append(Plain(line)).Append('\n');
        var markdown = written.ToString().TrimEnd();
        return markdown.Length <= Message.MaxLength ? markdown : string.Concat(markdown.AsSpan(0, Message.MaxLength - 80), "\n\n(Le message est plus long : voir l’original.)");
    }

    private static string Plain(ReadOnlySpan<char> line)
    {
        var trimmed = line.TrimStart(" \t");
        if (trimmed.IsEmpty)
            return "";

        // Four blanks would make code of it, a rule a title of the line above, "[x]:" a link that nobody sees.
        var isHidden = trimmed[0] is '#' or '+' or '|' or '~' or '`' || IsRule(trimmed) || (trimmed[0] == '[' && trimmed.Contains("]:", StringComparison.Ordinal));
        return (isHidden ? "\\" : "") + trimmed.TrimEnd().ToString();
    }

    private static bool IsRule(ReadOnlySpan<char> line) => line[0] is '-' or '=' or '*' or '_' && line.TrimEnd().TrimStart("-=*_ ").IsEmpty;
}
