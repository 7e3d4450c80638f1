using Portal.Web.Mail.Inbound;

namespace Portal.Mail.Tests.Mails;

/// <summary>New messages: signatures of every shape, and texts that look like quotes, forms or machines and are none.</summary>
internal static class FreshMails
{
    private const string Notice =
        "Ce message et ses pièces jointes sont confidentiels et établis à l'intention exclusive de leur destinataire. Toute utilisation non autorisée est interdite. Si vous l'avez reçu par erreur, merci de le détruire et d'en avertir l'expéditeur.";

    private const string EnglishNotice =
        "This email and any attachments are confidential and intended solely for the addressee. If you are not the intended recipient, any disclosure or distribution is strictly prohibited; please notify the sender and delete it.";

    public static readonly Func<Exchange, SampleMail>[] All =
    [
        Dashes, Contact, Legal, Phone, HtmlContact, NoSignature, Layout, Preheader, Printing, NameAndTelephone,
    ];

    public static IEnumerable<SampleMail> Traps(Func<int> next) => Traps(TrapTexts, next);

    /// <summary>Thought of after the corpus was parted.</summary>
    public static IEnumerable<SampleMail> LaterTraps(Func<int> next) => Traps(LaterTexts, next);

    private static IEnumerable<SampleMail> Traps((string Subject, string Text)[] texts, Func<int> next)
    {
        foreach (var (subject, text) in texts)
        {
            var e = new Exchange(Tongues.French, next());
            yield return new SampleMail($"Trap {e.Number} {subject}", RawMail.Fresh(e, subject).Plain(text + "\n", e.Number), MailClass.Human) { NewText = text };
        }
    }

    private static readonly (string Subject, string Text)[] LaterTexts =
    [
        ("Message suspect", "J'ai reçu ceci :\n\nDe : Banque <banque@sablon.example>\nEnvoyé : lundi 3 mars 2025 10:12\nObjet : Votre compte\n\nCliquez vite.\n\nEst-ce bien de vous ?"),
        ("Récit", "Le 3 mars 2025 à 10:12, votre collègue m'a écrit :\nle colis est parti.\n\nIl n'est jamais arrivé."),
        ("Congés", "Bonjour, je suis en congés jusqu'au 3 mars et j'ai reçu une réponse automatique de votre part, est-ce normal."),
        ("Undelivered Mail Returned to Sender", "I got this:\n\nI'm sorry to inform you that your message could not be delivered.\n\n<a@perrin.example>: 550 5.1.1 user unknown\n\nMessage-ID: <x@portail.example>"),
    ];

    private static readonly (string Subject, string Text)[] TrapTexts =
    [
        ("Absence du bureau : comment la programmer ?", "Je voudrais prévenir mes clients pendant mes vacances. Où règle-t-on le message d'absence ?"),
        ("Réponse automatique qui part deux fois", "Nos clients reçoivent la réponse automatique en double depuis lundi."),
        ("Mail delivery failed pour un de mes clients", "Bonjour,\n\nmon client dit avoir reçu « Undelivered Mail Returned to Sender » avec le code 550 5.1.1. Son adresse est paul@sablon.example.\n\nQue faire ?"),
        ("Coordonnées", "Voici mes coordonnées :\n\nNom : Garnier\nE-mail : ines.garnier@sablon.example\nTéléphone : 01 44 55 66 77\nDate : 12/03/2025"),
        ("Voyage à rembourser", "Trajet à saisir en note de frais :\n\nDe : Paris\nÀ : Lyon\nDate : 3 mars 2025 10:12\nMontant : 84 €"),
        ("Commande", "Il me faut :\n\n- 12 rouleaux\n- 3 tampons\n- 1 tiroir\n\nAvant le 03/04/2025 à 10:30 : merci de confirmer."),
        ("Citation", "Le technicien m'a écrit : il faut réinstaller.\nJe ne suis pas d'accord, rien ne le justifie."),
        ("Rendez-vous", "Le mardi 4 mars à 14:30 me convient, sinon :\n\nle mercredi à 9h00.\n\nBien à vous,\nKarim"),
        ("Extrait de journal", "Voici ce que dit le programme :\n\nerror: file not found\nwarning: retry\nstatus: closed\n\nCela vous parle ?"),
        ("Absence", "Mon comptable est absent jusqu'au 3 mai, pouvez-vous donner l'accès à sa remplaçante ?"),
        ("Non remis", "Le chèque de caution n'a pas été remis à la banque. Il est resté sur votre bureau."),
        ("Vacances", "Nous serons en vacances du 3 au 17 août. Merci de suspendre les livraisons jusqu'au 18."),
        ("PS important", "Tout est bon pour moi.\n\nCordialement,\nLuc\n\nPS : le code du portail a changé, c'est le 01 23 45 67 89 qu'il faut appeler."),
        ("Prix", "Le tableau :\n\nRéf. A | 12 €\nRéf. B | 15 €\n\n-- 2 % de remise dès 10 pièces --\n\nValidez-vous ?"),
        ("En attente", "De mon côté : rien reçu.\nDu vôtre : rien envoyé ?\nConclusion : le transporteur a le colis."),
        ("Demande", "Merci\n\nMarie"),
        ("Code source", "if (total > 0)\n> cette ligne me gêne, elle commence par un chevron\net la suite ne marche pas."),
        ("Envoyé hier", "Envoyé de mon bureau hier par coursier, le dossier devrait être chez vous.\nAvez-vous signé le reçu ?"),
        ("Réponse", "ok"),
        ("Accusé de réception à signer", "Vous trouverez l'accusé de réception signé dans le courrier de demain. Dites-moi s'il vous parvient."),
    ];

    private static SampleMail Human(Exchange e, string kind, byte[] raw, string said) => new($"{kind} {e.Tongue.Code} {e.Number}", raw, MailClass.Human) { NewText = said };

    private static SampleMail Dashes(Exchange e) =>
        Human(e, "Dashes", RawMail.Fresh(e).Plain($"{e.Said()}\n\n-- \n{e.Author.Name}\n{e.Author.Company}\n", e.Number), e.Said());

    private static SampleMail Contact(Exchange e) =>
        Human(e, "Contact", RawMail.Fresh(e).Plain($"{e.Tongue.Hello}\n\n{e.Said()}\n\n{e.Closing}\n\n{e.ContactBlock}\n{10_000 + e.Number * 97} Rivebelle\n", e.Number), $"{e.Tongue.Hello}\n\n{e.Said()}");

    private static SampleMail Legal(Exchange e)
    {
        var notice = e.Tongue.Code == "fr-FR" ? Notice : EnglishNotice;
        return Human(e, "Legal", RawMail.Fresh(e).Plain($"{e.Said()}\n\n{notice}\n", e.Number), e.Said());
    }

    private static SampleMail Phone(Exchange e) =>
        Human(e, "Phone", RawMail.Fresh(e).Plain($"{e.Said()}\n\n{e.Tongue.FromPhone}\n", e.Number), e.Said());

    private static SampleMail HtmlContact(Exchange e) =>
        Human(e, "HTML contact", RawMail.Fresh(e).Html($"<div dir=ltr><div>{e.Said().Replace("\n", "<br>", StringComparison.Ordinal)}</div><div><br></div><span class=\"gmail_signature_prefix\">-- </span><br><div class=\"gmail_signature\"><b>{e.Author.Name}</b><br><i>{e.Author.Company}</i><br>{e.Author.Telephone}</div></div>", e.Number), e.Said());

    private static SampleMail NoSignature(Exchange e)
    {
        var said = $"{e.Tongue.Hello}\n\n{e.Said()}\n\n{e.Closing}\n{e.Author.Name}";
        return Human(e, "No signature", RawMail.Fresh(e).Plain(said + "\n", e.Number), said);
    }

    private static SampleMail Layout(Exchange e) =>
        Human(e, "Layout", RawMail.Fresh(e).Html($"<table><tr><td>{e.OneSentence(0)}</td></tr><tr><td><ul><li>{e.OneSentence(1)}<li>{e.OneSentence(2)}</ul></td></tr></table>", e.Number), $"{e.OneSentence(0)}\n- {e.OneSentence(1)}\n- {e.OneSentence(2)}");

    private static SampleMail Preheader(Exchange e) =>
        Human(e, "Preheader", RawMail.Fresh(e).Html($"<span style=\"display:none;font-size:0\">Aperçu que personne ne voit</span><p>{e.OneSentence(0)}</p><p><a href=\"https://sablon.example/{e.Number}\">{e.OneSentence(1)}</a></p><script>var x = 1;</script>", e.Number), $"{e.OneSentence(0)}\n\n{e.OneSentence(1)} (https://sablon.example/{e.Number})");

    private static SampleMail Printing(Exchange e) =>
        Human(e, "Printing", RawMail.Fresh(e).Plain($"{e.Said()}\n\nPensez à l'environnement avant d'imprimer ce message.\n", e.Number), e.Said());

    private static SampleMail NameAndTelephone(Exchange e) =>
        Human(e, "Name and telephone", RawMail.Fresh(e).Plain($"{e.Said()}\n\n{e.Author.Name}\n{e.Author.Telephone}\n{e.Author.Address}\n", e.Number), e.Said());
}
