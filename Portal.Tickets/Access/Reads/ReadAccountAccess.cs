using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access.Reads;

/// <summary>« Accès comptable » : who is in an account as its accountant, by whose authorisation, and what waits.</summary>
public sealed class ReadAccountAccess(IAccessDb db, IPeopleDb people, AccessGuard guard, IAccessProvider provider, TimeProvider clock)
{
    private const int TrailLength = 8;

    /// <summary>What a person looks for; the whole trail has its own page.</summary>
    private static readonly string[] Milestones =
    [
        nameof(AccessStep.Sent), nameof(AccessStep.Authorised), nameof(AccessStep.Refused), nameof(AccessStep.Reported), nameof(AccessStep.Cancelled),
        nameof(AccessStep.Declined), nameof(AccessStep.Expired), nameof(AccessStep.Active), nameof(AccessStep.DoneByHand), nameof(AccessStep.FoundThere),
        nameof(AccessStep.ProviderUnknown), nameof(AccessStep.RevocationRequested), nameof(AccessStep.Revoked), nameof(AccessStep.Renewed), nameof(AccessStep.Doubted),
    ];

    /// <summary>The accounts whose accountants this viewer looks after, by name.</summary>
    public async Task<IReadOnlyList<Account>> AccountsAsync(Viewer viewer, CancellationToken cancel)
    {
        var me = viewer.RequiredPersonId;
        return await db.Accounts.AsNoTracking()
            .Where(account => db.Memberships.Any(member => member.AccountId == account.Id && member.PersonId == me && member.EndedAt == null
                && (member.Role == Role.Owner || member.Role == Role.Administrator)))
            .OrderBy(account => account.Name).ToListAsync(cancel);
    }

    /// <summary>Null for whoever doesn't look after this account's members.</summary>
    public async Task<AccountAccessView?> RunAsync(Guid accountId, Viewer viewer, CancellationToken cancel)
    {
        if (!await guard.AllowsAsync(viewer.PersonId, accountId, Permission.Members, cancel))
            return null;

        var now = clock.GetUtcNow();
        var account = await db.Accounts.AsNoTracking().SingleAsync(account => account.Id == accountId, cancel);
        var requests = await db.AccessRequests.AsNoTracking().Where(request => request.AccountId == accountId).ToListAsync(cancel);
        var trail = await db.AuditEntries.AsNoTracking().Where(entry => entry.AccountId == accountId && Milestones.Contains(entry.Step))
            .OrderByDescending(entry => entry.Number).Take(TrailLength).ToListAsync(cancel);
        var ids = requests.SelectMany(r => new[] { r.AuthorisedById, r.AcceptedById, r.InitiatorId })
            .Concat(trail.Select(entry => entry.ActorId)).OfType<Guid>().Distinct().ToList();
        var names = await people.People.AsNoTracking().Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancel);
        var byId = requests.ToDictionary(request => request.Id);

        return new AccountAccessView(
            account,
            [.. requests.Where(r => r.AwaitsConsent(now)).OrderBy(r => r.ExpiresAt)],
            [.. requests.Where(r => r.State >= AccessState.Invited && !r.IsOver && !r.IsPastItsTime(now)).OrderByDescending(r => r.CreatedAt)
                .Select(r => new AccountantRow(r, NameOf(r.AcceptedById), NameOf(r.AuthorisedById), r.AuthorisedById == viewer.PersonId))],
            [.. trail.Select(entry => new TrailRow(entry, byId.GetValueOrDefault(entry.RequestId)?.InviteeAddress ?? "", NameOf(entry.ActorId), entry.ActorId == viewer.PersonId))],
            MayInvite: await guard.AllowsAsync(viewer.PersonId, accountId, Permission.InviteAccountant, cancel),
            IsOwner: await db.Memberships.AnyAsync(m => m.AccountId == accountId && m.PersonId == viewer.PersonId && m.Role == Role.Owner && m.EndedAt == null, cancel),
            OwnerFinishes: await provider.WaitsForOwnerAsync(accountId, cancel), provider.Kind, IsFrozen: await guard.IsFrozenAsync(accountId, cancel));

        string NameOf(Guid? id) => id is { } known ? names.GetValueOrDefault(known, "") : "";
    }
}

/// <param name="OwnerFinishes">The last step of an accepted invitation is the owner's.</param>
public sealed record AccountAccessView(
    Account Account, IReadOnlyList<AccessRequest> Waiting, IReadOnlyList<AccountantRow> Accountants, IReadOnlyList<TrailRow> Trail,
    bool MayInvite, bool IsOwner, bool OwnerFinishes, ProviderKind Provider, bool IsFrozen);

/// <param name="Name">Empty until the accountant has accepted.</param>
public sealed record AccountantRow(AccessRequest Request, string Name, string AuthorisedBy, bool AuthorisedByViewer);

/// <param name="ActorName">Empty when the portal did it by itself.</param>
public sealed record TrailRow(AuditEntry Entry, string InviteeAddress, string ActorName, bool ByViewer);
