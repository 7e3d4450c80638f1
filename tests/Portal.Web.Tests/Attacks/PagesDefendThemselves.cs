using System.Net;
using System.Text;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Attacks;

public sealed class PagesDefendThemselves : AccessTest
{
    public static TheoryData<string> ForeignAddresses => new(
        "//e.test", "/\\e.test", "\\\\e.test", "https:e.test", "https://e.test/", "javascript:alert(1)", "/\t/e.test", "%2F%2Fe.test", "e.test", " //e.test");

    [Fact]
    public async Task A36_each_page_refuses_frames_foreign_content_inline_script_and_sniffing()
    {
        var owner = await App.SignedInAsync(Cast.AcmeOwner);
        var request = await PortalApp.InviteAsOwnerAsync(owner, Cast.Accountant);

        foreach (var address in new[] { "/", "/questions", "/nulle-part", $"/acces/demande/{request}", "/sante/live", "/style/site.css" })
        {
            var page = await owner.GetAsync(address);

            var policy = page.Header("Content-Security-Policy");
            Assert.Contains("default-src 'self'", policy);
            Assert.Contains("frame-ancestors 'none'", policy);
            Assert.Contains("object-src 'none'", policy);
            Assert.Contains("base-uri 'none'", policy);
            Assert.DoesNotContain("unsafe", policy);
            Assert.Equal("nosniff", page.Header("X-Content-Type-Options"));
        }
    }

    [Fact]
    public async Task A39_pages_whose_address_holds_a_secret_send_no_referrer_and_are_kept_nowhere()
    {
        await App.SendAsGuestAsync("Bonjour", "Moi.", Cast.Guest);
        var publish = await App.LinkToAsync(Cast.Guest, "/questions/confirmer/");

        foreach (var address in new[] { publish, "/questions/suite/x", "/questions/meme-probleme/x", "/acces/lien/demande/x", "/acces/invitation/6f1f7a52-58d1-4a3e-9f5c-0d7a1f0a2b3c" })
        {
            var page = await App.Visitor().GetAsync(address);

            Assert.Equal("no-referrer", page.Header("Referrer-Policy"));
            Assert.Contains("no-store", page.Header("Cache-Control"));
        }

        Assert.Equal("same-origin", (await App.Visitor().GetAsync("/questions")).Header("Referrer-Policy"));
    }

    [Fact]
    public async Task A39_no_page_asks_another_site_for_anything()
    {
        var agent = await App.SignedInAsync(Cast.Agent);
        await App.AskAsGuestAsync("Bonjour", "Moi.", Cast.Guest);

        foreach (var address in new[] { "/", "/questions/1", "/tutoriels/acces-comptable-autoriser-un-acces-a-son-comptable", "/agents/fils/1", "/agents/signature" })
        {
            var page = await agent.GetAsync(address);

            Assert.NotEmpty(page.Html.QuerySelectorAll("link[rel=stylesheet]"));
            Assert.All(
                page.Html.QuerySelectorAll("[src], link[href]:not([rel=canonical], [hreflang])").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")),
                source => Assert.Matches("^/[^/]", source));
        }
    }

    [Fact]
    public async Task A80_what_a_signed_in_person_reads_is_kept_in_no_cache_but_style_and_script_are()
    {
        var customer = await App.SignedInAsync(Cast.Customer);
        var home = await customer.GetAsync("/");
        var style = home.Html.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        Assert.Equal("no-store, private", home.Header("Cache-Control"));
        Assert.Equal("no-store, private", (await customer.GetAsync("/questions")).Header("Cache-Control"));
        Assert.DoesNotContain("no-store", (await customer.GetAsync(style)).Header("Cache-Control"));
    }

    /// <summary>Mail providers post here without a session (RFC 8058): its proof is the sealed address itself, and a made-up one is gone.</summary>
    private const string OneClick = "/desabonnement/{secret}";

    [Fact]
    public async Task A37_every_form_without_its_token_is_refused_and_changes_nothing()
    {
        await SentByAgentAsync();
        var administrator = await App.SignedInAsync(Cast.Administrator);
        var before = await App.EverythingAsync();
        var routes = App.Pages().Where(page => page != "/erreur").ToList();
        Assert.True(routes.Count > 30);

        foreach (var route in routes)
        {
            using var form = new FormUrlEncodedContent([new("body", "x"), new("Form.Title", "x"), new("address", Nobody)]);
            var refusal = route == OneClick ? HttpStatusCode.Gone : HttpStatusCode.BadRequest;
            Assert.Equal((route, refusal), (route, (await administrator.SendAsync(HttpMethod.Post, PortalApp.SampleOf(route), form)).Status));
        }

        Assert.Equal(before, await App.EverythingAsync());
    }

    /// <summary>The desk's live line, which speaks by posts where it can hold no socket: who isn't signed in is led to do so.</summary>
    private static readonly string[] LiveLine = ["/agents/en-direct", "/agents/en-direct/negotiate"];

    [Fact]
    public async Task A37_what_answers_no_form_does_nothing_with_one()
    {
        var before = await App.EverythingAsync();

        foreach (var line in LiveLine)
            Assert.Equal(HttpStatusCode.Unauthorized, (await App.Visitor().SendAsync(HttpMethod.Post, line, content: null)).Status);
        foreach (var route in App.Routes().Except(App.Pages()).Except(LiveLine).Append("/erreur"))
        {
            // What programs call asks for their token before it says whether it answers at all.
            var status = (int)(await App.Visitor().SendAsync(HttpMethod.Post, PortalApp.SampleOf(route), content: null)).Status;
            Assert.True(status is 404 or 405 || (status == 401 && route.StartsWith("/api/", StringComparison.Ordinal)), route);
        }

        Assert.Equal(before, await App.EverythingAsync());
    }

    [Fact]
    public async Task A37_somebody_elses_token_and_a_text_that_looks_like_a_form_are_refused()
    {
        var customer = await App.SignedInAsync(Cast.Customer);
        var accountant = await App.SignedInAsync(Cast.Accountant);

        var foreign = await customer.SendAsync(HttpMethod.Post, "/comptable", await accountant.WithTokenAsync(("wrote", "acme")));
        using var text = new StringContent("wrote=acme", Encoding.UTF8, "text/plain");
        var plain = await customer.SendAsync(HttpMethod.Post, "/comptable", text);
        using var json = new StringContent("""{"wrote":"acme"}""", Encoding.UTF8, "application/json");
        var program = await customer.SendAsync(HttpMethod.Post, "/comptable", json);

        Assert.Equal(HttpStatusCode.BadRequest, foreign.Status);
        Assert.Equal(HttpStatusCode.BadRequest, plain.Status);
        Assert.Equal(HttpStatusCode.BadRequest, program.Status);
        Assert.Empty(await App.ReadAsync("SELECT * FROM AccessAsks"));
    }

    [Theory]
    [InlineData("cross-site", HttpStatusCode.BadRequest)]
    [InlineData("same-origin", HttpStatusCode.OK)]
    public async Task A37_a_form_that_the_browser_says_comes_from_another_site_is_refused_even_with_its_token(string from, HttpStatusCode answer)
    {
        var accountant = await App.SignedInAsync(Cast.Accountant);
        var form = await accountant.WithTokenAsync(("wrote", "acme"));
        accountant.Headers.Add("Sec-Fetch-Site", from);

        Assert.Equal(answer, (await accountant.SendAsync(HttpMethod.Post, "/comptable", form)).Status);

        Assert.Equal(answer == HttpStatusCode.OK ? 1 : 0, (await App.ReadAsync("SELECT * FROM AccessAsks")).Count);
    }

    [Fact]
    public async Task A68_signing_in_from_another_site_is_refused()
    {
        using var form = new FormUrlEncodedContent([new("address", Cast.Agent), new("password", Cast.Password)]);

        var page = await App.Visitor().SendAsync(HttpMethod.Post, "/connexion?handler=Password", form);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.DoesNotContain(page.Headers, header => header.Key == "Set-Cookie" && header.Value.Any(cookie => cookie.StartsWith("__Host-portal", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A68_no_page_that_is_only_looked_at_writes_anything()
    {
        await SentByAgentAsync();
        var viewers = new[] { App.Visitor(), await App.SignedInAsync(Cast.AcmeOwner), await App.SignedInAsync(Cast.Administrator) };
        await App.LettersAsync();
        var before = await App.EverythingAsync();

        foreach (var viewer in viewers)
        {
            foreach (var route in App.Routes())
                Assert.NotEqual((route, HttpStatusCode.InternalServerError), (route, (await viewer.GetAsync(PortalApp.SampleOf(route))).Status));
            Assert.Equal("/deconnexion", (await viewer.GetAsync("/deconnexion")).Address);
        }

        Assert.Equal(before, await App.EverythingAsync());
        Assert.Equal("/espace", (await viewers[1].GetAsync("/espace")).Address);
    }

    [Theory]
    [MemberData(nameof(ForeignAddresses))]
    public async Task A66_after_signing_in_nobody_is_sent_to_another_site(string address)
    {
        var visitor = App.Visitor();

        var inside = await App.EnterByCodeAsync(visitor, Cast.Customer, $"/connexion?retour={Uri.EscapeDataString(address)}");
        var theme = await visitor.ForgeAsync("/preferences", ("theme", "dark"), ("retour", address));

        Assert.Equal(["302 /espace"], inside.Hops);
        Assert.Equal(["302 /"], theme.Hops);
    }

    [Fact]
    public async Task A66_an_address_of_our_own_is_kept()
    {
        var inside = await App.EnterByCodeAsync(App.Visitor(), Cast.Customer, "/connexion?retour=%2Fcomptable%3Fa%3Db");

        Assert.Equal("/comptable?a=b", inside.Address);
    }

    [Theory]
    [InlineData("/hangfire")]
    [InlineData("/metrics")]
    [InlineData("/swagger")]
    [InlineData("/health/details")]
    [InlineData("/setup")]
    [InlineData("/demarrage")]
    [InlineData("/.git/config")]
    [InlineData("/appsettings.json")]
    [InlineData("/data/portal.db")]
    [InlineData("/..%2f..%2fappsettings.json")]
    public async Task A70_there_is_no_back_room_to_find(string address)
    {
        var visitor = App.Visitor();
        visitor.Headers.Add("X-Forwarded-For", "127.0.0.1");
        var administrator = await App.SignedInAsync(Cast.Administrator);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(address)).Status);
    }

    [Fact]
    public async Task A72_headers_that_name_a_user_name_nobody()
    {
        var visitor = App.Visitor();
        visitor.Headers.Add("X-Remote-User", Cast.Administrator);
        visitor.Headers.Add("X-Forwarded-User", Cast.Administrator);
        visitor.Headers.Add("X-Original-URL", "/agents/file/tous");

        Assert.StartsWith("/connexion", (await visitor.GetAsync("/agents/file/tous")).Address, StringComparison.Ordinal);
        Assert.Contains("Se connecter", (await visitor.GetAsync("/")).Html.QuerySelector("header")!.TextContent);
    }

    [Theory]
    [InlineData("OPTIONS")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PROPFIND")]
    public async Task No_method_but_those_a_page_answers_makes_it_stumble(string method)
    {
        await SentByAgentAsync();
        var administrator = await App.SignedInAsync(Cast.Administrator);

        foreach (var route in App.Routes())
        {
            var page = await administrator.SendAsync(new HttpMethod(method), PortalApp.SampleOf(route), content: null);

            Assert.True((int)page.Status is >= 400 and < 500, $"{method} {route}: {page.Status}");
        }
    }

    [Fact]
    public async Task A_form_sent_to_a_page_that_has_none_is_refused()
    {
        await SentByAgentAsync();
        var administrator = await App.SignedInAsync(Cast.Administrator);

        foreach (var address in new[] { "/", "/questions", "/questions/1-entrer-dans-le-compte-acme", "/agents/fils/1", "/tutoriels", "/espace/acces/acme", "/agents/fils/1?handler=Nulle" })
            Assert.Equal((address, HttpStatusCode.MethodNotAllowed), (address, (await administrator.ForgeAsync(address)).Status));
    }
}
