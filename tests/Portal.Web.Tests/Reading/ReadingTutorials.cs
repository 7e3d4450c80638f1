using System.Net;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Reading;

public sealed class ReadingTutorials : IAsyncLifetime
{
    private static readonly string[] NotForEverybody = ["interne", "brouillon", "archive", "statement"];

    private readonly string _articles = Directory.CreateTempSubdirectory("portal-articles-").FullName;
    private PortalApp _app = null!; // Started before each test.

    public async ValueTask InitializeAsync()
    {
        Write("facture", "client", "Facturer un client", more: "aliases: [ancienne-adresse]\ntranslation: facture\nrelated: [interne, brouillon, archive, releve]");
        Write("invoice", "client", "Invoice a customer", body: ":::astuce\nDo *Revenus > Factures* now: it works !\n:::", more: "language: en\ntranslation: facture");
        Write("releve", "comptable", "Facturer pour un cabinet", body: "![Ouverte](images/ouverte.svg)", more: "translation: releve");
        Write("statement", "comptable", "Billing for later", more: "language: en\ntranslation: releve\nstatus: draft");
        Write("interne", "agent", "Facturer en interne", body: "![Secrète](images/secrete.svg)");
        Write("brouillon", "client", "Facturer plus tard", body: "![Précoce](images/precoce.svg)", more: "status: draft");
        Write("archive", "client", "Facturer autrefois", more: "status: archived");
        foreach (var picture in new[] { "ouverte", "secrete", "precoce" })
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(_articles, "divers/images")).FullName, $"{picture}.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>");
        _app = await PortalApp.StartAsync(new PortalSettings { Articles = _articles });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_articles, recursive: true);
    }

    [Fact]
    public async Task A_former_address_answers_by_a_lasting_redirect()
    {
        var page = await _app.Visitor().GetAsync("/tutoriels/ancienne-adresse");

        Assert.Equal(["301 /tutoriels/facture"], page.Hops);
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task What_is_not_for_everybody_stands_in_no_output()
    {
        foreach (var address in new[] { "/", "/tutoriels", "/tutoriels?pour=client", "/tutoriels?pour=agent", "/tutoriels/facture", "/tutoriels/releve", "/tutoriels/invoice", "/recherche?q=facturer", "/recherche?q=facturer&pour=agent", "/recherche/suggestions?q=facturer", "/recherche/pour-question?q=facturer", "/questions/poser?titre=facturer", "/flux/tutoriels.atom", "/sitemap-tutoriels.xml" })
        {
            var page = await _app.Visitor().GetAsync(address);
            Assert.Equal((address, HttpStatusCode.OK), (address, page.Status));
            foreach (var hidden in new[] { "interne", "brouillon", "archive", "plus tard", "autrefois", "for later", "statement" })
                Assert.False(page.Source.Contains(hidden, StringComparison.OrdinalIgnoreCase), $"{address} shows {hidden}");
        }

        // Asked for by its very words, none of them comes either.
        foreach (var address in new[] { "/recherche?q=", "/recherche/suggestions?q=", "/recherche/pour-question?q=", "/questions/poser?titre=" })
        {
            foreach (var words in new[] { "facturer en interne", "facturer plus tard", "facturer autrefois", "billing for later" })
            {
                var links = (await _app.Visitor().GetAsync(address + Uri.EscapeDataString(words))).Html.QuerySelectorAll("a[href^='/tutoriels/']").Select(link => link.GetAttribute("href")!);
                Assert.DoesNotContain(links, link => NotForEverybody.Any(slug => link.Contains(slug, StringComparison.Ordinal)));
            }
        }

        foreach (var slug in NotForEverybody)
            Assert.Equal(HttpStatusCode.NotFound, (await _app.Visitor().GetAsync($"/tutoriels/{slug}")).Status);
    }

    [Fact]
    public async Task A_picture_is_for_whoever_may_read_the_text_that_shows_it()
    {
        var agent = await _app.SignedInAsync(Cast.Agent);
        foreach (var picture in new[] { "secrete", "precoce" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await _app.Visitor().GetAsync($"/tutoriels/images/divers/images/{picture}.svg")).Status);
            Assert.Equal(HttpStatusCode.OK, (await agent.GetAsync($"/tutoriels/images/divers/images/{picture}.svg")).Status);
        }

        Assert.Equal(HttpStatusCode.OK, (await _app.Visitor().GetAsync("/tutoriels/images/divers/images/ouverte.svg")).Status);
    }

    [Fact]
    public async Task The_shelves_can_be_narrowed_to_ones_own_tutorials_and_say_how_many_there_are()
    {
        var all = await _app.Visitor().GetAsync("/tutoriels");
        Assert.Equal(["Tous2", "Pour les clients1", "Pour les comptables1"], all.Html.QuerySelectorAll(".tabs a").Select(tab => Sheet.Plain(tab.TextContent)));
        Assert.Contains("Invoice a customer", all.Text);

        var mine = await _app.Visitor().GetAsync("/tutoriels?pour=comptable");
        Assert.Contains("Facturer pour un cabinet", mine.Text);
        Assert.DoesNotContain("Facturer un client", mine.Text);
    }

    [Fact]
    public async Task A_search_says_how_much_each_choice_would_bring_and_keeps_what_was_chosen()
    {
        var all = await _app.Visitor().GetAsync("/recherche?q=facturer");
        Assert.Equal(["Clients1", "Comptables1", "Divers2"], Choices(all));

        var narrowed = await _app.Visitor().GetAsync("/recherche?q=facturer&pour=comptable");
        Assert.Equal(["Facturer pour un cabinet"], narrowed.Html.QuerySelectorAll(".title-link").Select(title => title.TextContent));
        Assert.Equal(["Clients1", "Comptables1", "Divers1"], Choices(narrowed));
        Assert.NotNull(narrowed.Html.QuerySelector("input[name=pour][value=comptable][checked]"));
        Assert.All(narrowed.Html.QuerySelectorAll(".tabs a"), tab => Assert.Contains("pour=comptable", tab.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_choices_come_before_the_results_for_who_reads_in_order()
    {
        var page = await _app.Visitor().GetAsync("/recherche?q=facturer");

        Assert.True(page.Source.IndexOf("name=\"pour\"", StringComparison.Ordinal) < page.Source.IndexOf("title-link", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_english_tutorial_is_english_around_its_text_too_and_each_language_names_the_other()
    {
        var english = await _app.Visitor().GetAsync("/tutoriels/invoice");

        var article = english.Html.QuerySelector("article[lang=en]");
        Assert.NotNull(article);
        Assert.Contains("Was this article helpful?", article.TextContent, StringComparison.Ordinal);
        Assert.Equal("Tip", article.QuerySelector(".callout b")?.TextContent);
        Assert.Equal("fr", article.QuerySelector(".menu-path")?.GetAttribute("lang"));
        Assert.Contains("it works !", article.TextContent, StringComparison.Ordinal); // An ordinary space: French habits are for French.
        foreach (var page in new[] { english, await _app.Visitor().GetAsync("/tutoriels/facture") })
        {
            Assert.Equal(
                ["en https://aide.exemple.example/tutoriels/invoice", "fr https://aide.exemple.example/tutoriels/facture", "x-default https://aide.exemple.example/tutoriels/facture"],
                page.Html.QuerySelectorAll("link[hreflang]").Select(link => $"{link.GetAttribute("hreflang")} {link.GetAttribute("href")}").Order(StringComparer.Ordinal));
        }

        Assert.Contains("hreflang=\"en\"", (await _app.Visitor().GetAsync("/sitemap-tutoriels.xml")).Source);
        Assert.Empty((await _app.Visitor().GetAsync("/tutoriels/releve")).Html.QuerySelectorAll("link[hreflang]"));
    }

    private static IEnumerable<string> Choices(Sheet page) => page.Html.QuerySelectorAll(".filters label").Select(choice => Sheet.Plain(choice.TextContent));

    private void Write(string slug, string audience, string title, string body = "Du texte.", string more = "status: published") => File.WriteAllText(
        Path.Combine(Directory.CreateDirectory(Path.Combine(_articles, "divers")).FullName, $"{slug}.md"),
        $"---\nid: {slug}\nslug: {slug}\ntitle: {title}\nsummary: Un résumé.\naudience: {audience}\ncreated: 2026-01-01\nupdated: 2026-01-01\n{more}\n---\n{body}");
}
