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
    internal async Task<Person?> VerifiedOwnerAsync(Guid accountId, CancellationToken cancel)
    {
        // Of several, the one who has been owner the longest; the others are told by the journal.
        return await db.Memberships
            .Where(member => member.AccountId == accountId && member.Role == Role.Owner && member.EndedAt == null)
            .Join(people.People, member => member.PersonId, person => person.Id, (member, person) => new { member.Since, member.Id, Person = person })
            .Where(owner => owner.Person.AddressConfirmedAt != null)
            .OrderBy(owner => owner.Since).ThenBy(owner => owner.Id)
            .Select(owner => owner.Person)
            .FirstOrDefaultAsync(cancel);
    }
}
