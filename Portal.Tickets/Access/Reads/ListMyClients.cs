using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access.Reads;

/// <summary>« Mes clients » : the accounts an accountant is in, those that invite them, and what they asked.</summary>
public sealed class ListMyClients(IAccessDb db, IPeopleDb people, TimeProvider clock)
{
    public async Task<MyClients> RunAsync(Viewer viewer, CancellationToken cancel)
    {
        var (me, now) = (viewer.RequiredPersonId, clock.GetUtcNow());
        var clients = await db.Memberships.AsNoTracking()
            .Where(member => member.PersonId == me && member.Role == Role.Accountant && member.EndedAt == null)
            .Join(db.Accounts, member => member.AccountId, account => account.Id, (member, account) => new Client(account, member.Since, member.RequestId))
            .ToListAsync(cancel);

        // An address somebody else may have typed shows nothing: invitations are for confirmed mailboxes.
        var person = await people.People.AsNoTracking().SingleAsync(person => person.Id == me, cancel);
        var invitations = !person.HasConfirmedAddress ? [] : await db.AccessRequests.AsNoTracking()
            .Where(request => request.InviteeKey == person.AddressKey && request.State == AccessState.Invited && request.ExpiresAt > now)
            .Join(db.Accounts, request => request.AccountId, account => account.Id, (request, account) => new Invitation(request.Id, account, request.ExpiresAt))
            .ToListAsync(cancel);
        var asks = await db.AccessAsks.AsNoTracking()
            .Where(ask => ask.PersonId == me && ask.WithdrawnAt == null && !db.AccessRequests.Any(request =>
                request.Id == ask.RequestId && request.State >= AccessState.Invited && request.State <= AccessState.RevocationRequested))
            .OrderByDescending(ask => ask.At).Take(20).ToListAsync(cancel);

        return new MyClients([.. clients.OrderBy(client => client.Account.Name, StringComparer.CurrentCulture)], invitations, asks);
    }
}

public sealed record MyClients(IReadOnlyList<Client> Clients, IReadOnlyList<Invitation> Invitations, IReadOnlyList<AccessAsk> Asks);

public sealed record Client(Account Account, DateTimeOffset Since, Guid? RequestId);

/// <summary>An account that waits for the viewer to accept. Holds no secret: being that mailbox's proven owner is enough to see it.</summary>
public sealed record Invitation(Guid RequestId, Account Account, DateTimeOffset? ExpiresAt);
