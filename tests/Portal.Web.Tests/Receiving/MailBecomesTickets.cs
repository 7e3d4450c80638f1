using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Receiving;

public sealed class MailBecomesTickets : PortalTest
{
    private const string Guest = "Nora Verdier <nora@verdier.example>";
    private const string GuestAddress = "nora@verdier.example";

    [Fact]
    public async Task A_mail_opens_a_private_ticket_the_answer_goes_back_and_the_reply_joins()
    {
        using var agent = await App.SignedInAsync(Cast.Agent);
        var first = await App.ReceiveAsync(Guest, "Facture introuvable", "Bonjour,\r\n\r\nje ne trouve plus ma facture de mars.");
        var ticket = await App.TicketOfAsync(first);
        await PortalApp.AnswerAsync(agent, ticket, "Elle est sous Documents.", "WaitingForCustomer", isPublic: false);
        var answer = (await App.LettersToAsync(GuestAddress))[^1];

        var second = await App.ReceiveAsync(PortalApp.Mail(
            Guest, answer.ReplyTo, "Re: Facture introuvable", "Merci, je l’ai trouvée !\r\n\r\nLe mar. 24 nov. 2026 à 10:00, Aide a écrit :\r\n> Elle est sous Documents."));

        var page = await agent.GetAsync($"/agents/fils/{ticket}");
        Assert.Equal("TakenIn", second.State);
        Assert.Equal(ticket, await App.TicketOfAsync(second));
        Assert.Contains("Merci, je l’ai trouvée !", page.Text, StringComparison.Ordinal);
        Assert.Contains("Expéditeur non vérifié", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Taken"], (await App.ReadAsync($"SELECT Status FROM Tickets WHERE Id = {ticket}")).Select(status => status == "1" ? "Taken" : status));
        Assert.DoesNotContain("Facture introuvable", (await App.Visitor().GetAsync("/questions")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_finds_its_thread_by_the_Message_ID_too()
    {
        using var agent = await App.SignedInAsync(Cast.Agent);
        var ticket = await App.TicketOfAsync(await App.ReceiveAsync(Guest, "Export", "L’export s’arrête."));
        await PortalApp.AnswerAsync(agent, ticket, "Essayez de nouveau.", isPublic: false);
        var answer = (await App.LettersToAsync(GuestAddress))[^1];

        var reply = await App.ReceiveAsync(Guest, "Re: Export", "Toujours pareil.", $"In-Reply-To: <{answer.MessageId}>");

        Assert.Equal(ticket, await App.TicketOfAsync(reply));
    }

    [Fact]
    public async Task A_reply_to_a_resolved_ticket_reopens_it()
    {
        using var agent = await App.SignedInAsync(Cast.Agent);
        var ticket = await App.TicketOfAsync(await App.ReceiveAsync(Guest, "Export", "L’export s’arrête."));
        await PortalApp.AnswerAsync(agent, ticket, "C’est réparé.", "Resolved", isPublic: false);

        await App.ReceiveAsync(PortalApp.Mail(Guest, (await App.LettersToAsync(GuestAddress))[^1].ReplyTo, "Re: Export", "Non, toujours pas."));

        Assert.Equal("|", Assert.Single(await App.ReadAsync($"SELECT ResolvedAt, '' FROM Tickets WHERE Id = {ticket}")));
    }

    [Fact]
    public async Task A_reply_by_mail_to_a_public_question_stays_private()
    {
        using var agent = await App.SignedInAsync(Cast.Agent);
        var ticket = await App.AskAsGuestAsync("Question publique", "Comment faire ?", Cast.Guest);
        await PortalApp.AnswerAsync(agent, ticket, "Ainsi.");

        await App.ReceiveAsync(PortalApp.Mail(Cast.Guest, (await App.LettersToAsync(Cast.Guest))[^1].ReplyTo, "Re: Question publique", "Mon numéro de client est confidentiel."));

        Assert.Contains("confidentiel", (await agent.GetAsync($"/agents/fils/{ticket}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("confidentiel", (await App.Visitor().GetAsync($"/questions/{ticket}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A65_a_copied_Message_ID_makes_no_duplicate_and_the_same_bytes_make_one()
    {
        var forged = await App.ReceiveAsync("Eve <eve@ailleurs.example>", "Bonjour", "Je suis la première.", "Message-ID: <meme@verdier.example>");
        var honest = PortalApp.Mail(Guest, PortalApp.Desk, "Bonjour", "Je suis la vraie.", "Message-ID: <meme@verdier.example>");
        var first = await App.ReceiveAsync(honest);
        var again = await App.ReceiveAsync(honest);

        Assert.Equal(("TakenIn", "TakenIn"), (forged.State, first.State));
        Assert.NotEqual(forged.Id, first.Id);
        Assert.Equal((first.Id, true), (again.Id, again.Duplicate));
        Assert.Equal("2", Assert.Single(await App.ReadAsync("SELECT COUNT(*) FROM IncomingMail")));
        Assert.Equal("2", Assert.Single(await App.ReadAsync("SELECT COUNT(*) FROM Messages WHERE Body LIKE '%Je suis la%'")));
    }

    [Fact]
    public async Task What_Markdown_would_hide_or_move_stays_as_it_was_written()
    {
        using var agent = await App.SignedInAsync(Cast.Agent);
        var ticket = await App.TicketOfAsync(await App.ReceiveAsync(Guest, "Erreur", "# 1 ne marche pas\r\n    pas plus que ceci\r\n[note]: http://cache.example\r\n<b>gras</b>\r\nligne\r\n====\r\nEt la suite ne marche pas non plus, quoi que je tente."));

        var page = await agent.GetAsync($"/agents/fils/{ticket}");

        foreach (var said in new[] { "# 1 ne marche pas", "pas plus que ceci", "====", "[note]:", "<b>gras</b>" })
            Assert.Contains(said, page.Html.QuerySelector(".book")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector(".book h1, .book h2, .book h3, .book pre"));
    }

    [Fact]
    public async Task The_archive_holds_the_very_bytes_and_nobody_reads_them_from_the_disk()
    {
        using var agent = await App.SignedInAsync(Cast.Agent);
        var raw = PortalApp.Mail(Guest, PortalApp.Desk, "Secret", "Mot de passe perdu.");
        var received = await App.ReceiveAsync(raw);

        var original = await agent.BytesAsync($"/agents/courrier/{received.Id}/original");

        Assert.Equal(raw, original);
        Assert.All(App.ArchivedFiles(), file => Assert.DoesNotContain("Mot de passe", Encoding.UTF8.GetString(file), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await (await App.SignedInAsync(Cast.AcmeOwner)).GetAsync($"/agents/courrier/{received.Id}/original")).Status);
    }

    [Fact]
    public async Task The_programs_door_says_what_is_wrong()
    {
        var token = await App.IssueTokenAsync("Serveur", "mail:inbound");
        async Task<HttpStatusCode> Post(string? with, byte[] raw, string query = "", string? encoding = null)
        {
            using var content = new ByteArrayContent(raw) { Headers = { ContentType = new MediaTypeHeaderValue("message/rfc822") } };
            if (encoding is not null)
                content.Headers.ContentEncoding.Add(encoding);
            return (await App.Program(with).PostAsync($"/api/v1/mail/inbound{query}", content, Cancel)).StatusCode;
        }

        var mail = PortalApp.Mail(Guest, PortalApp.Desk, "Bonjour", "Bonjour.");
        Assert.Equal(HttpStatusCode.Unauthorized, await Post(null, mail));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(await App.IssueTokenAsync("Autre", "permissions:read"), mail));
        Assert.Equal(HttpStatusCode.NotFound, await Post(token, mail, "?mailbox=inconnue"));
        Assert.Equal(HttpStatusCode.BadRequest, await Post(token, []));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await Post(token, mail, encoding: "gzip"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Post(token, new byte[50_000_001]));
        Assert.Empty(await App.ReadAsync("SELECT Id FROM IncomingMail"));
        Assert.Equal(HttpStatusCode.Accepted, await Post(token, mail));
        Assert.Equal(HttpStatusCode.OK, await Post(token, mail));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
