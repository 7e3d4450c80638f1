using System.Globalization;
using System.Net;
using System.Text;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Receiving;

/// <summary>What comes with a mail stands under its message, cleaned; what can't be taken stays in the original.</summary>
public sealed class FilesOfMails : PortalTest
{
    private const string Guest = "Nora Verdier <nora@verdier.example>";

    [Fact]
    public async Task A_document_of_a_mail_stands_under_its_message_and_nobody_else_reaches_it()
    {
        var received = await App.ReceiveAsync(MailWith("La facture est jointe.", ("facture mars.pdf", "application/pdf", Pdf)));

        var ticket = await App.TicketOfAsync(received);
        var page = await (await App.SignedInAsync(Cast.Agent)).GetAsync($"/agents/fils/{ticket}");
        var link = page.Html.QuerySelector("a[href^='/fichiers/']")!;
        Assert.Contains("facture mars.pdf", link.TextContent, StringComparison.Ordinal);
        Assert.Equal(Pdf, await (await App.SignedInAsync(Cast.Agent)).BytesAsync(link.GetAttribute("href")!));
        Assert.Equal(HttpStatusCode.NotFound, (await App.Visitor().GetAsync(link.GetAttribute("href")!)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await App.SignedInAsync(Cast.Customer)).GetAsync(link.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task What_lies_about_its_type_is_not_taken_and_the_words_are()
    {
        var received = await App.ReceiveAsync(MailWith("Voici.", ("photo.png", "image/png", "<script>alert(1)</script>"u8.ToArray()), ("virus.exe", "application/pdf", [0x4D, 0x5A, 0x90, 0])));

        Assert.Equal("TakenIn", received.State);
        Assert.Equal(["0"], await App.ReadAsync("SELECT COUNT(*) FROM Attachments"));
        var mail = await (await App.SignedInAsync(Cast.Agent)).GetAsync(string.Create(CultureInfo.InvariantCulture, $"/agents/courrier/{received.Id}"));
        Assert.Contains("virus.exe", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_held_message_brings_its_files_once_an_agent_lets_it_in()
    {
        using var agent = await App.SignedInAsync(Cast.Agent);
        var ticket = await App.TicketOfAsync(await App.ReceiveAsync(Guest, "Facture", "Où est-elle ?"));
        await PortalApp.AnswerAsync(agent, ticket, "Envoyez-nous la page.", "WaitingForCustomer", isPublic: false);
        var reply = (await App.LettersToAsync("nora@verdier.example"))[^1].ReplyTo;

        var held = await App.ReceiveAsync(MailWith("Je réponds pour elle.", ("page.pdf", "application/pdf", Pdf), from: "ami@inconnu.example", to: reply));
        Assert.Equal(["0"], await App.ReadAsync("SELECT COUNT(*) FROM Attachments"));
        await agent.FillInAsync(string.Create(CultureInfo.InvariantCulture, $"/agents/courrier/{held.Id}"), "Ajouter au fil");

        Assert.Equal(["1"], await App.ReadAsync("SELECT COUNT(*) FROM Attachments WHERE MessageId IS NOT NULL"));
    }

    private static byte[] Pdf => Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    private static byte[] MailWith(string text, (string Name, string Type, byte[] Bytes) file, string from = Guest, string to = PortalApp.Desk) =>
        MailWith(text, [file], from, to);

    private static byte[] MailWith(string text, params (string Name, string Type, byte[] Bytes)[] files) => MailWith(text, files, Guest, PortalApp.Desk);

    private static byte[] MailWith(string text, (string Name, string Type, byte[] Bytes)[] files, string from, string to)
    {
        var parts = files.Select(file =>
            $"--frontiere\r\nContent-Type: {file.Type}; name=\"{file.Name}\"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"{file.Name}\"\r\n\r\n{Convert.ToBase64String(file.Bytes)}\r\n");
        return Encoding.UTF8.GetBytes(
            $"From: {from}\r\nTo: {to}\r\nSubject: Une facture\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"frontiere\"\r\n\r\n"
            + $"--frontiere\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n{string.Concat(parts)}--frontiere--\r\n");
    }
}
