using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Web.Setup;

namespace Portal.Web.Pages.Parts;

/// <summary><c>&lt;when at="…" /&gt;</c> : a date for people and machines; <c>ago</c> for how long since.</summary>
[HtmlTargetElement("when", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WhenTag(FrenchDates dates) : TagHelper
{
    public DateTimeOffset At { get; set; }

    public bool Ago { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", FrenchDates.Machine(At));
        output.Attributes.SetAttribute("title", dates.Full(At));
        output.Content.SetContent(Ago ? dates.Ago(At) : dates.Full(At));
    }
}
