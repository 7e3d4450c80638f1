using System.Net;
using Portal.Tickets.People;
using Portal.Web.Identity;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Entering;

/// <summary>Through a real OpenID Connect provider: who enters, as what, and who does not.</summary>
public sealed class EnteringByTheCompanyDirectory(CompanyDirectory directory) : PortalTest, IClassFixture<CompanyDirectory>
{
    private const string Entrance = "/connexion/entreprise";
    private const string NewColleague = "ines.morel@exemple.example";

    private protected override PortalSettings Settings => new() { More = directory.Settings };

    [Fact]
    public async Task A_colleague_enters_with_the_role_that_the_directory_gives_and_is_known_the_next_time_by_more_than_an_address()
    {
        directory.Says = Claims("ines", NewColleague, verified: true, "staff", "support");
        var first = await App.Visitor(directory).GetAsync(Entrance);

        directory.Says = Claims("ines", "ines.morel-petit@exemple.example", verified: true, "support-lead");
        var second = await App.Visitor(directory).GetAsync($"{Entrance}?retour=/agents");

        Assert.Equal("/espace", first.Address);
        Assert.StartsWith("/agents", second.Address, StringComparison.Ordinal);
        Assert.Equal(PortalRole.Lead, await RoleOfAsync(NewColleague));
        Assert.Null(await RoleOfAsync("ines.morel-petit@exemple.example"));
    }

    [Fact]
    public async Task Whoever_loses_the_role_at_the_directory_loses_it_here_and_every_session_with_it()
    {
        directory.Says = Claims("ines", NewColleague, verified: true, "support");
        var browser = App.Visitor(directory);
        await browser.GetAsync(Entrance);
        Assert.StartsWith("/agents", (await browser.GetAsync("/agents")).Address, StringComparison.Ordinal);

        directory.Says = Claims("ines", NewColleague, verified: true, "staff");
        var refused = await App.Visitor(directory).GetAsync(Entrance);

        Assert.Contains("il ne donne pas accès à cet espace", refused.Text);
        Assert.StartsWith("/connexion", (await browser.GetAsync("/agents")).Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public async Task A23_An_address_that_the_directory_has_not_verified_opens_nobodys_account(bool? verified)
    {
        directory.Says = Claims("quelqu’un", Cast.Agent, verified, "support-lead");
        var browser = App.Visitor(directory);

        var refused = await browser.GetAsync(Entrance);

        Assert.Contains("pas d’adresse vérifiée", refused.Text);
        Assert.StartsWith("/connexion", (await browser.GetAsync("/espace")).Address, StringComparison.Ordinal);
        Assert.Empty(await App.ReadAsync("SELECT UserId FROM AspNetUserLogins"));
        Assert.Equal(PortalRole.Agent, await RoleOfAsync(Cast.Agent));
    }

    [Theory]
    [InlineData("owner@acme.example")]
    [InlineData("owner@exemple.example.evil.example")]
    [InlineData("owner@notexemple.example")]
    public async Task A23_A_verified_address_of_a_domain_that_the_directory_does_not_speak_for_opens_nobodys_account(string address)
    {
        directory.Says = Claims("quelqu’un", address, verified: true, "support");

        Assert.Contains("pas d’adresse vérifiée", (await App.Visitor(directory).GetAsync(Entrance)).Text);
        Assert.Empty(await App.ReadAsync("SELECT UserId FROM AspNetUserLogins"));
    }

    [Fact]
    public async Task Signing_out_here_signs_out_there_and_comes_back()
    {
        directory.Says = Claims("ines", NewColleague, verified: true, "support");
        var browser = App.Visitor(directory);
        await browser.GetAsync(Entrance);
        var before = directory.SignedOut;

        var home = await browser.FillInAsync("/deconnexion", "Me déconnecter");

        Assert.Equal("/", home.Address);
        Assert.Equal(before + 1, directory.SignedOut);
        Assert.StartsWith("/connexion", (await browser.GetAsync("/espace")).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_another_browser_asked_for_or_that_nobody_asked_for_opens_nothing()
    {
        var browser = App.Visitor(directory);

        var forged = await browser.GetAsync("/connexion/entreprise/retour?code=abc&state=def");

        Assert.Contains("n’a pas abouti", forged.Text);
        Assert.StartsWith("/connexion", (await browser.GetAsync("/espace")).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_leaves_for_the_directory_with_a_challenge_that_only_this_browser_can_answer()
    {
        var away = (await App.Visitor(directory).GetAsync(Entrance)).Hops.First(hop => hop.Contains(directory.Address.Authority, StringComparison.Ordinal));

        Assert.Contains("code_challenge_method=S256", away, StringComparison.Ordinal);
        Assert.Contains("nonce=", away, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString($"{PortalSettings.PublicUrl}connexion/entreprise/retour"), away, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_offers_it_only_where_there_is_a_directory()
    {
        Assert.Contains("Entrer avec le compte Exemple", (await App.Visitor().GetAsync("/connexion")).Text);

        await using var other = await PortalApp.StartAsync();
        Assert.DoesNotContain("Entrer avec le compte", (await other.Visitor().GetAsync("/connexion")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Visitor().GetAsync(Entrance)).Status);
    }

    [Theory]
    [InlineData("http://annuaire.exemple.example", "portail", "exemple.example", "support", "https address")]
    [InlineData("https://annuaire.exemple.example", "", "exemple.example", "support", "ClientId")]
    [InlineData("https://annuaire.exemple.example", "portail", "", "support", "Domains")]
    [InlineData("https://annuaire.exemple.example", "portail", "exemple.example", "", "nobody could enter")]
    public void A_portal_does_not_start_with_half_a_directory(string authority, string client, string domain, string role, string fault)
    {
        var settings = new IdentitySettings
        {
            SingleSignOn = new SingleSignOnSettings
            {
                Authority = new Uri(authority),
                ClientId = client,
                Domains = domain.Length > 0 ? [domain] : [],
                Roles = role.Length > 0 ? new Dictionary<string, PortalRole> { [role] = PortalRole.Agent } : [],
            },
        };

        Assert.Contains(fault, Assert.Single(new IdentitySettingsValidator().Validate(name: null, settings).Failures!), StringComparison.Ordinal);
    }

    private static Dictionary<string, object> Claims(string subject, string address, bool? verified, params string[] roles)
    {
        var claims = new Dictionary<string, object> { ["sub"] = subject, ["name"] = "Inès Morel", ["email"] = address, ["roles"] = roles };
        if (verified is { } said)
            claims["email_verified"] = said;
        return claims;
    }

    private async Task<PortalRole?> RoleOfAsync(string address) =>
        (await App.ReadAsync($"SELECT Role FROM People WHERE AddressKey = '{address}'")).SingleOrDefault() is { } role ? Enum.Parse<PortalRole>(role) : null;
}
