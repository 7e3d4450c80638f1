using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Web.Pages.Parts;
using Portal.Web.Persistence;

namespace Portal.Web.Identity;

/// <summary>Which means of proof the signed-in person has, for the forms that ask for one.</summary>
internal sealed class ProofsOf(PortalDb db, CurrentViewer viewers)
{
    public async Task<AskedProof> RunAsync(CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        return viewer.PersonId is { } me
            ? new AskedProof
            {
                HasApp = await db.Users.AnyAsync(user => user.Id == me && user.TwoFactorEnabled, cancel),
                HasPasskey = await db.Set<IdentityUserPasskey<Guid>>().AnyAsync(key => key.UserId == me, cancel),
            }
            : new AskedProof();
    }
}
