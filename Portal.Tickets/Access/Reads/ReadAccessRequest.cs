using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access.Reads;

/// <summary>The authorisation page: what an owner needs to know before they say yes or no.</summary>
public sealed class ReadAccessRequest(IAccessDb db, IPeopleDb people, AccessGuard guard, LookAlikes lookAlikes)
{
    /// <param name="consentRequestId">The request whose consent link the visitor holds; null without one.</param>
    /// <returns>Null for whoever is neither a holder of the link nor allowed to authorise.</returns>
    public async Task<AccessRequestView?> RunAsync(Guid requestId, Viewer viewer, Guid? consentRequestId, CancellationToken cancel)
    {
        var request = await db.AccessRequests.AsNoTracking().SingleOrDefaultAsync(request => request.Id == requestId, cancel);
        if (request is null)
            return null;

        var mayAuthorise = await guard.AllowsAsync(viewer.PersonId, request.AccountId, Permission.Authorise, cancel);
        if (!mayAuthorise && consentRequestId != requestId)
            return null;

        var account = await db.Accounts.AsNoTracking().SingleAsync(account => account.Id == request.AccountId, cancel);
        var agentName = request.Initiator != Initiator.Agent ? null : await people.Agents.AsNoTracking()
            .Where(agent => agent.PersonId == request.InitiatorId).Select(agent => agent.FirstName).SingleOrDefaultAsync(cancel);
        var inviteeIsKnown = await people.People.AnyAsync(
            person => person.AddressKey == request.InviteeKey && person.AddressConfirmedAt != null, cancel);
        var me = mayAuthorise ? await people.People.AsNoTracking().SingleAsync(p => p.Id == viewer.PersonId, cancel) : null;
        return new AccessRequestView(request, account, agentName, inviteeIsKnown, await lookAlikes.AnyAsync(request, cancel), me);
    }
}

/// <param name="AgentName">First name of the agent who prepared it; null when no agent did.</param>
/// <param name="InviteeIsKnown">Somebody has proven to read the invited mailbox; who that is remains unverified.</param>
/// <param name="LooksLikeAnother">The address could be taken for that of somebody who was here before.</param>
/// <param name="Approver">The signed-in person who may authorise; null for a mere holder of the link.</param>
public sealed record AccessRequestView(AccessRequest Request, Account Account, string? AgentName, bool InviteeIsKnown, bool LooksLikeAnother, Person? Approver);
