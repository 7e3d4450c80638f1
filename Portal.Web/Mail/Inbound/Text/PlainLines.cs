using System.Text;

namespace Portal.Web.Mail.Inbound.Text;

/// <summary>A plain body as lines: quote marks counted, flowed paragraphs joined again (RFC 3676).</summary>
internal static class PlainLines
{
    private const int Deepest = 50;

    public static List<MailLine> Of(string text, bool flowed, bool deleteSpace)
    {
        var lines = new List<MailLine>();
        foreach (var line in text.AsSpan().EnumerateLines())
            lines.Add(Unmark(line, flowed));
        return flowed ? Join(lines, deleteSpace) : lines;
    }

    private static MailLine Unmark(ReadOnlySpan<char> line, bool flowed)
    {
        var depth = 0;
        var at = 0;
        while (at < line.Length && (line[at] == '>' || (!flowed && depth > 0 && line[at] is ' ' && at + 1 < line.Length && line[at + 1] == '>')))
        {
            if (line[at] == '>')
                depth++;
            at++;
        }

        // ">>> Name <address> date >>>" announces a quote and is none.
        if (depth > 1 && at < line.Length && line.TrimEnd().EndsWith(">>"))
            (depth, at) = (0, 0);

        // Leading space: the writer's stuffing, or what parts a mark from its text.
        if (at < line.Length && line[at] == ' ' && (depth > 0 || flowed))
            at++;
        var rest = line[at..];
        return new MailLine((flowed ? rest : rest.TrimEnd("\r\0")).ToString(), Math.Min(depth, Deepest));
    }

    private static List<MailLine> Join(List<MailLine> lines, bool deleteSpace)
    {
        var joined = new List<MailLine>();
        var paragraph = new StringBuilder();
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            var soft = line.Text.EndsWith(' ') && line.Text != "-- " && at + 1 < lines.Count && lines[at + 1].Depth == line.Depth && lines[at + 1].Text != "-- ";
            paragraph.Append(soft && deleteSpace ? line.Text.AsSpan()[..^1] : line.Text);
            if (soft)
                continue;

            joined.Add(line with { Text = paragraph.ToString() });
            paragraph.Clear();
        }

        return joined;
    }
}
