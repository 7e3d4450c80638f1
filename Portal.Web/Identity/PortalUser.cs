using Microsoft.AspNetCore.Identity;

namespace Portal.Web.Identity;

/// <summary>What a person signs in with. Shares its id with the person; name, address and role are theirs, not kept twice.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    public PortalUser()
    {
    }

    internal PortalUser(Guid personId)
    {
        Id = personId;
        UserName = personId.ToString("N");
        SecurityStamp = Guid.NewGuid().ToString("N");
    }
}
