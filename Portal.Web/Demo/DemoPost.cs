using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;

namespace Portal.Web.Demo;

/// <summary>Receives what the demonstration's past would have mailed: nothing leaves, and the digits of a code are at hand to type.</summary>
internal sealed class DemoPost : ITicketMail, IAccessMail, IPeopleMail, IDeskMail
{
    public string LastDigits { get; private set; } = "";

    public void StepUpCode(Person approver, Account account, AccessRequest request, string digits) => LastDigits = digits;

    public void SignInCode(Person person, string digits) => LastDigits = digits;

    public void ConfirmQuestion(Person asker, Ticket ticket, string secret)
    {
    }

    public void ConfirmSameProblem(Person person, Ticket ticket, string secret)
    {
    }

    public void AnsweredToAsker(Person asker, Ticket ticket, Message answer, SignedBy? signer, string? outcomeSecret)
    {
    }

    public void SaidToFollower(Person follower, Ticket ticket, Message message)
    {
    }

    public void NotPublished(Person author, Ticket ticket, string words, string why)
    {
    }

    public void AskToPublish(Person asker, Ticket ticket, string secret)
    {
    }

    public void CalledInNote(Person colleague, Ticket ticket, Message note, string by)
    {
    }

    public void AskConsent(Person owner, Account account, AccessRequest request, string agentName, string secret)
    {
    }

    public void Invite(Account account, AccessRequest request, Person? invitee, string secret)
    {
    }

    public void RemindOwner(Person owner, Account account, AccessRequest request)
    {
    }

    public void RemindInvitee(Account account, AccessRequest request, Person? invitee)
    {
    }

    public void AgentAtLimit(Person lead, string agentName)
    {
    }

    public void GuardianMoves(Person reader, Account account, Person whose)
    {
    }

    public void RemindOfReview(Person owner, Account account, AccessRequest request)
    {
    }

    public void Tell(Person member, AccessStep step, Account account, AccessRequest request)
    {
    }

    public void DueSoon(Person agent, IReadOnlyList<Ticket> tickets)
    {
    }

    public void Late(Person lead, IReadOnlyList<Ticket> tickets)
    {
    }

    public void SignInNeedsPassword(Person person)
    {
    }

    public void ProofCode(Person person, ProofAct act, string digits) => LastDigits = digits;

    public void RoleChanged(Person person, Person by)
    {
    }
}
