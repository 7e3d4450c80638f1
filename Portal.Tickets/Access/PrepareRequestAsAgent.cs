using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>« Inviter le comptable » : an agent starts a request from a ticket. The owner's address is never theirs to choose.</summary>
public sealed class PrepareRequestAsAgent(SendAccessRequest send)
{
    public async Task<StartOutcome> RunAsync(
        int ticketId, Guid accountId, MailAddress invitee, string inviteeName, Viewer agent, CancellationToken cancel) =>
        agent.IsTeam
            ? await send.RunAsync(new AccessRequestDraft(accountId, invitee, inviteeName, Initiator.Agent, ticketId), agent, cancel)
            : new StartOutcome.NoSuchAccount();
}
