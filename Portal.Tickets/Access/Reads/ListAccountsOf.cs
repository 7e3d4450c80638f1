using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Access.Reads;

/// <summary>Which accounts a person belongs to: what a viewer is made of.</summary>
public sealed class ListAccountsOf(IAccessDb db)
{
    public async Task<IReadOnlyList<Guid>> RunAsync(Guid personId, CancellationToken cancel) =>
        await db.Memberships.AsNoTracking().Where(member => member.PersonId == personId && member.EndedAt == null)
            .Select(member => member.AccountId).ToListAsync(cancel);
}
