using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.KnowledgeBase.Rendering;

namespace Portal.Web.Pages.Parts;

/// <summary><c>&lt;safe html="…" /&gt;</c> : the one place where markup goes out unescaped, and it takes only what the renderer made.</summary>
[HtmlTargetElement("safe", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SafeTag : TagHelper
{
    public SafeHtml Html { get; set; } = SafeHtml.Empty;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Html.Markup);
    }
}
