using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Insights;

/// <summary>Who the asker is, in every way that the exchange may name them.</summary>
public sealed class NamesInExchange(IPeopleDb people, IAccessDb accounts)
{
    public async Task<IReadOnlyList<string>> RunAsync(Ticket ticket, CancellationToken cancel)
    {
        var asker = await people.People.AsNoTracking().SingleAsync(person => person.Id == ticket.AskerId, cancel);
        var companies = await accounts.Memberships.AsNoTracking().Where(membership => membership.PersonId == ticket.AskerId)
            .Join(accounts.Accounts, membership => membership.AccountId, account => account.Id, (_, account) => account.Name).ToListAsync(cancel);
        return [asker.Name, ticket.AskerName, .. asker.Name.Split(' '), .. companies];
    }
}
