using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Web.Pages.Parts;

/// <summary><c>&lt;icon name="lock" /&gt;</c> : a drawing of the sprite. Never without a word beside it.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTag : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", context.AllAttributes.ContainsName("class") ? $"icon {context.AllAttributes["class"].Value}" : "icon");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<use href=\"#i-{System.Net.WebUtility.HtmlEncode(Name)}\"></use>");
    }
}
