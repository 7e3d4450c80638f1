using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Web.Persistence;

namespace Portal.Tickets.Tests.Stage;

/// <summary>Writes what this room asks for, and drops it when the save that should carry it fails.</summary>
internal sealed class Pen : ITicketMail, IAccessMail, IPeopleMail, IAddressMail, IDeskMail
{
    private readonly List<Letter> _unsaved = [];

    public Pen(PortalDb db, Mailbox mailbox)
    {
        db.SavedChanges += (_, _) =>
        {
            mailbox.Add(_unsaved);
            _unsaved.Clear();
        };
        db.SaveChangesFailed += (_, _) => _unsaved.Clear();
    }

    public void ConfirmQuestion(Person asker, Ticket ticket, string secret) => Write(LetterKind.ConfirmQuestion, asker, secret);

    public void ConfirmSameProblem(Person person, Ticket ticket, string secret) =>
        Write(LetterKind.ConfirmSameProblem, person, secret);

    public void AnsweredToAsker(Person asker, Ticket ticket, Message answer, SignedBy? signer, string? outcomeSecret) =>
        _unsaved.Add(new Letter(LetterKind.Answered, asker.Address, outcomeSecret ?? "", answer.Body));

    public void SaidToFollower(Person follower, Ticket ticket, Message message) =>
        _unsaved.Add(new Letter(LetterKind.Said, follower.Address, Said: message.Body));

    public void NotPublished(Person author, Ticket ticket, string words, string why) =>
        _unsaved.Add(new Letter(LetterKind.NotPublished, author.Address, Said: why));

    public void AskToPublish(Person asker, Ticket ticket, string secret) => Write(LetterKind.AskToPublish, asker, secret);

    public void CalledInNote(Person colleague, Ticket ticket, Message note, string by) =>
        _unsaved.Add(new Letter(LetterKind.Called, colleague.Address, Said: by));

    public void SignInCode(Person person, string digits) => Write(LetterKind.SignInCode, person, digits);

    public void SignInNeedsPassword(Person person) => Write(LetterKind.SignInNeedsPassword, person);

    public void ProofCode(Person person, ProofAct act, string digits) => Write(LetterKind.ProofCode, person, digits);

    public void RoleChanged(Person person, Person by) => Write(LetterKind.RoleChanged, person);

    public void CodeToNew(Person person, AddressChange change, string digits) =>
        _unsaved.Add(new Letter(LetterKind.AddressCode, change.NewAddress, digits));

    public void WillMove(Person person, AddressChange change) => _unsaved.Add(new Letter(LetterKind.WillMove, person.Address, Said: change.NewAddress));

    public void Moved(Person person, string mailbox, string newAddress) => _unsaved.Add(new Letter(LetterKind.Moved, mailbox, Said: newAddress));

    public void MoveStopped(Person person, AddressChange change) => Write(LetterKind.MoveStopped, person);

    public void AgentAtLimit(Person lead, string agentName) => _unsaved.Add(new Letter(LetterKind.AgentAtLimit, lead.Address, Said: agentName));

    public void GuardianMoves(Person reader, Account account, Person whose) => Write(LetterKind.GuardianMoves, reader);

    public void AskConsent(Person owner, Account account, AccessRequest request, string agentName, string secret) =>
        Write(LetterKind.AskConsent, owner, secret);

    public void StepUpCode(Person approver, Account account, AccessRequest request, string digits) =>
        Write(LetterKind.StepUpCode, approver, digits);

    public void Invite(Account account, AccessRequest request, Person? invitee, string secret) =>
        _unsaved.Add(new Letter(LetterKind.Invite, request.InviteeAddress, secret));

    public void Tell(Person member, AccessStep step, Account account, AccessRequest request) =>
        _unsaved.Add(new Letter(LetterKind.Told, member.Address, Step: step));

    public void RemindOwner(Person owner, Account account, AccessRequest request) => Write(LetterKind.Reminder, owner);

    public void RemindInvitee(Account account, AccessRequest request, Person? invitee) =>
        _unsaved.Add(new Letter(LetterKind.Reminder, request.InviteeAddress));

    public void RemindOfReview(Person owner, Account account, AccessRequest request) => Write(LetterKind.Review, owner);

    public void DueSoon(Person agent, IReadOnlyList<Ticket> tickets) =>
        _unsaved.Add(new Letter(LetterKind.DueSoon, agent.Address, Said: string.Join(' ', tickets.Select(ticket => ticket.Id))));

    public void Late(Person lead, IReadOnlyList<Ticket> tickets) =>
        _unsaved.Add(new Letter(LetterKind.Late, lead.Address, Said: string.Join(' ', tickets.Select(ticket => ticket.Id))));

    private void Write(LetterKind kind, Person to, string secret = "") => _unsaved.Add(new Letter(kind, to.Address, secret));
}
