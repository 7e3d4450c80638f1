using System.Net;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Forum;

public sealed class FilingUnderTags : PortalTest
{
    [Fact]
    public async Task A_tag_has_its_page_its_feed_and_its_line_on_the_map()
    {
        var id = await AskTaggedAsync("Une question étiquetée", "Clé d’accès");

        var page = await App.Visitor().GetAsync("/questions/etiquettes/cle-d-acces?apres=0-999999");
        Assert.Equal("Clé d’accès", page.Html.QuerySelector("h1")!.TextContent);
        Assert.EndsWith("/questions/etiquettes/cle-d-acces", page.Html.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("Une question étiquetée", page.Text);
        Assert.Contains("Une question étiquetée", (await App.Visitor().GetAsync("/flux/questions/etiquettes/cle-d-acces.atom")).Source);
        Assert.Contains("/questions/etiquettes/cle-d-acces<", (await App.Visitor().GetAsync("/sitemap-listes.xml")).Source);
        Assert.NotNull((await App.Visitor().GetAsync($"/questions/{id}")).Html.QuerySelector(".tags a[href='/questions/etiquettes/cle-d-acces']"));
    }

    [Fact]
    public async Task A_tag_of_private_questions_alone_is_not_told_from_one_that_does_not_exist()
    {
        await AskTaggedAsync("Une question privée", "litige", isPrivate: true);

        foreach (var address in new[] { "/questions/etiquettes/litige", "/flux/questions/etiquettes/litige.atom", "/questions/etiquettes/inconnue" })
            Assert.Equal(HttpStatusCode.NotFound, (await App.Visitor().GetAsync(address)).Status);
        Assert.DoesNotContain("litige", (await App.Visitor().GetAsync("/sitemap-listes.xml")).Source);
        Assert.DoesNotContain("litige", (await App.Visitor().GetAsync("/questions/etiquettes")).Source);
    }

    [Fact]
    public async Task A_question_that_is_taken_away_leaves_its_tags_page_feed_and_map()
    {
        var id = await AskTaggedAsync("Une question étiquetée", "facture");
        Assert.Equal(HttpStatusCode.OK, (await App.Visitor().GetAsync("/questions/etiquettes/facture")).Status);

        await (await App.SignedInAsync(Cast.Agent)).FillInAsync($"/agents/fils/{id}/gerer", "Retirer", ("why", "Publicité."));

        foreach (var address in new[] { "/questions/etiquettes/facture", "/flux/questions/etiquettes/facture.atom" })
            Assert.Equal(HttpStatusCode.NotFound, (await App.Visitor().GetAsync(address)).Status);
        foreach (var address in new[] { "/sitemap-listes.xml", "/sitemap-questions-0.xml", "/flux/questions.atom", "/questions", "/recherche?q=étiquetée" })
            Assert.DoesNotContain("Une question étiquetée", (await App.Visitor().GetAsync(address)).Source);
    }

    [Fact]
    public async Task Search_engines_are_asked_to_leave_out_the_pages_of_people()
    {
        var id = await App.AskAsGuestAsync("Une question", "Un texte.", Cast.Guest);
        await (await App.SignedInAsync(Cast.Customer)).FillInAsync($"/questions/{id}", "Publier le commentaire", ("body", "Moi aussi."));
        var link = (await App.Visitor().GetAsync($"/questions/{id}")).Html.QuerySelector("a[href^='/questions/auteurs/']")!.GetAttribute("href")!;

        var page = await App.Visitor().GetAsync(link);

        Assert.Equal("noindex", page.Html.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Contains("Moi aussi.", page.Text);
        Assert.DoesNotContain("auteurs", (await App.Visitor().GetAsync("/sitemap-listes.xml")).Source);
    }

    private async Task<int> AskTaggedAsync(string title, string tag, bool isPrivate = false)
    {
        var id = await App.AskAsGuestAsync(title, "Un texte.", Cast.Guest, isPrivate: isPrivate);
        await (await App.SignedInAsync(Cast.Agent)).FillInAsync($"/agents/fils/{id}/gerer", "Enregistrer les étiquettes", ("tags", tag));
        return id;
    }
}
