using System.Net;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Faults;

public sealed class WritingOddly : PortalTest
{
    [Fact]
    public async Task Fifty_quotes_in_one_another_are_shown_and_harm_nothing()
    {
        var quoted = string.Concat(Enumerable.Repeat("> ", 50)) + "au fond";

        var id = await App.AskAsGuestAsync("Une question très citée", quoted, Cast.Guest);

        var page = await App.Visitor().GetAsync($"/questions/{id}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("au fond", page.Html.QuerySelector(".prose")!.TextContent);
        Assert.Contains("au fond", (await (await App.SignedInAsync(Cast.Agent)).GetAsync($"/agents/fils/{id}")).Text);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_in_a_mail_lose_their_letters_and_not_their_words()
    {
        var mail = PortalApp.Mail("nora@verdier.example", PortalApp.Desk, "Encodage", "Un caf# et la suite.");
        mail[Array.LastIndexOf(mail, (byte)'#')] = 0xE9;

        var received = await App.ReceiveAsync(mail);

        var thread = await (await App.SignedInAsync(Cast.Agent)).GetAsync($"/agents/fils/{await App.TicketOfAsync(received)}");
        Assert.Equal("TakenIn", received.State);
        Assert.Contains("et la suite.", thread.Text);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_in_a_form_are_answered_and_break_nothing()
    {
        var visitor = App.Visitor();

        var answers = new List<HttpStatusCode>();
        foreach (var address in new[] { "/questions?theme=%FF%FE", "/recherche?q=%C3%28", "/questions/etiquettes/%FF", "/questions/%C0%AF" })
            answers.Add((await visitor.GetAsync(address)).Status);

        Assert.DoesNotContain(HttpStatusCode.InternalServerError, answers);
    }
}
