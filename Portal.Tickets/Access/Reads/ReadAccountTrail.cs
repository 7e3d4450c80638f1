using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access.Reads;

/// <summary>The whole trail of an account, newest first, for whoever looks after its members.</summary>
public sealed class ReadAccountTrail(IAccessDb db, IPeopleDb people, AccessGuard guard)
{
    private const int Most = 2000;

    /// <summary>Null for whoever doesn't look after this account's members.</summary>
    public async Task<IReadOnlyList<TrailRow>?> RunAsync(Guid accountId, Viewer viewer, CancellationToken cancel)
    {
        if (!await guard.AllowsAsync(viewer.PersonId, accountId, Permission.Members, cancel))
            return null;

        var trail = await db.AuditEntries.AsNoTracking().Where(entry => entry.AccountId == accountId)
            .OrderByDescending(entry => entry.Number).Take(Most).ToListAsync(cancel);
        var addresses = await db.AccessRequests.AsNoTracking().Where(request => request.AccountId == accountId)
            .ToDictionaryAsync(request => request.Id, request => request.InviteeAddress, cancel);
        var actors = trail.Select(entry => entry.ActorId).OfType<Guid>().Distinct().ToList();
        var names = await people.People.AsNoTracking().Where(person => actors.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancel);
        return
        [
            .. trail.Select(entry => new TrailRow(
                entry, addresses.GetValueOrDefault(entry.RequestId, ""), entry.ActorId is { } by ? names.GetValueOrDefault(by, "") : "",
                entry.ActorId == viewer.PersonId)),
        ];
    }
}
