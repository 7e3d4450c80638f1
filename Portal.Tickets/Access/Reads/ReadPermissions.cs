using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Access.Reads;

/// <summary>What a person may do in an account, as the product is told: by the same table that this portal goes by.</summary>
public sealed class ReadPermissions(IAccessDb db)
{
    /// <summary>Null where there is no such account; a person who is no member may do nothing.</summary>
    public async Task<MemberPermissions?> RunAsync(Guid accountId, Guid personId, CancellationToken cancel)
    {
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.Id == accountId, cancel);
        if (account is null)
            return null;

        var member = await db.Memberships.AsNoTracking()
            .SingleOrDefaultAsync(member => member.AccountId == accountId && member.PersonId == personId && member.EndedAt == null, cancel);
        return MemberPermissions.Of(account, personId, member);
    }
}

/// <param name="Role">Null for somebody who is no member, or no longer.</param>
/// <param name="Departments">The departments a simple user is kept to; empty for all.</param>
public sealed record MemberPermissions(
    Guid AccountId, string AccountPrefix, Guid PersonId, Role? Role, IReadOnlyList<Permission> Allowed, IReadOnlyList<string> Departments)
{
    internal static MemberPermissions Of(Account account, Guid personId, Membership? member) => member is null
        ? new MemberPermissions(account.Id, account.Prefix, personId, Role: null, [], [])
        : new MemberPermissions(
            account.Id, account.Prefix, personId, member.Role,
            [.. Enum.GetValues<Permission>().Where(permission => Permissions.Allows(member, account, permission))],
            member.Role == Access.Role.User ? member.Departments : []);
}
