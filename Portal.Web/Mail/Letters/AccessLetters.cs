using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Letters;

/// <summary>
/// Letters about access requests, each in its reader's language. Only <see cref="AskConsent"/> leads to an authorisation, and none
/// can be unsubscribed from.
/// </summary>
internal sealed class AccessLetters(IOutbox outbox, PortalLinks links, AccessInFrench french, AccessInEnglish english) : IAccessMail
{
    public void AskConsent(Person owner, Account account, AccessRequest request, string agentName, string secret) =>
        outbox.Add(nameof(AskConsent), owner, OrderKey(request), In(owner).AskConsent(owner, account, request, agentName, links.Consent(secret)));

    public void StepUpCode(Person approver, Account account, AccessRequest request, string digits) =>
        outbox.Add(nameof(StepUpCode), approver, $"person:{approver.Id:N}", In(approver).StepUpCode(account, request, digits));

    public void Invite(Account account, AccessRequest request, Person? invitee, string secret) =>
        outbox.Add(nameof(Invite), request.InviteeAddress, request.InviteeName, OrderKey(request), In(invitee).Invite(account, request, links.Invitation(secret)));

    public void RemindOwner(Person owner, Account account, AccessRequest request) =>
        outbox.Add(nameof(RemindOwner), owner, OrderKey(request), In(owner).RemindOwner(account, request, links.AccountAccess()));

    public void RemindInvitee(Account account, AccessRequest request, Person? invitee) =>
        outbox.Add(nameof(RemindInvitee), request.InviteeAddress, request.InviteeName, OrderKey(request), In(invitee).RemindInvitee(account, request, links.MyClients()));

    public void RemindOfReview(Person owner, Account account, AccessRequest request) =>
        outbox.Add(nameof(RemindOfReview), owner, $"{OrderKey(request)}:{owner.Id:N}", In(owner).RemindOfReview(account, request, links.AccountAccess()));

    public void GuardianMoves(Person reader, Account account, Person whose) =>
        outbox.Add(nameof(GuardianMoves), reader, $"person:{reader.Id:N}", In(reader).GuardianMoves(account, whose.NameOrAddress, links.AccountAccess()));

    public void AgentAtLimit(Person lead, string agentName) =>
        outbox.Add(nameof(AgentAtLimit), lead, $"person:{lead.Id:N}", AccessInFrench.AgentAtLimit(agentName, links.DeskAccess()));

    public void Tell(Person member, AccessStep step, Account account, AccessRequest request) =>
        outbox.Add($"Tell{step}", member, $"{OrderKey(request)}:{member.Id:N}", In(member).Tell(step, account, request, links.AccountAccess()));

    private IAccessTongue In(Person? reader) => reader?.Language == Language.English ? english : french;

    private static string OrderKey(AccessRequest request) => $"access:{request.Id:N}";
}
