using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>Looks up, afresh each time, what a person may do in an account.</summary>
public sealed class AccessGuard(IAccessDb db, IPeopleDb people)
{
    internal async Task<bool> AllowsAsync(Guid? personId, Guid accountId, Permission permission, CancellationToken cancel)
    {
        var found = await db.Memberships
            .Where(member => member.AccountId == accountId && member.PersonId == personId && member.EndedAt == null)
            .Join(db.Accounts, member => member.AccountId, account => account.Id, (member, account) => new { member, account })
            .SingleOrDefaultAsync(cancel);
        return found is not null && Permissions.Allows(found.member, found.account, permission);
    }

    /// <summary>The owner whose mailbox is proven; null while there is none, and then nobody can be asked.</summary>
    internal Task<Person?> VerifiedOwnerAsync(Guid accountId, CancellationToken cancel) =>
        people.People.FirstOrDefaultAsync(
            person => person.AddressConfirmedAt != null && db.Memberships.Any(member =>
                member.AccountId == accountId && member.PersonId == person.Id && member.Role == Role.Owner && member.EndedAt == null),
            cancel);
}
