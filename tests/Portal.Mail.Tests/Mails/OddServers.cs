using Portal.Web.Mail.Inbound;

namespace Portal.Mail.Tests.Mails;

/// <summary>What mail servers write that know no report; § is where the message they send back stands.</summary>
internal static class OddServers
{
    private const string Back = "\n\nReceived: from portail.example\nFrom: aide@portail.example\nTo: leo@brun.example\nSubject: Hello\nMessage-ID: <h1@portail.example>\n\nHello";

    private static readonly Notice[] Notices =
    [
        new("domino", "Postmaster <postmaster@fai.example>", "DELIVERY FAILURE: 550 5.1.1 unknown user", "Your message\n\n  Subject: Hello\n\nwas not delivered to:\n\n  leo@brun.example\n\nbecause:\n\n  550 5.1.1 unknown user§", "5.1.1"),
        new("interscan", "InterScan <root@fai.example>", "Mail could not be delivered", "****** Message from InterScan ******\n\nSent >>> RCPT TO:<leo@brun.example>\nReceived <<< 550 5.1.1 <leo@brun.example>... user unknown\n\nUnable to deliver message to <leo@brun.example>.\n\n******* End of message *******§", "5.1.1"),
        new("mailfoundry", "<MAILER-DAEMON@fai.example>", "Message delivery has failed", "Unable to deliver message to: <leo@brun.example>\nDelivery failed for the following reason:\nServer mx.brun.example failed with: 550 <leo@brun.example> no such user\n\nThis has been a permanent failure. No further delivery attempts will be made.§", null),
        new("kddi", "Mail Delivery <no-reply@fai.example>", "Mail System Error - Returned Mail", "Your mail sent on: Tue, 4 Nov 2025 09:02\nCould not be delivered to: <leo@brun.example>\nAs their mailbox is full.§", null),
        new("opensmtpd", "Mailer Daemon <MAILER-DAEMON@fai.example>", "Delivery status notification: error", "    Hi!\n\n    This is the MAILER-DAEMON, please DO NOT REPLY to this email.\n\n    An error has occurred while attempting to deliver a message for\n    the following list of recipients:\n\nleo@brun.example: 550 5.2.2 mailbox full\n\n    Below is a copy of the original message:\n§", "5.2.2"),
        new("courier", "\"Courier mail server\" <MAILER-DAEMON@fai.example>", "NOTICE: mail delivery status.", "UNDELIVERABLE MAIL\n\nYour message to the following recipients cannot be delivered:\n\n<leo@brun.example>:\n    mx.brun.example [192.0.2.9]:\n>>> RCPT TO:<leo@brun.example>\n<<< 550 5.1.1 <leo@brun.example>: user unknown§", "5.1.1"),
        new("surf", "<postmaster@fai.example>", "Delivery Failure", "Your message could not be sent.\nA transcript of the attempts to send the message follows.\nThe number of attempts made: 1\nAddressed To: leo@brun.example\n\nTue 4 Nov 2025 09:02:11\nFailed to send to identified host,\nleo@brun.example: [192.0.2.9], 550 5.1.1 recipient rejected\n§", "5.1.1"),
        new("imail", "Postmaster <postmaster@fai.example>", "Undeliverable Mail", "Body of message generated response:\n554 5.7.1 content refused\n\nundeliverable to leo@brun.example\n\nOriginal message follows.§", "5.7.1"),
        new("smail", "Mailer-Daemon@fai.example", "mail failed, returning to sender", "|------------------------- Message log follows: -------------------------|\n no valid recipients were found for this message\n|------------------------- Failed addresses follow: ---------------------|\n <leo@brun.example> ... unknown user\n|------------------------- Message text follows: ------------------------|§", null),
        new("gmx", "GMX Mailer Daemon <mailer-daemon@fai.example>", "Mail delivery failed: returning message to sender", "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of\nits recipients. This is a permanent error. The following address\nfailed:\n\n\"leo@brun.example\":\nSMTP error from remote server after RCPT command:\nhost: mx.brun.example\n5.1.1 <leo@brun.example> recipient rejected\n\n--- The header of the original message is following. ---§", "5.1.1"),
        new("ex5", "System Administrator <postmaster@fai.example>", "Undeliverable: Hello", "Your message\n\n  To:      leo@brun.example\n  Subject: Hello\n  Sent:    Tue, 4 Nov 2025 09:02:11 +0100\n\ndid not reach the following recipient(s):\n\nleo@brun.example on Tue, 4 Nov 2025 09:02:15 +0100\n    The recipient name is not recognized\n\tThe MTS-ID of the original message is: c=us", null),
        new("pl", "Mail Delivery System <MAILER-DAEMON@fai.example>", "Nie dostarczono wiadomości", "Wiadomość do leo@brun.example nie została dostarczona: 550 5.1.1 nieznany użytkownik", "5.1.1"),
        new("verizon", "Post_Office <post_office@fai.example>", "Undeliverable Message", "Error: no valid recipients from <aide@portail.example>\n\nTo: leo@brun.example\nSubject: Hello\n550 - Requested action not taken: no such user here§", null),
    ];

    public static IEnumerable<SampleMail> All => Notices.Select((notice, place) => new SampleMail(
        "odd server " + notice.Server,
        new RawMail(notice.From, "aide@portail.example", notice.Subject, new DateTime(2025, 11, 6, 9, 12, 0, DateTimeKind.Unspecified), place).Plain(notice.Text.Replace("§", Back, StringComparison.Ordinal)),
        MailClass.Bounce)
    { Recipient = "leo@brun.example", Status = notice.Status });

    /// <param name="Status">Null where the server gives none.</param>
    private sealed record Notice(string Server, string From, string Subject, string Text, string? Status);
}
