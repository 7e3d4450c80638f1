using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Access;

/// <summary>Walks every account's trail and names the first line of each that was edited, removed or put in.</summary>
public sealed class VerifyAuditTrail(IAccessDb db)
{
    /// <summary>Empty when every trail is whole.</summary>
    public async Task<IReadOnlyList<BrokenTrail>> RunAsync(CancellationToken cancel)
    {
        var broken = new List<BrokenTrail>();
        AuditEntry? previous = null;
        await foreach (var entry in db.AuditEntries.AsNoTracking()
            .OrderBy(entry => entry.AccountId).ThenBy(entry => entry.Number).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var before = previous?.AccountId == entry.AccountId ? previous : null;
            if (!entry.Follows(before) && broken.LastOrDefault()?.AccountId != entry.AccountId)
                broken.Add(new BrokenTrail(entry.AccountId, entry.Number));
            previous = entry;
        }

        return broken;
    }
}

/// <param name="Number">The first entry that doesn't follow from the one before it.</param>
public sealed record BrokenTrail(Guid AccountId, int Number);
