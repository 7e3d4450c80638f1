using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>What this folder asks to be written to people; queued with the same SaveChanges as its cause.</summary>
public interface IAccessMail
{
    /// <summary>To the owner: who asks, for whom, what the role allows. The only mail whose link leads to an authorisation.</summary>
    void AskConsent(Person owner, Account account, AccessRequest request, string secret);

    /// <summary>Six digits for the authorisation of this one request.</summary>
    void StepUpCode(Person approver, Account account, AccessRequest request, string digits);

    /// <summary>To the invited mailbox, known to us or not.</summary>
    void Invite(Account account, AccessRequest request, string secret);

    /// <summary>Tells an owner or administrator of the account what has happened.</summary>
    void Tell(Person member, AccessStep step, Account account, AccessRequest request);
}
