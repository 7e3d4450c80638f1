using Microsoft.AspNetCore.Authorization;
using Portal.Tickets.People;

namespace Portal.Web.Identity;

/// <summary>The desk is for the team; what the team's administrators alone reach asks for their role.</summary>
internal sealed record AtLeast(PortalRole Role) : IAuthorizationRequirement
{
    public const string Team = "Team";
    public const string Administrators = "Administrators";
}

internal sealed class AtLeastHandler(CurrentViewer viewers) : AuthorizationHandler<AtLeast>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, AtLeast requirement)
    {
        var viewer = await viewers.ReadAsync(CancellationToken.None);
        if (viewer.PersonId is not null && viewer.Role >= requirement.Role)
            context.Succeed(requirement);
    }
}
