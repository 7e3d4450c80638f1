using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Web.Setup;

namespace Portal.Web.Pages.Parts;

/// <summary>Every name that people typed stands in a <c>&lt;bdi&gt;</c>: kept apart from the words around it, and nothing in it hidden.</summary>
[HtmlTargetElement("bdi")]
public sealed class BdiTag(HtmlEncoder encoder) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var typed = WebUtility.HtmlDecode((await output.GetChildContentAsync()).GetContent(encoder));
        output.Content.SetContent(VisibleText.Of(typed));
    }
}
