using Portal.Web.Mail.Inbound;

namespace Portal.Mail.Tests.Mails;

/// <summary>What machines answer, what lists carry, what providers report.</summary>
internal static class AutomaticMails
{
    private static readonly (string Field, string Value)[] Signs =
    [
        ("Auto-Submitted", "auto-replied"), ("X-Autoreply", "yes"), ("Precedence", "auto_reply"), ("X-Auto-Response-Suppress", "All"), ("Return-Path", "<>"), ("Auto-Submitted", "auto-replied (vacation)"), ("X-Autorespond", "Vacances"), ("Precedence", "bulk"),
    ];

    public static IEnumerable<SampleMail> Vacations(Func<int> next)
    {
        foreach (var tongue in (Tongue[])[Tongues.French, Tongues.French, Tongues.French, Tongues.English, Tongues.English, .. Tongues.Others])
        {
            foreach (var away in tongue.Away)
            {
                var e = new Exchange(tongue, next());
                var (field, value) = Signs[e.Number % Signs.Length];
                yield return Auto(e, "Vacation with headers", RawMail.Reply(e, tongue.AwaySubject).Add(field, value).Plain(away + "\n", e.Number));
                e = new Exchange(tongue, next());
                yield return Auto(e, "Vacation without headers", RawMail.Fresh(e, $"{tongue.AwaySubject}: {e.Topic}").Plain(away + "\n", e.Number));
            }
        }
    }

    public static IEnumerable<SampleMail> Others(Func<int> next)
    {
        (string Subject, string Field, string Value, string Text)[] kinds =
        [
            ("[Ticket 5512] Nous avons bien reçu votre demande", "From", "Ne pas répondre <ne-pas-repondre@perrin-atelier.example>", "Nous avons bien reçu votre message. Ceci est un message automatique, merci de ne pas répondre."),
            ("Your request 7741", "From", "Help <noreply@sablon.example>", "We have received your request. This is an automated message, please do not reply."),
            ("Ihre Anfrage", "Auto-Submitted", "auto-generated", "Wir haben Ihre Nachricht erhalten."),
            ("Absence du bureau", "Precedence", "junk", "Je suis absent jusqu'au 9 mai. En cas d'urgence, voir avec l'accueil."),
            ("Absent du bureau : Re: Relevé", "X-Loop", "aide@portail.example", "Je ne travaille plus ici depuis mars."),
            ("Out of Office: Invoice", "X-Mailer", "vacation 1.2", "Gone fishing."),
            ("Re: Relevé annuel", "Auto-Submitted", "auto-replied", "Mon adresse a changé."),
            ("Fermeture annuelle", "X-Autoresponder", "1", "Atelier fermé en août."),
            ("Abwesenheitsnotiz: Konto", "Return-Path", "<>", "Bin im Urlaub."),
        ];
        foreach (var (subject, field, value, text) in kinds)
        {
            var e = new Exchange(Tongues.French, next());
            yield return Auto(e, "Machine", RawMail.Fresh(e, subject).Add(field, value).Plain(text + "\n"));
        }

        var person = new Exchange(Tongues.French, next());
        yield return new SampleMail($"Auto-Submitted no {person.Number}", RawMail.Fresh(person).Add("Auto-Submitted", "no").Plain(person.Said()), MailClass.Human) { NewText = person.Said() };
        person = new Exchange(Tongues.French, next());
        yield return new SampleMail($"Answer to a vacation {person.Number}", RawMail.Fresh(person, "Re: Réponse automatique : " + person.Topic).Plain(person.Said()), MailClass.Human) { NewText = person.Said() };
        person = new Exchange(Tongues.English, next());
        yield return new SampleMail($"Suppress alone {person.Number}", RawMail.Fresh(person).Add("X-Auto-Response-Suppress", "DR, OOF, AutoReply").Plain(person.Said()), MailClass.Human) { NewText = person.Said() };
    }

    public static IEnumerable<SampleMail> ListsAndReports(Func<int> next)
    {
        var e = new Exchange(Tongues.English, next());
        yield return Of(e, "Mailman", MailClass.List, RawMail.Fresh(e, "[tiles] Glaze").Add("List-Id", "<tiles.lists.example>").Add("Precedence", "list").Plain($"{e.Said()}\n\n_______________________________________________\nTiles mailing list\nhttps://lists.example/listinfo/tiles\n")) with { NewText = e.Said() };
        e = new Exchange(Tongues.French, next());
        yield return Of(e, "Newsletter", MailClass.List, RawMail.Fresh(e, "Nos offres").Add("List-Unsubscribe", "<https://sablon.example/u>").Html("<p>Soldes d'hiver</p>"));
        e = new Exchange(Tongues.French, next());
        yield return Of(e, "Group", MailClass.List, RawMail.Fresh(e).Add("Mailing-List", "list quartier@lists.example").Plain(e.Said()));
        e = new Exchange(Tongues.French, next());
        yield return Of(e, "Robot of a list", MailClass.List, RawMail.Fresh(e).Add("List-Id", "<forge.lists.example>").Add("Auto-Submitted", "auto-generated").Plain(e.Said()));
        e = new Exchange(Tongues.English, next());
        yield return Of(e, "Feedback", MailClass.Report, RawMail.Fresh(e, "FW: complaint").Multipart("multipart/report; report-type=feedback-report", [RawMail.Part("text/plain", "This is an abuse report.", 0, ""), RawMail.Bytes("Content-Type: message/feedback-report\n\nFeedback-Type: abuse\nVersion: 1\n"), RawMail.Bytes("Content-Type: message/rfc822\n\nFrom: aide@portail.example\nSubject: x\n\ny")]));
        e = new Exchange(Tongues.English, next());
        yield return Of(e, "Read receipt", MailClass.Report, RawMail.Fresh(e, "Lu : facture").Multipart("multipart/report; report-type=disposition-notification", [RawMail.Part("text/plain", "Lu.", 0, ""), RawMail.Bytes("Content-Type: message/disposition-notification\n\nFinal-Recipient: rfc822; a@sablon.example\nDisposition: manual-action/MDN-sent-manually; displayed\n")]));
        e = new Exchange(Tongues.English, next());
        yield return Of(e, "Aggregate", MailClass.Report, RawMail.Fresh(e, "Report domain: portail.example Submitter: sablon.example Report-ID: 77").Plain("Enclosed."));
        e = new Exchange(Tongues.French, next());
        yield return Of(e, "Spam", MailClass.Spam, RawMail.Fresh(e, "Gagnez").Add("X-Spam-Flag", "YES").Plain("Vite !"));
    }

    private static SampleMail Auto(Exchange e, string kind, byte[] raw) => Of(e, kind, MailClass.AutoReply, raw);

    private static SampleMail Of(Exchange e, string kind, MailClass expected, byte[] raw) => new($"{kind} {e.Tongue.Code} {e.Number}", raw, expected);
}
