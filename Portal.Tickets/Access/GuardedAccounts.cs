using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>An owner's or administrator's mailbox guards their accounts, and an agent's the desk: it does not move without a rest.</summary>
internal sealed class GuardedAccounts(IAccessDb db, IPeopleDb people, IAccessMail mail) : IGuardedMailboxes
{
    public async Task<bool> GuardsAsync(Person person, CancellationToken cancel) =>
        person.Role > PortalRole.Customer || await GuardedBy(person.Id).AnyAsync(cancel);

    public async Task TellOthersAsync(Person person, CancellationToken cancel)
    {
        foreach (var account in await db.Accounts.Where(account => GuardedBy(person.Id).Any(member => member.AccountId == account.Id)).ToListAsync(cancel))
        {
            var others = await people.People.Where(other => other.Id != person.Id && other.AddressConfirmedAt != null && db.Memberships.Any(member =>
                    member.AccountId == account.Id && member.PersonId == other.Id && member.EndedAt == null
                    && (member.Role == Role.Owner || member.Role == Role.Administrator)))
                .ToListAsync(cancel);
            foreach (var other in others)
                mail.GuardianMoves(other, account, person);
        }
    }

    private IQueryable<Membership> GuardedBy(Guid personId) => db.Memberships.Where(member =>
        member.PersonId == personId && member.EndedAt == null && (member.Role == Role.Owner || member.Role == Role.Administrator));
}
