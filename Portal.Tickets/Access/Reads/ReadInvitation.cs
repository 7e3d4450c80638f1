using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access.Reads;

/// <summary>The acceptance page: which account invites, until when, and whether it invites this viewer.</summary>
public sealed class ReadInvitation(IAccessDb db, IPeopleDb people, TimeProvider clock)
{
    /// <param name="invitationRequestId">The request whose invitation link the visitor holds; null without one.</param>
    /// <returns>Null for whoever neither holds the link nor owns the invited mailbox, and once the invitation is over.</returns>
    public async Task<InvitationView?> RunAsync(Guid requestId, Viewer viewer, Guid? invitationRequestId, CancellationToken cancel)
    {
        var request = await db.AccessRequests.AsNoTracking().SingleOrDefaultAsync(request => request.Id == requestId, cancel);
        if (request is null || !request.AwaitsAcceptance(clock.GetUtcNow()))
            return null;

        var isInvitee = viewer.PersonId is { } me && await people.People.AnyAsync(
            person => person.Id == me && person.AddressConfirmedAt != null && person.AddressKey == request.InviteeKey, cancel);
        if (!isInvitee && invitationRequestId != requestId)
            return null;

        var account = await db.Accounts.AsNoTracking().SingleAsync(account => account.Id == request.AccountId, cancel);
        return new InvitationView(request, account, isInvitee, viewer.PersonId is null);
    }
}

/// <param name="ViewerIsInvitee">Signed in with the invited mailbox, proven.</param>
public sealed record InvitationView(AccessRequest Request, Account Account, bool ViewerIsInvitee, bool ViewerIsVisitor);
