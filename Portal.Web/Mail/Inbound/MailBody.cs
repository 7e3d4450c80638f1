using Portal.Web.Mail.Inbound.Html;
using Portal.Web.Mail.Inbound.Parts;
using Portal.Web.Mail.Inbound.Text;

namespace Portal.Web.Mail.Inbound;

/// <summary>A message's bodies read together. The plain text speaks, and the HTML of the same words says where its quote begins.</summary>
internal sealed record MailBody(MailText Text, string Whole, HtmlNode? Html)
{
    public static MailBody Of(MailParts parts, MailContext context, MailLimits limits, List<string> warnings)
    {
        var lines = new List<MailLine>();
        var marked = new List<MailLine>();
        HtmlNode? shown = null;
        foreach (var body in parts.Bodies.Take(100))
        {
            var tree = body.Html is { } html ? HtmlTree.Parse(PartText.Of(html, limits.TextLength, warnings), warnings) : null;
            var ofHtml = tree is null ? [] : HtmlLines.Of(tree);
            var plain = PlainOf(body, limits, warnings);
            if (lines.Count > 0)
                lines.Add(new MailLine(""));
            lines.AddRange(SaysAsMuch(plain, ofHtml) ? plain : ofHtml);
            marked.AddRange(ofHtml);
            shown ??= tree;
        }

        var text = MailText.Of(lines, context);

        // What was cut stops anywhere, not where a quote begins.
        if (parts.Bodies is [{ Plain: not null, Html: not null }] && !warnings.Contains(PartText.WasCut))
            text = TwoReadings.Agree(text, MailText.Of(marked, context));
        if (text.KeptWhole)
            warnings.Add("nothing new was found outside the quotes: all is shown");
        return new MailBody(text, string.Join('\n', lines.Select(line => line.Text)), shown);
    }

    private static List<MailLine> PlainOf(MailParts.Body body, MailLimits limits, List<string> warnings)
    {
        if (body.Plain is not { } plain)
            return [];

        var text = PartText.Of(plain, limits.TextLength, warnings);
        return PlainLines.Of(text, plain.IsFlowed, "yes".Equals(plain.ContentType.Parameters["delsp"], StringComparison.OrdinalIgnoreCase));
    }

    // "Your program can't show HTML" is no text.
    private static bool SaysAsMuch(List<MailLine> plain, List<MailLine> html) =>
        html.Count == 0 || plain.Sum(line => (long)line.Text.Trim().Length) * 4 >= html.Sum(line => (long)line.Text.Trim().Length);
}
