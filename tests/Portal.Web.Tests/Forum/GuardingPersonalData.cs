using System.Net;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Forum;

public sealed class GuardingPersonalData : PortalTest
{
    private const string Personal = "Le comptable du Garage du Lac m’attend, appelez le 06 39 98 24 17.";

    [Fact]
    public async Task The_page_shows_what_was_found_and_masks_it_on_demand()
    {
        var guest = App.Visitor();

        var held = await AskAsync(guest, Personal);
        Assert.Equal(["Garage du Lac", "06 39 98 24 17"], held.Html.QuerySelectorAll(".guard mark").Select(mark => mark.TextContent));
        Assert.Equal(Personal, held.Field("Form.Body"));
        var masked = await guest.FillInAsync(held, "Masquer les deux");
        Assert.Equal("Le comptable du [entreprise masquée] m’attend, appelez le [téléphone masqué].", masked.Field("Form.Body"));
        Assert.Equal(Cast.Guest, masked.Field("Form.Address"));
        Assert.Equal("Plus qu’un clic", (await guest.FillInAsync(masked, "Envoyer la question")).Title);
    }

    [Fact]
    public async Task A_question_can_be_made_private_instead()
    {
        var guest = App.Visitor();

        var isPrivate = await guest.FillInAsync(await AskAsync(guest, Personal), "Rendre la question privée");
        Assert.Equal("true", isPrivate.Html.QuerySelector("[name='Form.Private'][checked]")!.GetAttribute("value"));
        await guest.FillInAsync(isPrivate, "Envoyer la question");

        Assert.Equal([$"{Personal}|0"], await App.ReadAsync("SELECT m.Body, t.IsPublic FROM Messages m JOIN Tickets t ON t.Id = m.TicketId"));
    }

    [Fact]
    public async Task An_author_may_say_that_it_is_nobodys_but_not_of_an_address()
    {
        var guest = App.Visitor();

        var sent = await guest.FillInAsync(await AskAsync(guest, Personal), "Ce n’est pas personnel");
        Assert.Equal("Plus qu’un clic", sent.Title);
        var held = await AskAsync(guest, "Écrivez à nora@garage.example.");
        Assert.DoesNotContain("Ce n’est pas personnel", held.Text);
        Assert.Contains("Rendre la question privée", held.Text);
    }

    [Fact]
    public async Task A_comment_is_guarded_masked_and_said_to_the_team_alone_by_the_asker()
    {
        var id = await App.AskAsGuestAsync("Une question", "Un texte.", Cast.Guest);
        var (asker, other) = (await App.SignedInAsync(Cast.Guest), await App.SignedInAsync(Cast.Customer));

        var held = await other.FillInAsync($"/questions/{id}", "Publier le commentaire", ("body", Personal));
        Assert.DoesNotContain("Envoyer à l’équipe seulement", held.Text);
        Assert.Contains("[téléphone masqué]", (await other.FillInAsync(held, "Masquer les deux")).Field("body"));
        held = await asker.FillInAsync($"/questions/{id}", "Publier le commentaire", ("body", Personal));
        Assert.Contains("Personne d’autre ne le voit", (await asker.FillInAsync(held, "Envoyer à l’équipe seulement")).Text);

        Assert.DoesNotContain("06 39 98 24 17", (await App.Visitor().GetAsync($"/questions/{id}")).Source);
        Assert.Contains("06 39 98 24 17", (await asker.GetAsync($"/questions/{id}")).Source);
    }

    [Fact]
    public async Task The_hint_while_typing_says_the_same_and_keeps_nothing()
    {
        var guest = App.Visitor();
        var before = await App.EverythingAsync();

        var hint = await guest.ForgeAsync("/questions/garde", ("Form.Body", Personal), ("pour", "/questions/poser"));
        var isPrivate = await guest.ForgeAsync("/questions/garde", ("Form.Body", Personal), ("Form.Private", "true"), ("pour", "/questions/poser"));

        Assert.Equal(2, hint.Html.QuerySelectorAll(".guard mark").Length);
        Assert.Equal("", isPrivate.Source.Trim());
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync("/questions/garde")).Status);
        Assert.Equal(before, await App.EverythingAsync());
    }

    private static Task<Sheet> AskAsync(Visitor guest, string body) => guest.FillInAsync(
        "/questions/poser", "Envoyer la question", ("Form.Title", "Une question"), ("Form.Body", body), ("Form.Kind", "Question"), ("Form.Private", "false"), ("Form.Address", Cast.Guest));
}
