using Portal.Tickets.Access;

namespace Portal.Tickets.Tests.Stage;

internal enum LetterKind
{
    ConfirmQuestion, ConfirmSameProblem, Answered, Said, Called, AskToPublish, NotPublished, SignInCode, SignInNeedsPassword, ProofCode, RoleChanged, AddressCode, WillMove, Moved, MoveStopped, GuardianMoves, AgentAtLimit, AskConsent, StepUpCode, Invite, Told, DueSoon, Late, Reminder, Review,
}

/// <summary>What somebody was to be written.</summary>
/// <param name="Secret">The link's secret or the six digits; empty without one.</param>
/// <param name="Step">Of a notice on an access request.</param>
internal sealed record Letter(LetterKind Kind, string To, string Secret = "", string Said = "", AccessStep? Step = null);
