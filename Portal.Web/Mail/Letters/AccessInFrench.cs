using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Letters;

internal sealed class AccessInFrench(FrenchDates dates) : IAccessTongue
{
    private const string WillSee = "tous les documents, rapports et exports";
    private const string WontTouch = "vos paramètres, utilisateurs et abonnement";

    public Letter AskConsent(Person owner, Account account, AccessRequest request, string agentName, string link) => new()
    {
        Subject = $"{Who(request)} demande l’accès au compte {account.Name}",
        Greeting = owner.Name.Length > 0 ? $"Bonjour {owner.Name}," : "Bonjour,",
        Paragraphs =
        [
            $"{Who(request)} demande à entrer dans votre compte avec le rôle Comptable. "
            + (agentName.Length > 0 ? $"{agentName}, de notre service clientèle, a préparé la demande. " : "")
            + "Rien n’est accordé tant que vous n’avez pas répondu.",
        ],
        Facts =
        [
            ("Compte", account.Name), ("Qui demande", Who(request)), ("Son adresse", request.InviteeAddress),
            .. agentName.Length > 0 ? [("Préparé par", $"{agentName}, service clientèle")] : Array.Empty<(string, string)>(),
            ("Il verra", WillSee), ("Il ne touchera pas à", WontTouch),
            ("Jusqu’à", "ce que vous le retiriez, et un an au plus sans que vous le confirmiez"), ("Réponse avant", $"le {Until(request)}"),
        ],
        Button = ("Lire la demande et répondre", link),
        Notes =
        [
            "Vous vous connecterez, puis vous pourrez autoriser, refuser, ou dire que ce n’est pas vous.",
            "Répondre à ce message ouvre une conversation avec nous et n’autorise rien. Sans réponse avant la date, la demande tombe.",
        ],
        Because = BecauseOwner(account),
    };

    public Letter StepUpCode(Account account, AccessRequest request, string digits) => new()
    {
        Subject = $"Code pour autoriser un accès : {digits}",
        Paragraphs = [$"Ce code autorise {Who(request)} à entrer dans le compte {account.Name} avec le rôle Comptable. Il est valable cinq minutes, pour cette demande seulement."],
        Code = digits,
        Notes = ["Ne donnez ce code à personne, même à notre équipe. Vous n’avez rien demandé ? Ne faites rien et dites-le-nous."],
        Because = BecauseOwner(account),
    };

    public Letter Invite(Account account, AccessRequest request, string link) => new()
    {
        Subject = $"{account.Name} vous invite comme comptable",
        Paragraphs = [$"Le titulaire du compte {account.Name} vous donne accès à ses documents, ses rapports et ses exports, avec le rôle Comptable."],
        Facts = [("Compte", account.Name), ("Adresse invitée", request.InviteeAddress), ("À accepter avant", $"le {Until(request)}")],
        Button = ("Lire l’invitation", link),
        Notes = ["Vous vous connecterez avec l’adresse invitée, puis vous pourrez accepter ou décliner. L’invitation ne vaut que pour cette adresse."],
        Because = BecauseInvitee,
    };

    public Letter GuardianMoves(Account account, string whose, string link) => new()
    {
        Subject = $"{account.Name} : l’adresse de {whose} va changer",
        Paragraphs =
        [
            $"Un changement d’adresse mail est demandé pour {whose}, qui décide des accès au compte {account.Name}.",
            "Tant que ce changement n’est ni fait ni arrêté, aucune demande d’accès à ce compte n’avance.",
        ],
        Button = ("Voir les accès du compte", link),
        Notes = [$"Vous trouvez cela étrange ? Demandez à {whose} de vive voix, ou répondez à ce message : nous pouvons arrêter le changement."],
        Because = BecauseOwner(account),
    };

    /// <summary>The team reads French.</summary>
    public static Letter AgentAtLimit(string agentName, string link) => new()
    {
        Subject = $"{agentName} a préparé vingt demandes d’accès en un jour",
        Paragraphs = [$"C’est la limite d’une journée : {agentName} n’en enverra plus d’ici demain. Regardez si ces demandes viennent bien de vrais fils, et si son accès est entre ses mains."],
        Button = ("Voir les demandes", link),
        Because = "Vous recevez ce message parce que vous dirigez l’équipe.",
    };

    public Letter Tell(AccessStep step, Account account, AccessRequest request, string link) => new()
    {
        Subject = $"{account.Name} : {Headline(step)}",
        Paragraphs = [Sentence(step, account, request)],
        Facts = [("Compte", account.Name), ("Comptable", request.InviteeAddress)],
        Button = ("Ouvrir Accès comptable", link),
        Notes = ["Vous pouvez retirer un accès à tout moment, sans code."],
        Because = BecauseOwner(account),
    };

    public Letter RemindOwner(Account account, AccessRequest request, string link) => request.State == AccessState.AwaitingConsent
        ? new()
        {
            Subject = $"{account.Name} : une demande d’accès attend votre réponse",
            Paragraphs = [$"{Who(request)} demande à entrer dans le compte {account.Name}. Sans réponse avant le {Until(request)}, la demande tombe et rien n’est accordé."],
            Button = ("Ouvrir Accès comptable", link),
            Because = BecauseOwner(account),
        }
        : new()
        {
            Subject = $"{account.Name} : il vous reste un geste pour votre comptable",
            Paragraphs = [$"{Who(request)} a accepté votre invitation. L’accès n’est pas encore ouvert : il vous reste un geste dans vos paramètres, en deux minutes. La page vous guide."],
            Button = ("Ouvrir Accès comptable", link),
            Because = BecauseOwner(account),
        };

    public Letter RemindInvitee(Account account, AccessRequest request, string link) => new()
    {
        Subject = $"{account.Name} : votre invitation expire bientôt",
        Paragraphs = [$"Le titulaire du compte {account.Name} vous a invité comme comptable. Vous pouvez accepter ou décliner jusqu’au {Until(request)}."],
        Button = ("Ouvrir Mes clients", link),
        Notes = ["Connectez-vous avec l’adresse à laquelle ce message est arrivé : l’invitation y est."],
        Because = BecauseInvitee,
    };

    public Letter RemindOfReview(Account account, AccessRequest request, string link) => new()
    {
        Subject = $"{account.Name} : gardez-vous l’accès de votre comptable ?",
        Paragraphs =
        [
            $"{Who(request)} entre dans le compte {account.Name} depuis près d’un an. Confirmez l’accès avant le {dates.Day(request.ReviewAt ?? request.CreatedAt)} pour qu’il continue.",
            "Sans confirmation de votre part, il prend fin ce jour-là.",
        ],
        Facts = [("Compte", account.Name), ("Comptable", request.InviteeAddress)],
        Button = ("Ouvrir Accès comptable", link),
        Because = BecauseOwner(account),
    };

    private static string Headline(AccessStep step) => step switch
    {
        AccessStep.Sent => "une demande d’accès attend",
        AccessStep.Authorised => "accès comptable autorisé",
        AccessStep.Refused => "demande d’accès refusée",
        AccessStep.Reported => "demande d’accès signalée et bloquée",
        AccessStep.Cancelled => "demande d’accès annulée",
        AccessStep.Declined => "invitation déclinée",
        AccessStep.Expired => "demande d’accès expirée",
        AccessStep.Active or AccessStep.DoneByHand or AccessStep.FoundThere => "votre comptable est entré",
        AccessStep.FoundMissing => "l’accès n’est pas ouvert, nouvel essai",
        AccessStep.Renewed => "accès comptable gardé pour un an",
        AccessStep.Doubted => "confirmez l’accès de votre comptable",
        AccessStep.RevocationRequested => "accès coupé, un geste reste à faire",
        AccessStep.Revoked => "accès comptable retiré",
        _ => "accès comptable à vérifier",
    };

    private string Sentence(AccessStep step, Account account, AccessRequest request) => step switch
    {
        AccessStep.Sent => $"{Who(request)} demande à entrer dans le compte {account.Name} avec le rôle Comptable. Le titulaire a reçu la demande ; rien n’est accordé tant qu’il n’a pas répondu.",
        AccessStep.Authorised => $"L’accès de {Who(request)} au compte {account.Name} est autorisé. L’invitation {(request.InviteAfter is null ? "est partie" : "part après un délai de sûreté")} ; rien n’est ouvert tant qu’elle n’est pas acceptée.",
        AccessStep.Refused => $"La demande d’accès de {Who(request)} est refusée. Rien n’a été accordé.",
        AccessStep.Reported => $"La demande d’accès de {Who(request)} est bloquée et signalée à notre équipe. Rien n’a été accordé.",
        AccessStep.Cancelled => $"La demande d’accès de {Who(request)} est annulée. Rien n’a été accordé.",
        AccessStep.Declined => $"{Who(request)} a décliné l’invitation. Rien n’a été accordé.",
        AccessStep.Expired => $"Personne n’a répondu à temps : la demande d’accès de {Who(request)} tombe et rien n’est accordé.",
        AccessStep.Active or AccessStep.DoneByHand or AccessStep.FoundThere => $"{Who(request)} a accepté l’invitation et entre désormais dans le compte {account.Name} avec le rôle Comptable.",
        AccessStep.FoundMissing => $"Vérification faite, l’accès de {Who(request)} n’était pas ouvert. Il va l’être.",
        AccessStep.Renewed => $"L’accès de {Who(request)} au compte {account.Name} continue pour un an.",
        AccessStep.Doubted => $"Nos données ont été reprises d’une sauvegarde. D’après elle, {Who(request)} entre dans le compte {account.Name} : dites-nous avant le {dates.Day(request.ReviewAt ?? request.CreatedAt)} si c’est toujours voulu, ou l’accès prend fin ce jour-là. Une demande faite depuis est à refaire.",
        AccessStep.RevocationRequested => $"L’accès de {Who(request)} est coupé ici. Il reste un geste à faire dans vos paramètres : la page vous dit lequel.",
        AccessStep.Revoked => $"{Who(request)} n’a plus accès au compte {account.Name}.",
        _ => $"Nous n’avons pas reçu la réponse du service pour l’accès de {Who(request)}. Vérifiez vos utilisateurs : la page vous dit comment.",
    };

    private static string Who(AccessRequest request) => request.InviteeName.Length > 0 ? request.InviteeName : request.InviteeAddress;

    private string Until(AccessRequest request) => request.ExpiresAt is { } end ? dates.Full(end) : "";

    private const string BecauseInvitee = "Vous recevez ce message parce que le titulaire d’un compte vous a invité.";

    private static string BecauseOwner(Account account) =>
        $"Vous recevez ce message parce que vous êtes titulaire ou administrateur du compte {account.Name}. Il concerne la sécurité de votre compte et ne comporte donc pas de désabonnement.";
}
