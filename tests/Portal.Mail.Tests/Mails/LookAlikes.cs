using Portal.Web.Mail.Inbound;

namespace Portal.Mail.Tests.Mails;

/// <summary>What people write that looks like a quote, a head or a signature and is none: every word is to be kept.</summary>
internal static class LookAlikes
{
    private static readonly Dictionary<string, string> Fresh = new()
    {
        ["mailenv"] = "Envoyé par mail hier soir.\nMerci de vérifier",
        ["mailenv3"] = "Bonjour,\n\nJ'ai déposé la pièce.\n\nEnvoyé aussi par mail à Paul",
        ["sentphone"] = "The photo is attached.\n\nSent the other one from my phone yesterday, did it arrive?",
        ["table"] = "Account   Amount\n-------   ------\n411       12.00\n512       -12.00\n\nIs this right?",
        ["form"] = "From: 1 January\nTo: 31 March\nSubject: VAT return\n\nPlease open this period for us.",
        ["addr"] = "Please change our address:\n\n12 Mill Lane\nLeeds LS1 2AB\nTel. 0113 496 0101",
        ["addr-fr"] = "Voici les coordonnées du nouveau client :\n\nPerrin Atelier SARL\n3 quai Vert\n69009 Lyon\nTél. : 04 72 99 11 20",
        ["ask-coord"] = "Nouveau fournisseur à créer\n\nSablon SAS\nSIRET 812 345 678 00012\ncontact@sablon.example",
        ["iban"] = "Notre RIB a changé.\n\nTitulaire : Gros SARL\nIBAN : FR76 3000 4000 0100 0000 0000 143\n\nMerci",
        ["dash-enum"] = "Two things:\n\n-- first the VAT\n-- then the payroll",
        ["ps"] = "It works now.\n\nThanks\nRuth\n\nPS: the other invoice 12 is still missing",
        ["colon-end"] = "I clicked on this at 9:02 on 04/11/2025 and it says:\n\nInternal error 500\n\nPlease help.",
        ["log"] = "2025-11-04 09:02:11 ERROR <job@portal.example>:\n  import failed\n2025-11-04 09:02:12 INFO done\n\nWhat does it mean?",
        ["star"] = "***\nUrgent\n***\n\nThe export fails again.",
        ["legal-q"] = "Our contract says: this document is confidential and intended only for the addressee; any disclosure is prohibited and copies must be deleted. Does that allow us to upload it?",
        ["unsubscribe"] = "How do we unsubscribe from the mailing list?",
        ["underlined"] = "Point un\n--------\nla TVA\n\nPoint deux\n--------\nla paie",
    };

    private static readonly Dictionary<string, string> Answers = new()
    {
        ["mailenv2"] = "Le dossier est complet.\nEnvoyé par mail hier soir",
        ["wrote-mid"] = "Sam Odell wrote on 3 November 2025 at 10:15 that the invoice was paid:\nit was not.\n\nCan you check?",
        ["one"] = "ok",
        ["thanks"] = "Merci !\nMaud",
    };

    public static IEnumerable<SampleMail> All =>
    [
        .. Fresh.Select((text, place) => Human(text.Key, Mail("Export", place).Plain(text.Value, place), text.Value)),
        .. Answers.Select((text, place) => Human(text.Key, Mail("Re: Export", 50 + place).Add("In-Reply-To", "<abc@portail.example>").Plain(text.Value, place), text.Value)),
    ];

    private static SampleMail Human(string name, byte[] raw, string text) => new("looks alike: " + name, raw, MailClass.Human) { NewText = text };

    private static RawMail Mail(string subject, int number) =>
        new("Ruth Calloway <ruth@calloway.example>", "aide@portail.example", subject, new DateTime(2025, 11, 5, 9, 12, 0, DateTimeKind.Unspecified), number);
}
