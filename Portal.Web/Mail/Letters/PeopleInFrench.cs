using Portal.Tickets.People;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Letters;

internal sealed class PeopleInFrench(FrenchDates dates) : IPeopleTongue
{
    private const string BecauseSignIn = "Vous recevez ce message parce que quelqu’un a saisi votre adresse pour se connecter à notre aide.";
    private const string BecauseSafety = "Ce message concerne la sécurité de votre propre accès à notre aide ; il ne comporte donc pas de désabonnement.";

    public Letter SignInCode(string digits) => new()
    {
        Subject = $"Votre code de connexion : {digits}",
        Paragraphs = ["Voici le code à saisir sur la page de connexion. Il est valable cinq minutes et ne sert qu’une fois."],
        Code = digits,
        Notes = ["Vous n’avez rien demandé ? Ne faites rien : sans ce code, personne n’entre. Ne le donnez à personne, même à notre équipe."],
        Because = BecauseSignIn,
    };

    public Letter SignInNeedsPassword(string link) => new()
    {
        Subject = "Connexion de l’équipe : par mot de passe",
        Paragraphs = ["Un code de connexion a été demandé pour votre adresse. Les membres de l’équipe se connectent par mot de passe, sans code."],
        Button = ("Se connecter par mot de passe", link),
        Because = BecauseSignIn,
    };

    public Letter ProofCode(ProofAct act, string digits) => new()
    {
        Subject = $"Votre code pour {Words(act)} : {digits}",
        Paragraphs = [$"Ce code sert à {Words(act)}, et à rien d’autre. Il est valable cinq minutes et ne sert qu’une fois."],
        Code = digits,
        Notes = ["Vous n’avez rien demandé ? Ne donnez ce code à personne, même à notre équipe, et regardez vos sessions dans « Sécurité de mon compte »."],
        Because = BecauseSafety,
    };

    public Letter RoleChanged(PortalRole role, string by, string link) => new()
    {
        Subject = $"Votre rôle dans l’aide : {role.InFrench()}",
        Paragraphs = [$"{by} vient de changer votre rôle. Vous êtes maintenant : {role.InFrench()}. Vos sessions ouvertes ont été fermées : reconnectez-vous."],
        Button = ("Se connecter", link),
        Because = BecauseSafety,
    };

    public Letter Safety(SafetyEvent happened, string detail, DateTimeOffset at, string link)
    {
        var (subject, sentence) = Of(happened, detail);
        return new()
        {
            Subject = subject,
            Paragraphs = [sentence],
            Facts = [("Quand", dates.Full(at))],
            Button = ("Ouvrir Sécurité de mon compte", link),
            Notes = ["Ce n’était pas vous ? Ouvrez « Sécurité de mon compte », fermez toutes les sessions et changez votre mot de passe."],
            Because = BecauseSafety,
        };
    }

    private static string Words(ProofAct act) => act switch
    {
        ProofAct.ChangeRole => "changer un rôle",
        ProofAct.ChangeWhatIsRequired => "changer ce qui est exigé à la connexion",
        ProofAct.ChoosePassword => "choisir un nouveau mot de passe",
        _ => "confirmer que c’est vous",
    };

    private static (string Subject, string Sentence) Of(SafetyEvent happened, string detail) => happened switch
    {
        SafetyEvent.NewDevice => ("Connexion depuis un nouvel appareil", $"Quelqu’un vient de se connecter avec votre adresse depuis un appareil que nous ne connaissions pas : {detail}."),
        SafetyEvent.PasswordChanged => ("Votre mot de passe a changé", "Votre mot de passe vient d’être changé. Les autres sessions ouvertes ont été fermées."),
        SafetyEvent.PasswordRemoved => ("Votre mot de passe est supprimé", "Votre mot de passe vient d’être supprimé. On entre désormais avec un code reçu par mail."),
        SafetyEvent.AuthenticatorOn => ("Application d’authentification ajoutée", "Une application d’authentification protège maintenant votre accès : un code vous sera demandé à chaque connexion."),
        SafetyEvent.AuthenticatorOff => ("Application d’authentification retirée", "L’application d’authentification ne protège plus votre accès. Les codes de secours ne servent plus."),
        SafetyEvent.RecoveryCodesMade => ("Nouveaux codes de secours", "De nouveaux codes de secours viennent d’être créés. Les anciens ne servent plus."),
        SafetyEvent.RecoveryCodeUsed => ("Un code de secours a servi", $"Un code de secours vient de servir pour entrer. Il vous en reste {detail}."),
        SafetyEvent.PasskeyAdded => ("Clé d’accès ajoutée", $"Une clé d’accès, « {detail} », permet maintenant d’entrer à votre place."),
        _ => ("Clé d’accès retirée", $"La clé d’accès « {detail} » ne permet plus d’entrer."),
    };
}
