using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Web.Persistence;

namespace Portal.Web.Identity;

/// <summary>An administrator says which roles need a second factor, with a fresh proof for that very choice.</summary>
internal sealed class RequireSecondFactor(PortalDb db, CheckProof checkProof, TimeProvider clock)
{
    public const string Purpose = "second-factor-roles";

    public Task<List<PortalRole>> ReadAsync(CancellationToken cancel) => db.SecondFactorRules.Select(rule => rule.Role).ToListAsync(cancel);

    public static string PurposeFor(IEnumerable<PortalRole> roles) => $"{Purpose}:{string.Join('+', roles.Distinct().Order().Select(role => (int)role))}";

    /// <summary>False without the proof.</summary>
    public async Task<bool> RunAsync(IReadOnlyCollection<PortalRole> roles, Proof proof, Viewer administrator, CancellationToken cancel)
    {
        if (administrator.Role != PortalRole.Administrator
            || !await checkProof.RunAsync(administrator.RequiredPersonId, PurposeFor(roles), proof, cancel))
            return false;

        var now = clock.GetUtcNow();
        var former = await db.SecondFactorRules.ToListAsync(cancel);
        db.SecondFactorRules.RemoveRange(former.Where(rule => !roles.Contains(rule.Role)));
        db.SecondFactorRules.AddRange(roles.Distinct().Where(role => former.All(rule => rule.Role != role)).Select(role => new SecondFactorRule(role, now)));
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Whether this person's role needs a second factor that they haven't set up.</summary>
    public Task<bool> IsMissingAsync(Viewer viewer, CancellationToken cancel) => db.SecondFactorRules.AnyAsync(
        rule => rule.Role == viewer.Role
            && !db.Users.Any(user => user.Id == viewer.PersonId && user.TwoFactorEnabled)
            && !db.UserPasskeys.Any(passkey => passkey.UserId == viewer.PersonId), cancel);
}
