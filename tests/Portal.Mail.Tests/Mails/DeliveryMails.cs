using Portal.Web.Mail.Inbound;

namespace Portal.Mail.Tests.Mails;

/// <summary>What mail servers write when mail does not arrive, each in its own words.</summary>
internal static class DeliveryMails
{
    private static readonly (string Status, string Words)[] Reasons =
    [
        ("5.1.1", "550 5.1.1 {0}: Recipient address rejected: User unknown"), ("5.2.2", "552 5.2.2 The mailbox of {0} is full"), ("5.7.1", "554 5.7.1 Message refused by policy"),
        ("5.1.10", "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient {0} not found"), ("5.4.4", "Host not found (5.4.4)"),
    ];

    public static readonly Func<Exchange, string, string, string, SampleMail>[] Servers =
        [Postfix, Exim, Sendmail, ExchangeServer, Gmail, Qmail, PostfixDelay, EximDelay, FrenchExchange, Courier, Prose, SendmailDelay];

    public static IEnumerable<SampleMail> All(Func<int> next)
    {
        for (var round = 0; round < 4; round++)
        {
            foreach (var server in Servers)
            {
                var e = new Exchange(round % 2 == 0 ? Tongues.French : Tongues.English, next());
                var (status, words) = Reasons[e.Number % Reasons.Length];
                yield return server(e, e.Author.Address, status, string.Format(System.Globalization.CultureInfo.InvariantCulture, words, e.Author.Address));
            }
        }
    }

    private static RawMail From(Exchange e, string from, string subject, bool nullSender = true)
    {
        var mail = new RawMail(from, e.Desk.Address, subject, e.Date, e.Number);
        return nullSender ? mail.Add("Return-Path", "<>") : mail;
    }

    private static byte[] Report(RawMail mail, Exchange e, string text, string recipient, string action, string status, string diagnostic) => mail.Multipart(
        "multipart/report; report-type=delivery-status",
        [
            RawMail.Part("text/plain", text, 0, ""),
            RawMail.Bytes($"Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.sablon.example\nArrival-Date: Mon, 3 Mar 2025 10:12:00 +0100\n\nFinal-Recipient: rfc822; {recipient}\nAction: {action}\nStatus: {status}\nDiagnostic-Code: smtp; {diagnostic}\n"),
            RawMail.Bytes($"Content-Type: message/rfc822\n\n{Original(e, recipient)}"),
        ]);

    private static string Original(Exchange e, string recipient) =>
        $"From: {e.Desk.Address}\nTo: {recipient}\nSubject: {e.Number}\nMessage-ID: <out{e.Number}@portail.example>\n\n{e.Tongue.Hello}\n";

    private static SampleMail Failed(Exchange e, string server, byte[] raw, string recipient, string status) =>
        new($"{server} {e.Number}", raw, MailClass.Bounce) { Recipient = recipient, Status = status };

    private static SampleMail Late(Exchange e, string server, byte[] raw, string recipient) =>
        new($"{server} {e.Number}", raw, MailClass.Delay) { Recipient = recipient };

    private static SampleMail Postfix(Exchange e, string recipient, string status, string why) => Failed(e, "Postfix", Report(
        From(e, "MAILER-DAEMON@mx.sablon.example (Mail Delivery System)", "Undelivered Mail Returned to Sender").Add("Auto-Submitted", "auto-replied"), e,
        $"This is the mail system at host mx.sablon.example.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients.\n\n<{recipient}>: host mx.perrin.example[192.0.2.7] said: {why}\n", recipient, "failed", status, why), recipient, status);

    private static SampleMail PostfixDelay(Exchange e, string recipient, string status, string why) => Late(e, "Postfix delay", Report(
        From(e, "MAILER-DAEMON@mx.sablon.example (Mail Delivery System)", "Delayed Mail (still being retried)"), e,
        $"# THIS IS A WARNING ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE. #\n\n<{recipient}>: connect to mx[192.0.2.1]:25: timed out\n", recipient, "delayed", "4.4.1", "connect timed out"), recipient);

    private static SampleMail Exim(Exchange e, string recipient, string status, string why) => Failed(e, "Exim",
        From(e, "Mail Delivery System <Mailer-Daemon@mx.sablon.example>", "Mail delivery failed: returning message to sender").Add("X-Failed-Recipients", recipient).Add("Auto-Submitted", "auto-replied").Plain(
            $"This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  {recipient}\n    SMTP error from remote mail server after RCPT TO:<{recipient}>:\n    {why}\n\n------ This is a copy of the message, including all the headers. ------\n\nReturn-path: <{e.Desk.Address}>\n{Original(e, recipient)}"), recipient, status);

    private static SampleMail EximDelay(Exchange e, string recipient, string status, string why) => Late(e, "Exim delay",
        From(e, "Mail Delivery System <Mailer-Daemon@mx.sablon.example>", "Warning: message 1tQ2-00 delayed 24 hours").Plain(
            $"This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its\nrecipients after more than 24 hours on the queue on mx.sablon.example.\n\nThe address to which the message has not yet been delivered is:\n\n  {recipient}\n\nNo action is required on your part. Delivery attempts will continue for\nsome time.\n"), recipient);

    private static SampleMail Sendmail(Exchange e, string recipient, string status, string why) => Failed(e, "Sendmail",
        From(e, "Mail Delivery Subsystem <MAILER-DAEMON@host.sablon.example>", "Returned mail: see transcript for details").Plain(
            $"The original message was received at Mon, 3 Mar 2025 10:12:00 +0100\nfrom localhost [127.0.0.1]\n\n   ----- The following addresses had permanent fatal errors -----\n<{recipient}>\n    (reason: {why})\n\n   ----- Transcript of session follows -----\n... while talking to mx.perrin.example.:\n>>> DATA\n<<< {why}\n\n   ----- Original message follows -----\n\n{Original(e, recipient)}"), recipient, status);

    private static SampleMail SendmailDelay(Exchange e, string recipient, string status, string why) => Late(e, "Sendmail delay",
        From(e, "Mail Delivery Subsystem <MAILER-DAEMON@host.sablon.example>", "Warning: could not send message for past 4 hours").Plain(
            $"    **********************************************\n    **      THIS IS A WARNING MESSAGE ONLY      **\n    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **\n    **********************************************\n\n   ----- The following addresses had transient non-fatal errors -----\n<{recipient}>\n\n   ----- Transcript of session follows -----\n<{recipient}>... Deferred: Connection timed out\nWarning: message still undelivered after 4 hours\nWill keep trying until message is 5 days old\n"), recipient);

    private static SampleMail ExchangeServer(Exchange e, string recipient, string status, string why) => Failed(e, "Exchange", Report(
        From(e, "postmaster@sablon.example", $"Undeliverable: {e.Topic}"), e, $"Delivery has failed to these recipients or groups:\n\n{recipient}\n\nThe email address you entered couldn't be found.\n", recipient, "failed", status, why), recipient, status);

    private static SampleMail FrenchExchange(Exchange e, string recipient, string status, string why) => Failed(e, "Exchange in French", Report(
        From(e, "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@sablon.example>", $"Non remis : {e.Topic}"), e, $"Échec de la remise à ces destinataires ou groupes :\n\n{recipient}\n", recipient, "failed", status, why), recipient, status);

    private static SampleMail Gmail(Exchange e, string recipient, string status, string why) => Failed(e, "Gmail", Report(
        From(e, "Mail Delivery Subsystem <mailer-daemon@sablon.example>", "Delivery Status Notification (Failure)").Add("X-Failed-Recipients", recipient), e, $"** Address not found **\n\nYour message wasn't delivered to {recipient} because the address couldn't be found.\n", recipient, "failed", status, why), recipient, status);

    private static SampleMail Qmail(Exchange e, string recipient, string status, string why) => Failed(e, "qmail",
        From(e, "MAILER-DAEMON@sablon.example", "failure notice").Plain(
            $"Hi. This is the qmail-send program at sablon.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<{recipient}>:\n192.0.2.4 does not like recipient.\nRemote host said: {why}\nGiving up on 192.0.2.4.\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <{e.Desk.Address}>\n{Original(e, recipient)}"), recipient, status);

    private static SampleMail Courier(Exchange e, string recipient, string status, string why) => Failed(e, "Courier",
        From(e, "\"Courier mail server at sablon\" <postmaster@sablon.example>", "NOTICE: mail delivery status.").Plain(
            $"This is a delivery status notification from sablon.example,\nrunning the Courier mail server.\n\nThe original message was received from portail.example.\n\nUNDELIVERABLE MAIL\n\nYour message to the following recipients cannot be delivered:\n\n<{recipient}>:\n    mx.perrin.example [192.0.2.9]:\n<<< {why}\n"), recipient, status);

    private static SampleMail Prose(Exchange e, string recipient, string status, string why) => Failed(e, "Prose",
        From(e, "Service de messagerie <mailer-daemon@perrin-atelier.example>", "Échec de la remise du message", nullSender: false).Plain(
            $"Votre message n'a pas pu être remis au destinataire suivant :\n\n{recipient}\n\nMotif : {why}\n"), recipient, status);
}
