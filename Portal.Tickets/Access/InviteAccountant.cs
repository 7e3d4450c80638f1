using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>An owner invites an accountant: the request waits for their own authorisation, on the page that comes next.</summary>
public sealed class InviteAccountant(AccessGuard guard, SendAccessRequest send)
{
    public async Task<StartOutcome> RunAsync(Guid accountId, MailAddress invitee, Viewer owner, CancellationToken cancel) =>
        await guard.AllowsAsync(owner.PersonId, accountId, Permission.InviteAccountant, cancel)
            ? await send.RunAsync(new AccessRequestDraft(accountId, invitee, InviteeName: "", Initiator.Owner, TicketId: null), owner, cancel)
            : new StartOutcome.NoSuchAccount();
}
