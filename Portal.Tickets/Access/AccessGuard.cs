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

    /// <summary>
    /// Nothing moves towards an access in this account: the emergency stop is in force, or the mailbox of somebody who decides
    /// there is about to move, and nobody can know yet who asked for that.
    /// </summary>
    internal async Task<bool> IsFrozenAsync(Guid accountId, CancellationToken cancel) =>
        await IsStoppedAsync(cancel)
        || await people.AddressChanges.AnyAsync(
            change => change.OpenKey != null && (change.AskedById != change.PersonId || change.DueAt != null) && db.Memberships.Any(member =>
                member.AccountId == accountId && member.PersonId == change.PersonId && member.EndedAt == null
                && (member.Role == Role.Owner || member.Role == Role.Administrator)),
            cancel);

    internal Task<bool> IsStoppedAsync(CancellationToken cancel) => db.AccessFreezes.AnyAsync(freeze => freeze.InForce == 1, cancel);

    /// <summary>Everybody who may authorise in this account and whose mailbox is proven.</summary>
    internal async Task<IReadOnlyList<Person>> ApproversAsync(Account account, CancellationToken cancel) =>
        await people.People.Where(person => person.AddressConfirmedAt != null && db.Memberships.Any(member =>
                member.AccountId == account.Id && member.PersonId == person.Id && member.EndedAt == null
                && (member.Role == Role.Owner || (member.Role == Role.Administrator && account.AdministratorsAuthorise))))
            .ToListAsync(cancel);

    /// <summary>Whoever the invited mailbox belongs to; null for one we don't know.</summary>
    internal Task<Person?> InviteeAsync(AccessRequest request, CancellationToken cancel) =>
        people.People.SingleOrDefaultAsync(person => person.AddressKey == request.InviteeKey, cancel);

    /// <summary>First name of the agent who prepared the request; empty when no agent did.</summary>
    internal async Task<string> AgentNameAsync(AccessRequest request, CancellationToken cancel) =>
        request.Initiator != Initiator.Agent ? "" : await people.Agents.Where(agent => agent.PersonId == request.InitiatorId)
            .Select(agent => agent.FirstName).SingleOrDefaultAsync(cancel) ?? "";

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
