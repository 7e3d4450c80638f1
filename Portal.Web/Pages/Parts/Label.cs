using System.Net;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Web.Pages.Parts;

internal static class Label
{
    public static void Write(TagHelperOutput output, string style, string icon, string word)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", style);
        output.Content.SetHtmlContent(
            $"<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-{icon}\"></use></svg>{WebUtility.HtmlEncode(word)}");
    }
}
