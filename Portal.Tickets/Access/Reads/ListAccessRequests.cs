using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access.Reads;

/// <summary>The requests of all accounts, for those who lead the team: what needs somebody first, then the newest.</summary>
public sealed class ListAccessRequests(IAccessDb db, IPeopleDb people)
{
    public const int Most = 200;

    /// <param name="view">Which of them.</param>
    public async Task<IReadOnlyList<AccessRow>> RunAsync(AccessView view, Viewer lead, CancellationToken cancel)
    {
        if (!lead.IsLead)
            return [];

        var requests = await Of(view)
            .OrderByDescending(request => request.State == AccessState.ProvisioningUnknown || request.State == AccessState.RevocationRequested || request.Reported)
            .ThenByDescending(request => request.CreatedAt).Take(Most)
            .Join(db.Accounts, request => request.AccountId, account => account.Id, (request, account) => new { request, account.Name })
            .ToListAsync(cancel);
        var initiators = requests.Select(row => row.request.InitiatorId).Distinct().ToList();
        var names = await people.People.AsNoTracking().Where(person => initiators.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.NameOrAddress, cancel);
        return [.. requests.Select(row => new AccessRow(row.request, row.Name, names.GetValueOrDefault(row.request.InitiatorId, "")))];
    }

    private IQueryable<AccessRequest> Of(AccessView view) => view switch
    {
        AccessView.ToCheck => db.AccessRequests.AsNoTracking().Where(request =>
            request.State == AccessState.ProvisioningUnknown || request.State == AccessState.RevocationRequested || request.Reported),
        AccessView.Open => db.AccessRequests.AsNoTracking().Where(request => request.State < AccessState.Active),
        AccessView.Active => db.AccessRequests.AsNoTracking().Where(request => request.State == AccessState.Active),
        _ => db.AccessRequests.AsNoTracking(),
    };
}

/// <summary>Which requests a list shows.</summary>
public enum AccessView { ToCheck, Open, Active, All }

public sealed record AccessRow(AccessRequest Request, string AccountName, string Initiator);
