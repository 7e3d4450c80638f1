using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Outbound;

/// <summary>Letters about access requests. Only <see cref="AskConsent"/> leads to an authorisation, and none can be unsubscribed from.</summary>
internal sealed class AccessLetters(Outbox outbox, PortalLinks links, FrenchDates dates) : IAccessMail
{
    private const string WillSee = "tous les documents, rapports et exports";
    private const string WontTouch = "vos paramètres, utilisateurs et abonnement";

    public void AskConsent(Person owner, Account account, AccessRequest request, string secret)
    {
        var who = Who(request);
        outbox.Add(nameof(AskConsent), owner, OrderKey(request), new Letter
        {
            Subject = $"{who} demande l’accès au compte {account.Name}",
            Greeting = owner.Name.Length > 0 ? $"Bonjour {owner.Name}," : "Bonjour,",
            Paragraphs =
            [
                $"{who} demande à entrer dans votre compte avec le rôle Comptable. "
                + (request.Initiator == Initiator.Agent ? "Notre service clientèle a préparé la demande. " : "")
                + "Rien n’est accordé tant que vous n’avez pas répondu.",
            ],
            Facts =
            [
                ("Compte", account.Name), ("Son adresse", request.InviteeAddress), ("Il verra", WillSee),
                ("Il ne touchera pas à", WontTouch), ("Réponse avant", $"le {Until(request)}"),
            ],
            Button = ("Lire la demande et répondre", links.Consent(secret)),
            Notes =
            [
                "Vous vous connecterez, puis vous pourrez autoriser, refuser, ou dire que ce n’est pas vous.",
                "Répondre à ce message ouvre une conversation avec nous et n’autorise rien. Sans réponse avant la date, la demande tombe.",
            ],
            Because = BecauseOwner(account),
        });
    }

    public void StepUpCode(Person approver, Account account, AccessRequest request, string digits) =>
        outbox.Add(nameof(StepUpCode), approver, $"person:{approver.Id:N}", new Letter
        {
            Subject = $"Code pour autoriser un accès : {digits}",
            Paragraphs = [$"Ce code autorise {Who(request)} à entrer dans le compte {account.Name} avec le rôle Comptable. Il est valable cinq minutes, pour cette demande seulement."],
            Code = digits,
            Notes = ["Ne donnez ce code à personne, même à notre équipe. Vous n’avez rien demandé ? Ne faites rien et dites-le-nous."],
            Because = BecauseOwner(account),
        });

    public void Invite(Account account, AccessRequest request, string secret) =>
        outbox.Add(nameof(Invite), request.InviteeAddress, request.InviteeName, OrderKey(request), new Letter
        {
            Subject = $"{account.Name} vous invite comme comptable",
            Paragraphs = [$"Le titulaire du compte {account.Name} vous donne accès à ses documents, ses rapports et ses exports, avec le rôle Comptable."],
            Facts = [("Compte", account.Name), ("Adresse invitée", request.InviteeAddress), ("À accepter avant", $"le {Until(request)}")],
            Button = ("Lire l’invitation", links.Invitation(secret)),
            Notes = ["Vous vous connecterez avec l’adresse invitée, puis vous pourrez accepter ou décliner. L’invitation ne vaut que pour cette adresse."],
            Because = "Vous recevez ce message parce que le titulaire d’un compte vous a invité.",
        });

    public void Tell(Person member, AccessStep step, Account account, AccessRequest request) =>
        outbox.Add($"Tell{step}", member, $"{OrderKey(request)}:{member.Id:N}", new Letter
        {
            Subject = $"{account.Name} : {Headline(step)}",
            Paragraphs = [Sentence(step, account, request)],
            Facts = [("Compte", account.Name), ("Comptable", request.InviteeAddress)],
            Button = ("Ouvrir Accès comptable", links.AccountAccess()),
            Notes = ["Vous pouvez retirer un accès à tout moment, sans code."],
            Because = BecauseOwner(account),
        });

    private static string Headline(AccessStep step) => step switch
    {
        AccessStep.Sent => "une demande d’accès attend",
        AccessStep.Authorised => "accès comptable autorisé",
        AccessStep.Refused => "demande d’accès refusée",
        AccessStep.Reported => "demande d’accès signalée et bloquée",
        AccessStep.Cancelled => "demande d’accès annulée",
        AccessStep.Declined => "invitation déclinée",
        AccessStep.Expired => "demande d’accès expirée",
        AccessStep.Active => "votre comptable est entré",
        AccessStep.RevocationRequested => "accès coupé, un geste reste à faire",
        AccessStep.Revoked => "accès comptable retiré",
        _ => "accès comptable à vérifier",
    };

    private static string Sentence(AccessStep step, Account account, AccessRequest request) => step switch
    {
        AccessStep.Sent => $"{Who(request)} demande à entrer dans le compte {account.Name} avec le rôle Comptable. Le titulaire a reçu la demande ; rien n’est accordé tant qu’il n’a pas répondu.",
        AccessStep.Authorised => $"L’accès de {Who(request)} au compte {account.Name} est autorisé. L’invitation est partie ; rien n’est ouvert tant qu’elle n’est pas acceptée.",
        AccessStep.Refused => $"La demande d’accès de {Who(request)} est refusée. Rien n’a été accordé.",
        AccessStep.Reported => $"La demande d’accès de {Who(request)} est bloquée et signalée à notre équipe. Rien n’a été accordé.",
        AccessStep.Cancelled => $"La demande d’accès de {Who(request)} est annulée. Rien n’a été accordé.",
        AccessStep.Declined => $"{Who(request)} a décliné l’invitation. Rien n’a été accordé.",
        AccessStep.Expired => $"Personne n’a répondu à temps : la demande d’accès de {Who(request)} tombe et rien n’est accordé.",
        AccessStep.Active => $"{Who(request)} a accepté l’invitation et entre désormais dans le compte {account.Name} avec le rôle Comptable.",
        AccessStep.RevocationRequested => $"L’accès de {Who(request)} est coupé ici. Il reste un geste à faire dans vos paramètres : la page vous dit lequel.",
        AccessStep.Revoked => $"{Who(request)} n’a plus accès au compte {account.Name}.",
        _ => $"Nous n’avons pas reçu la réponse du service pour l’accès de {Who(request)}. Vérifiez vos utilisateurs : la page vous dit comment.",
    };

    private static string Who(AccessRequest request) =>
        request.InviteeName.Length > 0 ? request.InviteeName : request.InviteeAddress;

    private string Until(AccessRequest request) => request.ExpiresAt is { } end ? dates.Full(end) : "";

    private static string OrderKey(AccessRequest request) => $"access:{request.Id:N}";

    private static string BecauseOwner(Account account) =>
        $"Vous recevez ce message parce que vous êtes titulaire ou administrateur du compte {account.Name}. Il concerne la sécurité de votre compte et ne comporte donc pas de désabonnement.";
}
