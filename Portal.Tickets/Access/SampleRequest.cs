using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>A request that was sent and never stored, for whoever looks at what would be written about one.</summary>
public static class SampleRequest
{
    public static AccessRequest Sent(Account account, MailAddress invitee, string inviteeName, Person agent, DateTimeOffset now)
    {
        var request = AccessRequest.Prepare(account.Id, invitee, inviteeName, Initiator.Agent, agent.Id, ticketId: null, now);
        request.Send(now);
        return request;
    }
}
