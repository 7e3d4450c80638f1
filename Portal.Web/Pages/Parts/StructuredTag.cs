using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Web.Pages.Parts;

/// <summary><c>&lt;structured data="…" /&gt;</c> : schema.org data of the page; nothing when there is none.</summary>
[HtmlTargetElement("structured", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StructuredTag : TagHelper
{
    /// <summary>JSON by the default serialiser, which leaves no <c>&lt;</c> as it is.</summary>
    public string? Data { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Data is null)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "application/ld+json");
        output.Content.SetHtmlContent(Data);
    }
}
