namespace Portal.Web.Mail.Inbound.Html;

/// <summary>What a mail holds but shows to nobody: preheaders above all.</summary>
internal static class HiddenMarkup
{
    private static readonly string[] Styles =
        ["display:none", "visibility:hidden", "mso-hide:all", "font-size:0px;line-height:0", "max-height:0px;overflow:hidden", "max-height:0;overflow:hidden"];

    public static bool IsHidden(HtmlNode node)
    {
        if (node.Attributes.Count == 0)
            return false;
        if (node.Attributes.ContainsKey("hidden"))
            return true;

        var style = node.Style;
        return style.Length > 0 && (Array.Exists(Styles, hidden => style.Contains(hidden, StringComparison.Ordinal)) || IsZero(style, "font-size:0") || IsZero(style, "opacity:0"));
    }

    // "font-size:0.9em" is small, not hidden.
    private static bool IsZero(string style, string declaration)
    {
        var at = style.IndexOf(declaration, StringComparison.Ordinal);
        var end = at + declaration.Length;
        return at >= 0 && (at == 0 || style[at - 1] == ';') && (end == style.Length || style[end] == ';' || style[end..].StartsWith("px", StringComparison.Ordinal));
    }
}
