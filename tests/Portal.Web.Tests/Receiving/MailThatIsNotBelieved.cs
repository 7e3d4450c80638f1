using System.Text;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Receiving;

public sealed class MailThatIsNotBelieved : PortalTest
{
    private const string Guest = "nora@verdier.example";

    private protected override PortalSettings Settings => new()
    {
        More = new Dictionary<string, string?>
        {
            ["Mail:Reading:AuthenticationServer"] = "mx.exemple.example",
            ["Mail:MostFromOneSenderAnHour"] = "5",
        },
    };

    [Theory]
    [InlineData("{0}-")]
    [InlineData("{0}")]
    [InlineData("{0}-aaaaaaaaaaaaaaa")]
    [InlineData("{0}-aaaaaaaaaaaaaaaaa")]
    [InlineData("{0}-00000000000000000000000000000000")]
    public async Task A48_a_guessed_or_shortened_signature_joins_nothing(string mark)
    {
        var (ticket, _) = await AnsweredAsync();
        var before = await MessagesAsync(ticket);

        var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, mark, ticket);
        var byAddress = await App.ReceiveAsync(PortalApp.Mail(Guest, $"aide+{address}@exemple.example", "Re: Export", "Laissez-moi entrer."));
        var byId = await App.ReceiveAsync(Guest, "Re: Export", "Laissez-moi entrer aussi.", $"In-Reply-To: <0123456789abcdef0123456789abcdef.{address.Replace('-', '.')}@exemple.example>");

        Assert.Equal(("Quarantined", "BadSignature"), (byAddress.State, byAddress.Reason));
        Assert.Equal(("Quarantined", "BadSignature"), (byId.State, byId.Reason));
        Assert.Equal(before, await MessagesAsync(ticket));
    }

    [Fact]
    public async Task A48_a_signature_made_for_another_ticket_opens_no_other()
    {
        var (_, reply) = await AnsweredAsync();
        var other = await App.TicketOfAsync(await App.ReceiveAsync("paul@ailleurs.example", "Autre", "Autre chose."));
        var stolen = reply[(reply.IndexOf('-', StringComparison.Ordinal) + 1)..];

        var received = await App.ReceiveAsync(PortalApp.Mail(Guest, $"aide+{other}-{stolen}", "Re: Autre", "Bonjour."));

        Assert.Equal("BadSignature", received.Reason);
        Assert.Equal("1", await MessagesAsync(other));
    }

    [Fact]
    public async Task A49_A52_a_stranger_with_the_right_address_is_held_seen_by_the_team_alone_and_never_takes_part()
    {
        var (ticket, reply) = await AnsweredAsync();
        using var agent = await App.SignedInAsync(Cast.Agent);

        var received = await App.ReceiveAsync(PortalApp.Mail("verify@service.example", reply, "Your code", "Your verification code is 123 456."));
        var page = await agent.GetAsync($"/agents/fils/{ticket}");
        var held = await agent.GetAsync($"/agents/courrier/{received.Id}");

        Assert.Equal(("Held", "UnknownSender"), (received.State, received.Reason));
        Assert.Contains("Réponse retenue", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("verification code", page.Text, StringComparison.Ordinal);
        Assert.Contains("Your verification code", held.Text, StringComparison.Ordinal);

        await agent.FillInAsync(held, "Ajouter en note interne");
        Assert.Contains("verification code", (await agent.GetAsync($"/agents/fils/{ticket}")).Text, StringComparison.Ordinal);
        using var asker = await App.SignedInAsync(Guest);
        Assert.DoesNotContain("verification code", (await asker.GetAsync($"/questions/{ticket}")).Text, StringComparison.Ordinal);
        Assert.Empty(await App.LettersToAsync("verify@service.example"));
    }

    [Fact]
    public async Task A_held_reply_is_accepted_refused_or_made_a_ticket_once()
    {
        var (ticket, reply) = await AnsweredAsync();
        using var agent = await App.SignedInAsync(Cast.Agent);
        var mails = new List<Received>();
        foreach (var word in new[] { "accepté", "refusé", "à part" })
            mails.Add(await App.ReceiveAsync(PortalApp.Mail("colette@verdier.example", reply, $"Re: {word}", $"Ceci est {word}.")));

        var stale = await agent.GetAsync($"/agents/courrier/{mails[0].Id}");
        await agent.FillInAsync(stale, "Ajouter au fil");
        await agent.FillInAsync($"/agents/courrier/{mails[1].Id}", "Refuser");
        await agent.FillInAsync($"/agents/courrier/{mails[2].Id}", "En faire un nouveau fil");
        var again = await agent.FillInAsync(stale, "Ajouter au fil");

        Assert.Contains("Un collègue a décidé entre-temps", again.Text, StringComparison.Ordinal);
        var talk = (await agent.GetAsync($"/agents/fils/{ticket}")).Html.QuerySelector(".book")!.TextContent;
        Assert.Contains("Ceci est accepté", talk, StringComparison.Ordinal);
        Assert.DoesNotContain("Ceci est refusé", talk, StringComparison.Ordinal);
        Assert.DoesNotContain("Ceci est à part", talk, StringComparison.Ordinal);
        Assert.NotEqual(ticket, await App.TicketOfAsync(mails[2]));
        Assert.Equal("2", Assert.Single(await App.ReadAsync("SELECT COUNT(*) FROM Messages WHERE Body LIKE 'Ceci est%'")));
    }

    [Fact]
    public async Task A50_a_mail_in_an_agents_name_from_outside_is_never_an_answer_and_reaches_no_customer()
    {
        var (ticket, reply) = await AnsweredAsync();
        var letters = (await App.LettersToAsync(Guest)).Count;

        var inThread = await App.ReceiveAsync(PortalApp.Mail(Cast.Agent, reply, "Re: Export", "Envoyez-nous votre mot de passe."));
        var fresh = await App.ReceiveAsync(Cast.Agent, "Consigne", "Remboursez tout le monde.");

        Assert.Equal(("Held", "FromTheTeam"), (inThread.State, inThread.Reason));
        Assert.Equal(("Quarantined", "FromTheTeam"), (fresh.State, fresh.Reason));
        Assert.Equal(letters, (await App.LettersToAsync(Guest)).Count);
        Assert.Equal("1", Assert.Single(await App.ReadAsync($"SELECT COUNT(*) FROM Messages WHERE TicketId = {ticket} AND Official = 1")));
        using var agent = await App.SignedInAsync(Cast.Agent);
        Assert.DoesNotContain("Ajouter au fil", (await agent.GetAsync($"/agents/courrier/{inThread.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A35_somebody_in_copy_takes_no_part_receives_nothing_and_sees_nothing()
    {
        var (ticket, reply) = await AnsweredAsync();

        await App.ReceiveAsync(PortalApp.Mail(Guest, reply, "Re: Export", "Je mets quelqu’un en copie.", "Cc: attaquant@ailleurs.example"));
        using var agent = await App.SignedInAsync(Cast.Agent);
        await PortalApp.AnswerAsync(agent, ticket, "Bien noté.", isPublic: false);

        Assert.Empty(await App.LettersToAsync("attaquant@ailleurs.example"));
        Assert.Empty(await App.ReadAsync("SELECT Id FROM People WHERE AddressKey = 'attaquant@ailleurs.example'"));
    }

    [Fact]
    public async Task A04_A05_a_yes_by_mail_authorises_nothing_verified_or_not()
    {
        using var agent = await App.SignedInAsync(Cast.Agent);
        using var owner = await App.SignedInAsync(Cast.AcmeOwner);
        var ticket = await App.AskAsync(owner, "Accès comptable", "Pour mon cabinet.", isPrivate: true);
        await PortalApp.AnswerAsync(agent, ticket, "Je prépare la demande.", isPublic: false);
        await PortalApp.InviteAsync(agent, ticket, Cast.Accountant);
        var request = await App.LastRequestAsync();
        var reply = (await App.LettersToAsync(Cast.AcmeOwner)).Last(letter => letter.ReplyTo.Length > 0).ReplyTo;
        var state = await App.StateOfRequestAsync(request);

        var honest = await App.ReceiveAsync(PortalApp.Mail(Cast.AcmeOwner, reply, "Re: Accès", "Oui, j’accepte.", "Authentication-Results: mx.exemple.example; dmarc=pass header.from=acme.example"));
        var spoofed = await App.ReceiveAsync(PortalApp.Mail(Cast.AcmeOwner, reply, "Re: Accès", "Oui, j’accepte vraiment."));

        Assert.Equal(("TakenIn", "TakenIn"), (honest.State, spoofed.State));
        Assert.Equal(["1", "0"], await App.ReadAsync("SELECT SenderVerified FROM IncomingMail ORDER BY Id"));
        Assert.Equal(state, await App.StateOfRequestAsync(request));
        var page = await agent.GetAsync($"/agents/fils/{ticket}");
        Assert.Contains("Expéditeur vérifié", page.Text, StringComparison.Ordinal);
        Assert.Contains("Expéditeur non vérifié", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied", "AutoReply")]
    [InlineData("X-Autoreply: yes", "AutoReply")]
    [InlineData("List-Id: <nouvelles.ailleurs.example>", "MailingList")]
    public async Task A64_an_automatic_mail_is_answered_by_nobody_and_reopens_nothing(string header, string reason)
    {
        var (ticket, reply) = await AnsweredAsync("Resolved");
        var letters = (await App.LettersAsync()).Count;

        var inThread = await App.ReceiveAsync(PortalApp.Mail(Guest, reply, "Re: Export", "Je suis absente.", header));
        var fresh = await App.ReceiveAsync("bot@ailleurs.example", "Bonjour", "Je suis une machine.", header);

        Assert.Equal(("SetAside", reason), (inThread.State, inThread.Reason));
        Assert.Equal(("SetAside", reason), (fresh.State, fresh.Reason));
        Assert.Equal(letters, (await App.LettersAsync()).Count);
        Assert.Equal("0", Assert.Single(await App.ReadAsync($"SELECT ResolvedAt IS NULL FROM Tickets WHERE Id = {ticket}")));
    }

    [Fact]
    public async Task A64_a_ticket_system_without_headers_gets_one_acknowledgement_an_hour_and_our_own_mail_none()
    {
        for (var number = 0; number < 4; number++)
            await App.ReceiveAsync("support@autre-desk.example", $"[Ticket {number}] Received", $"We have got your message number {number}.");
        var own = await App.ReceiveAsync(PortalApp.Desk, "Nous avons bien reçu", "Votre message est arrivé.");

        Assert.Single(await App.LettersToAsync("support@autre-desk.example"));
        Assert.Equal(("SetAside", "Own"), (own.State, own.Reason));

        App.Wait(TimeSpan.FromMinutes(61));
        await App.ReceiveAsync("support@autre-desk.example", "[Ticket 9] Received", "We have got your message number 9.");
        Assert.Equal(2, (await App.LettersToAsync("support@autre-desk.example")).Count);
    }

    [Fact]
    public async Task The_acknowledgement_repeats_nothing_that_a_stranger_chose()
    {
        await App.ReceiveAsync("Achetez ici <victime@ailleurs.example>", "PUBLICITÉ http://piege.example", "Cliquez http://piege.example");

        var letter = Assert.Single(await App.LettersToAsync("victime@ailleurs.example"));

        Assert.DoesNotContain("piege", letter.Text + letter.HtmlSource + letter.Subject, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task One_sender_who_floods_waits_in_quarantine_and_the_others_do_not()
    {
        var received = new List<Received>();
        for (var number = 0; number < 8; number++)
            received.Add(await App.ReceiveAsync("flot@ailleurs.example", $"Message {number}", $"Numéro {number}"));
        var other = await App.ReceiveAsync(Guest, "Bonjour", "Une autre.");

        Assert.Equal(5, received.Count(mail => mail.State == "TakenIn"));
        Assert.All(received.Skip(5), mail => Assert.Equal("TooManyFromSender", mail.Reason));
        Assert.Equal("TakenIn", other.State);
    }

    [Fact]
    public async Task F06_a_bounce_shows_at_the_ticket_suppresses_the_address_and_tells_the_customer_nothing()
    {
        var (ticket, _) = await AnsweredAsync();
        var letter = (await App.LettersToAsync(Guest))[^1];
        using var agent = await App.SignedInAsync(Cast.Agent);

        var received = await App.ReceiveAsync(Bounce(letter.MessageId, Guest));

        Assert.Equal(("SetAside", "Bounce"), (received.State, received.Reason));
        Assert.Contains("Courriel non remis (5.1.1)", (await agent.GetAsync($"/agents/fils/{ticket}")).Text, StringComparison.Ordinal);
        var sent = (await App.LettersToAsync(Guest)).Count;
        await PortalApp.AnswerAsync(agent, ticket, "Êtes-vous là ?", isPublic: false);
        Assert.Equal(sent, (await App.LettersToAsync(Guest)).Count);

        using var administrator = await App.SignedInAsync(Cast.Administrator);
        await administrator.FillInAsync("/admin/boites", $"Écrire de nouveau à {Guest}");
        await PortalApp.AnswerAsync(agent, ticket, "Et maintenant ?", isPublic: false);
        Assert.Equal(sent + 1, (await App.LettersToAsync(Guest)).Count);
    }

    [Fact]
    public async Task A_forged_bounce_suppresses_nobody()
    {
        await AnsweredAsync();

        await App.ReceiveAsync(Bounce("0123456789abcdef0123456789abcdef.1.00000000000000000000000000000000@exemple.example", Guest));
        await App.ReceiveAsync(Bounce((await App.LettersToAsync(Guest))[^1].MessageId, "quelquun@ailleurs.example"));

        Assert.Empty(await App.ReadAsync("SELECT Id FROM SuppressedAddresses"));
    }

    [Fact]
    public async Task A62_what_breaks_the_limits_is_quarantined_with_its_reason_and_the_next_goes_on()
    {
        var nested = new StringBuilder($"From: {Guest}\r\nTo: {PortalApp.Desk}\r\nSubject: Poupées\r\n");
        for (var depth = 0; depth < 400; depth++)
            nested.Append("Content-Type: multipart/mixed; boundary=\"b").Append(depth).Append("\"\r\n\r\n--b").Append(depth).Append("\r\n");

        var built = await App.ReceiveAsync(Encoding.ASCII.GetBytes(nested.ToString()));
        var empty = await App.ReceiveAsync(" \r\n"u8.ToArray());
        var headerless = await App.ReceiveAsync("Bonjour tout le monde, sans en-tête."u8.ToArray());
        var next = await App.ReceiveAsync(Guest, "Bonjour", "Tout va bien.");

        Assert.Equal(("Quarantined", "OverLimits"), (built.State, built.Reason));
        Assert.Equal(("Quarantined", "Empty"), (empty.State, empty.Reason));
        Assert.Equal("Quarantined", headerless.State);
        Assert.Equal("TakenIn", next.State);
        using var agent = await App.SignedInAsync(Cast.Agent);
        var page = await agent.GetAsync("/agents/courrier?liste=quarantaine");
        Assert.Contains("dépasse les limites", page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(await agent.BytesAsync($"/agents/courrier/{built.Id}/original"));
    }

    [Fact]
    public async Task F10_a_message_that_kills_its_reader_is_quarantined_at_the_third_time()
    {
        var received = await App.ReceiveAsync(Guest, "Poison", "Boum.");
        await App.WriteAsync($"UPDATE IncomingMail SET State = 0, MessageId = NULL, Attempts = {3} WHERE Id = {received.Id}");

        await App.TakeInWaitingMailAsync();

        Assert.Equal("3|8", Assert.Single(await App.ReadAsync($"SELECT State, Reason FROM IncomingMail WHERE Id = {received.Id}")));
    }

    private async Task<(int Ticket, string ReplyTo)> AnsweredAsync(string then = "Taken")
    {
        using var agent = await App.SignedInAsync(Cast.Agent);
        var ticket = await App.TicketOfAsync(await App.ReceiveAsync($"Nora Verdier <{Guest}>", "Export", "L’export s’arrête."));
        await PortalApp.AnswerAsync(agent, ticket, "Nous regardons.", then, isPublic: false);
        return (ticket, (await App.LettersToAsync(Guest))[^1].ReplyTo);
    }

    private async Task<string> MessagesAsync(int ticket) => Assert.Single(await App.ReadAsync($"SELECT COUNT(*) FROM Messages WHERE TicketId = {ticket}"));

    private static byte[] Bounce(string messageId, string recipient) => Encoding.ASCII.GetBytes(
        $"""
        Return-Path: <>
        From: MAILER-DAEMON@mx.exemple.example
        To: {PortalApp.Desk}
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="frontiere"

        --frontiere
        Content-Type: text/plain

        Your message could not be delivered.

        --frontiere
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.exemple.example

        Final-Recipient: rfc822; {recipient}
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 User unknown

        --frontiere
        Content-Type: text/rfc822-headers

        From: {PortalApp.Desk}
        To: {recipient}
        Message-ID: <{messageId}>

        --frontiere--
        """.ReplaceLineEndings("\r\n"));
}
