using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access.Reads;

/// <summary>The members of an account with what each is, for whoever looks after them.</summary>
public sealed class ListUsers(IAccessDb db, IPeopleDb people, AccessGuard guard)
{
    /// <summary>Null for whoever doesn't look after this account's members.</summary>
    public async Task<IReadOnlyList<AccountMember>?> RunAsync(Guid accountId, Viewer viewer, CancellationToken cancel) =>
        !await guard.AllowsAsync(viewer.PersonId, accountId, Permission.Members, cancel) ? null : await db.Memberships.AsNoTracking()
            .Where(member => member.AccountId == accountId && member.EndedAt == null)
            .Join(people.People, member => member.PersonId, person => person.Id, (member, person) => new AccountMember(member, person.Name, person.Address))
            .ToListAsync(cancel);
}

public sealed record AccountMember(Membership Member, string Name, string Address);
