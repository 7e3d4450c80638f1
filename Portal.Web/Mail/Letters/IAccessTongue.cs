using Portal.Tickets.Access;
using Portal.Tickets.People;

namespace Portal.Web.Mail.Letters;

/// <summary>The letters about access in one language. Both languages say the same.</summary>
internal interface IAccessTongue
{
    Letter AskConsent(Person owner, Account account, AccessRequest request, string agentName, string link);

    Letter StepUpCode(Account account, AccessRequest request, string digits);

    Letter Invite(Account account, AccessRequest request, string link);

    Letter Tell(AccessStep step, Account account, AccessRequest request, string link);

    Letter RemindOwner(Account account, AccessRequest request, string link);

    Letter RemindInvitee(Account account, AccessRequest request, string link);

    Letter RemindOfReview(Account account, AccessRequest request, string link);

    /// <param name="whose">Who decides in the account, and whose address is about to change.</param>
    Letter GuardianMoves(Account account, string whose, string link);
}
