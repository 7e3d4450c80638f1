using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>What this folder asks to be written to people; queued with the same SaveChanges as its cause.</summary>
public interface IAccessMail
{
    /// <summary>To the owner: who asks, for whom, what the role allows. The only mail whose link leads to an authorisation.</summary>
    /// <param name="agentName">Who of the team prepared it; empty when nobody did.</param>
    void AskConsent(Person owner, Account account, AccessRequest request, string agentName, string secret);

    /// <summary>Six digits for the authorisation of this one request.</summary>
    void StepUpCode(Person approver, Account account, AccessRequest request, string digits);

    /// <summary>To the invited mailbox, known to us or not.</summary>
    /// <param name="invitee">Null for a mailbox we don't know.</param>
    void Invite(Account account, AccessRequest request, Person? invitee, string secret);

    /// <summary>To the owner whose answer, or whose last step, is waited for. Without a link that answers.</summary>
    void RemindOwner(Person owner, Account account, AccessRequest request);

    /// <summary>To the invited mailbox, a day before the invitation ends. Without the invitation's link.</summary>
    void RemindInvitee(Account account, AccessRequest request, Person? invitee);

    /// <summary>To whoever may keep an access for another year.</summary>
    void RemindOfReview(Person owner, Account account, AccessRequest request);

    /// <summary>To whoever decides in the account beside somebody whose address is about to change.</summary>
    void GuardianMoves(Person reader, Account account, Person whose);

    /// <summary>To a lead: an agent has prepared as many requests as one may in a day, which nobody's work asks for.</summary>
    void AgentAtLimit(Person lead, string agentName);

    /// <summary>Tells an owner or administrator of the account what has happened.</summary>
    void Tell(Person member, AccessStep step, Account account, AccessRequest request);
}
