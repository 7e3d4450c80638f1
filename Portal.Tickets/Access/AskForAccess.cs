using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>
/// An accountant asks to be let into a client's account. Whatever becomes of it, they read the same sentence: they never learn
/// from us whether the account exists.
/// </summary>
public sealed class AskForAccess(IAccessDb db, IPeopleDb people, SendAccessRequest send, TimeProvider clock)
{
    private const int PerDay = 3;

    /// <summary>False when this person has asked often enough today; nothing else is ever told.</summary>
    public async Task<bool> RunAsync(string wrote, Viewer accountant, CancellationToken cancel)
    {
        var (me, now) = (accountant.RequiredPersonId, clock.GetUtcNow());
        var yesterday = now.AddDays(-1);
        if (await db.AccessAsks.CountAsync(ask => ask.PersonId == me && ask.At > yesterday, cancel) >= PerDay)
            return false;

        var ask = new AccessAsk(me, wrote.Trim(), now);
        db.AccessAsks.Add(ask);
        var person = await people.People.SingleAsync(person => person.Id == me, cancel);
        if (person.HasConfirmedAddress && MailAddress.TryParse(person.Address) is { } address
            && await FindAccountAsync(wrote, cancel) is { } accountId)
        {
            var draft = new AccessRequestDraft(accountId, address, person.Name, Initiator.Accountant, TicketId: null);
            if (await send.RunAsync(draft, accountant, cancel) is StartOutcome.Sent sent)
                ask.RequestId = sent.Request.Id;
        }

        await db.SaveChangesAsync(cancel);
        return true;
    }

    private async Task<Guid?> FindAccountAsync(string wrote, CancellationToken cancel)
    {
        var (key, name) = (Account.KeyOf(wrote), wrote.Trim());
        var found = await db.Accounts.Where(account => account.PrefixKey == key || account.Name == name)
            .Select(account => account.Id).Take(2).ToListAsync(cancel);
        return found is [var only] ? only : null;
    }
}
