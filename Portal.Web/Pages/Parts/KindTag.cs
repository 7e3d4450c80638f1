using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Tickets.Tickets;

namespace Portal.Web.Pages.Parts;

/// <summary><c>&lt;kind of="…" /&gt;</c> : a shape and a word, without a frame.</summary>
[HtmlTargetElement("kind", TagStructure = TagStructure.WithoutEndTag)]
public sealed class KindTag : TagHelper
{
    public TicketKind Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Label.Write(output, $"kind {Style(Of)}", Style(Of), Of.InFrench());

    private static string Style(TicketKind kind) => kind switch
    {
        TicketKind.Error => "error",
        TicketKind.Idea => "idea",
        _ => "question",
    };
}
