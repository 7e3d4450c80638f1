using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Tickets.Access;

namespace Portal.Web.Pages.Parts;

/// <summary><c>&lt;access of="…" /&gt;</c> : where an access request stands.</summary>
[HtmlTargetElement("access", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AccessTag : TagHelper
{
    public AccessState Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Label.Write(output, $"status {Style(Of)}", $"st-{Style(Of)}", Of.InFrench());

    private static string Style(AccessState state) => state switch
    {
        AccessState.Active => "done",
        AccessState.Accepted or AccessState.Provisioning => "taken",
        AccessState.Draft => "new",
        AccessState.AwaitingConsent or AccessState.Invited or AccessState.ProvisioningUnknown or AccessState.RevocationRequested => "wait",
        _ => "closed",
    };
}
