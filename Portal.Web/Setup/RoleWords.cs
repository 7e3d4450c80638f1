using Portal.Tickets.People;

namespace Portal.Web.Setup;

/// <summary>What a role in this portal is called, on pages and in letters alike.</summary>
internal static class RoleWords
{
    public static string InFrench(this PortalRole role) => role switch
    {
        PortalRole.Agent => "Agent",
        PortalRole.Lead => "Responsable d’équipe",
        PortalRole.Administrator => "Administrateur du portail",
        _ => "Client ou comptable",
    };
}
