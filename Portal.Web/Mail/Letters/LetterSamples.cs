using Portal.Tickets.Access;
using Portal.Tickets.People;

namespace Portal.Web.Mail.Letters;

/// <summary>One letter of each kind about invented people, made by the very classes that write the real ones: what whoever runs the portal looks at.</summary>
internal sealed class LetterSamples(IServiceProvider services, TimeProvider clock)
{
    private const string Digits = "402918";
    private const string Secret = "exemple";

    // What leads to a step nobody is told of by mail.
    private static readonly AccessStep[] Untold =
        [AccessStep.Accepted, AccessStep.ProvisioningStarted, AccessStep.ProviderNotReached, AccessStep.InvitationSent, AccessStep.Resent, AccessStep.Stated];

    public IReadOnlyList<SampleLetter> In(Language language)
    {
        var box = new SampleBox();
        var cast = new SampleCast(language, clock.GetUtcNow());
        WriteAboutQuestions(box, cast);
        WriteAboutPeople(box, cast);
        WriteAboutAccess(box, cast);
        WriteToTeam(box, cast);
        return box.Letters;
    }

    private void WriteAboutQuestions(SampleBox box, SampleCast cast)
    {
        var mail = ActivatorUtilities.CreateInstance<TicketLetters>(services, box);
        mail.ConfirmQuestion(cast.Customer, cast.Ticket, Secret);
        mail.ConfirmSameProblem(cast.Customer, cast.Ticket, Secret);
        mail.AnsweredToAsker(cast.Customer, cast.Ticket, cast.Answer, cast.Signer, Secret);
        mail.SaidToFollower(cast.Customer, cast.Ticket, cast.Answer);
        mail.NotPublished(cast.Customer, cast.Ticket, cast.Answer.Body, "Sans rapport avec nos produits.");
        mail.AskToPublish(cast.Customer, cast.Ticket, Secret);
        mail.CalledInNote(cast.Agent, cast.Ticket, cast.Answer, cast.Agent.Name);
    }

    private void WriteAboutPeople(SampleBox box, SampleCast cast)
    {
        var mail = ActivatorUtilities.CreateInstance<PeopleLetters>(services, box);
        mail.SignInCode(cast.Customer, Digits);
        mail.SignInNeedsPassword(cast.Agent);
        mail.ProofCode(cast.Customer, ProofAct.ConfirmItIsYou, Digits);
        mail.RoleChanged(cast.Agent, cast.Owner);

        var address = ActivatorUtilities.CreateInstance<AddressLetters>(services, box);
        address.CodeToNew(cast.Customer, cast.Move, Digits);
        address.WillMove(cast.Customer, cast.Move);
        address.Moved(cast.Customer, cast.Customer.Address, cast.Move.NewAddress);
        address.MoveStopped(cast.Customer, cast.Move);

        var security = ActivatorUtilities.CreateInstance<SecurityLetters>(services, box);
        foreach (var happened in Enum.GetValues<SafetyEvent>())
            security.Say(cast.Customer, happened, happened == SafetyEvent.RecoveryCodeUsed ? "7" : cast.Device);
    }

    private void WriteAboutAccess(SampleBox box, SampleCast cast)
    {
        var mail = ActivatorUtilities.CreateInstance<AccessLetters>(services, box);
        mail.AskConsent(cast.Owner, cast.Account, cast.Request, cast.Agent.Name, Secret);
        mail.StepUpCode(cast.Owner, cast.Account, cast.Request, Digits);
        mail.Invite(cast.Account, cast.Request, cast.Accountant, Secret);
        mail.AgentAtLimit(cast.Owner, cast.Agent.Name);
        mail.GuardianMoves(cast.Agent, cast.Account, cast.Owner);
        mail.RemindOwner(cast.Owner, cast.Account, cast.Request);
        mail.RemindInvitee(cast.Account, cast.Request, cast.Accountant);
        mail.RemindOfReview(cast.Owner, cast.Account, cast.Request);
        foreach (var step in Enum.GetValues<AccessStep>().Except(Untold))
            mail.Tell(cast.Owner, step, cast.Account, cast.Request);
    }

    private void WriteToTeam(SampleBox box, SampleCast cast)
    {
        var mail = ActivatorUtilities.CreateInstance<DeskLetters>(services, box);
        mail.DueSoon(cast.Agent, [cast.Unanswered]);
        mail.Late(cast.Agent, [cast.Unanswered, cast.Unanswered]);
    }

    private sealed class SampleBox : IOutbox
    {
        public List<SampleLetter> Letters { get; } = [];

        public void Add(string kind, string recipient, string recipientName, string orderKey, Letter letter) => Letters.Add(new SampleLetter(kind, letter));
    }
}

/// <summary>A letter as it would leave.</summary>
/// <param name="Kind">As the outbox names it, such as <c>AskConsent</c>.</param>
internal sealed record SampleLetter(string Kind, Letter Letter);
