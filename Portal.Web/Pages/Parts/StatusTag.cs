using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Tickets.Tickets;

namespace Portal.Web.Pages.Parts;

/// <summary><c>&lt;status of="…" /&gt;</c> : a clock face that fills, and a word, in a frame.</summary>
[HtmlTargetElement("status", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusTag : TagHelper
{
    public TicketStatus Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Label.Write(output, $"status {Style(Of)}", $"st-{Style(Of)}", Of.InFrench());

    internal static string Style(TicketStatus status) => status switch
    {
        TicketStatus.New => "new",
        TicketStatus.Taken => "taken",
        TicketStatus.WaitingForCustomer => "wait",
        TicketStatus.Resolved or TicketStatus.Done => "done",
        TicketStatus.Planned => "plan",
        _ => "closed",
    };
}
