using Portal.Web.Mail.Arriving;
using Portal.Web.Mail.Mailboxes;

namespace Portal.Web.Pages.Parts;

/// <summary>What became of a message that came, and why, in words for the desk.</summary>
internal static class MailWords
{
    public static string InFrench(this MailState state) => state switch
    {
        MailState.Archived => "En cours de lecture",
        MailState.TakenIn => "Dans un fil",
        MailState.Held => "Réponses retenues",
        MailState.Quarantined => "Quarantaine",
        MailState.SetAside => "Mis de côté",
        _ => "Refusés",
    };

    public static string InFrench(this MailReason reason) => reason switch
    {
        MailReason.UnknownSender => "L’adresse de réponse est bonne, mais son expéditeur ne participe pas à ce fil.",
        MailReason.FromTheTeam => "L’expéditeur se présente comme un membre de l’équipe, mais le message vient de l’extérieur.",
        MailReason.BadSignature => "Le message se réclame d’un fil par une adresse que nous n’avons pas signée.",
        MailReason.TooManyFromSender => "Cet expéditeur a écrit trop de messages en une heure.",
        MailReason.NoSender => "Le message ne nomme aucun expéditeur à qui répondre.",
        MailReason.OverLimits => "Le message dépasse les limites de lecture : taille, pièces ou emboîtements.",
        MailReason.Unreadable => "Le message n’a pas pu être lu.",
        MailReason.KilledItsReader => "Le message a interrompu trois fois sa lecture.",
        MailReason.Empty => "Le message est vide.",
        MailReason.Spam => "Le serveur de courrier le tient pour indésirable.",
        MailReason.AutoReply => "Réponse automatique.",
        MailReason.MailingList => "Envoi à une liste.",
        MailReason.Own => "Un de nos propres messages, revenu.",
        MailReason.Report => "Rapport d’un serveur.",
        MailReason.Bounce => "Avis de non-remise.",
        MailReason.Delay => "Avis de retard.",
        MailReason.Complaint => "Plainte du destinataire : nous ne lui écrivons plus.",
        _ => "",
    };

    public static string InFrench(this TestStep step) => step switch
    {
        TestStep.Name => "trouver le serveur",
        TestStep.Connection => "s’y connecter",
        TestStep.Tls => "chiffrer la connexion",
        TestStep.Login => "s’identifier",
        _ => "ouvrir le dossier",
    };

    public static string InFrench(this TestFailure why) => why switch
    {
        TestFailure.UnknownName => "Aucun serveur ne porte ce nom. Vérifiez son écriture, et le DNS de cette machine.",
        TestFailure.Refused => "La machine répond, mais refuse la connexion à ce port. Vérifiez le port, et que le serveur fonctionne.",
        TestFailure.Unreachable => "La machine ne peut pas être atteinte d’ici. Vérifiez le réseau et le pare-feu.",
        TestFailure.TooSlow => "Le serveur n’a pas répondu dans le temps donné.",
        TestFailure.NoTls => "Le serveur ne propose pas TLS. Rien ne lui a été dit. Changez de port ou activez TLS sur le serveur.",
        TestFailure.BadCertificate => "TLS a échoué : certificat expiré, d’un autre nom ou d’une autorité inconnue, ou port qui attend une connexion en clair. Rien n’a été dit au serveur.",
        TestFailure.NoToken => "Le fournisseur d’identité n’a pas donné de jeton OAuth2. Vérifiez son adresse, le client, son secret et la portée.",
        TestFailure.BadLogin => "Le serveur refuse cet identifiant ou ce mot de passe.",
        TestFailure.NoFolder => "L’identification est bonne, mais ce dossier n’existe pas ou ne peut pas être ouvert.",
        _ => "Le serveur a répondu quelque chose que nous n’avons pas compris. Est-ce bien un serveur de ce genre ?",
    };
}
