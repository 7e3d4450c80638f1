using Portal.Web.Mail.Inbound.Text;

namespace Portal.Web.Mail.Inbound.Html;

/// <summary>How mail programs say in their HTML what is quoted, what names the quoted, and what is a signature.</summary>
internal static class QuoteMarkup
{
    private static readonly string[] Containers = ["gmail_quote", "yahoo_quoted", "protonmail_quote", "tutanota_quote", "zmail_extra", "quoted-text", "moz-forward-container", "mailbox-quote", "reply-quote", "airmail_ext_on", "wiseeagle-quote"];
    private static readonly string[] Attributions = ["gmail_attr", "moz-cite-prefix", "moz-email-headers-table", "outlookmessageheader", "protonmail_quote_header", "x_gmail_attr"];
    private static readonly string[] Signatures = ["gmail_signature", "moz-signature", "ms-outlook-mobile-signature", "applemailsignature", "protonmail_signature_block", "yahoo_signature", "ydp-signature", "samsung_signature"];
    private static readonly string[] RestIds = ["divrplyfwdmsg", "zwchr", "mail-editor-reference-message-container", "orimsghtmlseperator", "replysplit"];

    /// <summary>A frame around the quote and the line that announces it; answers may stand in it, between the blockquotes.</summary>
    public static bool IsContainer(HtmlNode node) => node.Name == "div" && HasAny(node, Containers);

    public static bool IsAttribution(HtmlNode node) => HasAny(node, Attributions);

    public static bool IsSignature(HtmlNode node) =>
        HasAny(node, Signatures) || (node.Name == "div" && IdOf(node) == "signature") || node.Attribute("data-marker") == "__SIG_PRE__";

    /// <summary>A blockquote may also be mere indentation, so it has to look like a quote.</summary>
    public static bool IsQuote(HtmlNode node)
    {
        if (node.Name != "blockquote")
            return node.Attribute("data-marker") == "__QUOTED_TEXT__";

        var style = node.Style;
        return node.Attribute("type").Equals("cite", StringComparison.OrdinalIgnoreCase)
            || node.Attributes.ContainsKey("cite")
            || HasAny(node, Containers)
            || (style.Contains("border-left", StringComparison.Ordinal) && !style.Contains("border-left:none", StringComparison.Ordinal))
            || HasQuoteBorder(style);
    }

    public static LineMarks MarksOf(HtmlNode node)
    {
        var marks = LineMarks.None;
        if (RestIds.Contains(IdOf(node)))
            marks |= LineMarks.QuotesTheRest;
        if (node.Name == "hr" || IdOf(node) == "appendonsend" || IsRuled(node.Style))
            marks |= LineMarks.BelowRule;
        return marks;
    }

    // Outlook's paragraphs have no space between them.
    public static bool IsParagraph(HtmlNode node) => node.Name switch
    {
        "p" => !node.Attribute("class").StartsWith("Mso", StringComparison.Ordinal) && !node.Style.Contains("margin:0", StringComparison.Ordinal),
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" => true,
        "ul" or "ol" => node.Parent?.Name is not "li",
        _ => false,
    };

    // A frame without a blockquote in it is itself the quote.
    public static bool IsWholeQuote(HtmlNode node) =>
        IsContainer(node) && !node.Attribute("class").Contains("gmail_quote", StringComparison.Ordinal) && !node.Descendants().Any(IsQuote);

    private static bool IsRuled(string style) =>
        style.Contains("border-top:solid", StringComparison.Ordinal) || style.Contains("border-top:1", StringComparison.Ordinal)
        || (style.Contains("border:none;border-top:", StringComparison.Ordinal) && !style.Contains("border-top:none", StringComparison.Ordinal));

    private static bool HasQuoteBorder(string style) =>
        style.Contains("border-width:", StringComparison.Ordinal) && style.Contains("border-style:", StringComparison.Ordinal) && style.Contains("solid", StringComparison.Ordinal);

    // Outlook on the web puts x_ before the names it finds in what it quotes.
    private static string IdOf(HtmlNode node)
    {
        var id = node.Attribute("id").ToLowerInvariant();
        while (id.StartsWith("x_", StringComparison.Ordinal))
            id = id[2..];
        return id;
    }

    private static bool HasAny(HtmlNode node, string[] names)
    {
        var named = node.Attribute("class");
        var id = node.Attribute("id");
        if (named.Length == 0 && id.Length == 0)
            return false;

        return Array.Exists(names, name =>
            named.Contains(name, StringComparison.OrdinalIgnoreCase) || id.Contains(name, StringComparison.OrdinalIgnoreCase));
    }
}
