using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>The owner shares with the account's administrators the right to invite and authorise, or keeps it. Only an owner decides that.</summary>
public sealed class LetAdministratorsAuthorise(IAccessDb db, IPermissionChanges changes)
{
    public async Task<bool> RunAsync(Guid accountId, bool may, Viewer owner, CancellationToken cancel)
    {
        var me = owner.RequiredPersonId;
        if (!await db.Memberships.AnyAsync(m => m.AccountId == accountId && m.PersonId == me && m.Role == Role.Owner && m.EndedAt == null, cancel))
            return false;

        var account = await db.Accounts.SingleAsync(account => account.Id == accountId, cancel);
        account.LetAdministratorsAuthorise(may);
        var administrators = await db.Memberships
            .Where(m => m.AccountId == accountId && m.Role == Role.Administrator && m.EndedAt == null).Select(m => m.PersonId).ToListAsync(cancel);
        foreach (var administrator in administrators)
            await changes.ChangedAsync(accountId, administrator, cancel);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
