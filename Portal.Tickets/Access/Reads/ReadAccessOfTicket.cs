using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access.Reads;

/// <summary>The access requests that started from a ticket, as the desk sees them.</summary>
public sealed class ReadAccessOfTicket(IAccessDb db)
{
    public async Task<IReadOnlyList<TicketAccess>> RunAsync(int ticketId, Viewer agent, CancellationToken cancel) =>
        !agent.IsTeam ? [] : await db.AccessRequests.AsNoTracking()
            .Where(request => request.TicketId == ticketId)
            .OrderByDescending(request => request.CreatedAt)
            .Join(db.Accounts, request => request.AccountId, account => account.Id, (request, account) => new TicketAccess(request, account.Name))
            .ToListAsync(cancel);

    /// <summary>Accounts whose name or prefix begins like this, for the agent who picks one.</summary>
    public async Task<IReadOnlyList<Account>> FindAccountsAsync(string beginning, Viewer agent, CancellationToken cancel)
    {
        var (name, key) = (beginning.Trim(), Account.KeyOf(beginning));
        return !agent.IsTeam ? [] : await db.Accounts.AsNoTracking()
            .Where(account => account.PrefixKey.StartsWith(key) || account.Name.Contains(name))
            .OrderBy(account => account.Name).Take(20).ToListAsync(cancel);
    }

    /// <summary>How many members of this account read along, this person apart.</summary>
    public async Task<int> CountMembersBesideAsync(Guid accountId, Guid personId, Viewer agent, CancellationToken cancel) =>
        !agent.IsTeam ? 0 : await db.Memberships.CountAsync(
            member => member.AccountId == accountId && member.PersonId != personId && member.EndedAt == null, cancel);

    /// <summary>The accounts a person belongs to, for the desk's side panel.</summary>
    public async Task<IReadOnlyList<PersonAccount>> AccountsOfAsync(Guid personId, Viewer agent, CancellationToken cancel) =>
        !agent.IsTeam ? [] : await db.Memberships.AsNoTracking()
            .Where(member => member.PersonId == personId && member.EndedAt == null)
            .Join(db.Accounts, member => member.AccountId, account => account.Id, (member, account) => new PersonAccount(account.Name, member.Role))
            .ToListAsync(cancel);
}

public sealed record TicketAccess(AccessRequest Request, string AccountName);

public sealed record PersonAccount(string Name, Role Role);
