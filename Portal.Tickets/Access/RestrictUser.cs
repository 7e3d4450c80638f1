using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>Says what a simple user of an account does not see. Owners, administrators and accountants can't be restricted.</summary>
public sealed class RestrictUser(IAccessDb db, AccessGuard guard, IPermissionChanges changes)
{
    private const int MostDepartments = 20;
    private const int DepartmentLength = 60;

    public async Task<RestrictOutcome> RunAsync(
        int membershipId, Restrictions restrictions, IReadOnlyList<string> departments, Viewer viewer, CancellationToken cancel)
    {
        var member = await db.Memberships.SingleOrDefaultAsync(member => member.Id == membershipId && member.EndedAt == null, cancel);
        if (member is null || member.Role != Role.User || !await guard.AllowsAsync(viewer.PersonId, member.AccountId, Permission.Members, cancel))
            return RestrictOutcome.NoSuchUser;

        var named = departments.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (named.Count > MostDepartments || named.Any(name => name.Length > DepartmentLength || name.Any(char.IsControl)))
            return RestrictOutcome.TooMuch;

        member.Restrict(restrictions, named);
        await changes.ChangedAsync(member.AccountId, member.PersonId, cancel);
        await db.SaveChangesAsync(cancel);
        return RestrictOutcome.Done;
    }
}

public enum RestrictOutcome { Done, NoSuchUser, TooMuch }
