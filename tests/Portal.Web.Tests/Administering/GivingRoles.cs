using System.Net;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Administering;

public sealed class GivingRoles : PortalTest
{
    private const string Change = "Changer le rôle";

    [Fact]
    public async Task An_administrator_finds_somebody_and_gives_them_a_role_with_a_code_for_that_change()
    {
        var administrator = await App.SignedInAsync(Cast.Administrator);
        var customer = await App.SignedInAsync(Cast.Customer);
        var found = await administrator.GetAsync("/admin/personnes?mots=OTTO&role=Customer");
        var page = await administrator.GetAsync(Assert.Single(found.Html.QuerySelectorAll("main tbody a")).GetAttribute("href")!);

        var asked = await administrator.FillInAsync(page, "Recevoir le code", ("role", "Agent"));
        var changed = await administrator.FillInAsync(asked, Change, ("Proof.Code", await App.CodeToAsync(Cast.Administrator)));

        Assert.Contains("C’est fait : Agent", changed.Text);
        Assert.Contains("Votre rôle dans l’aide : Agent", (await App.LastLetterToAsync(Cast.Customer)).Subject);
        Assert.StartsWith("/connexion", (await customer.GetAsync("/espace")).Address, StringComparison.Ordinal);
        Assert.Contains("Otto Weiss", (await administrator.GetAsync("/admin/personnes?equipe=1&role=Agent")).Text);
    }

    [Fact]
    public async Task A_code_for_one_change_is_good_for_no_other()
    {
        var administrator = await App.SignedInAsync(Cast.Administrator);
        var customer = await PersonAsync(administrator, Cast.Customer);

        await administrator.FillInAsync(customer, "Recevoir le code", ("role", "Agent"));
        var code = await App.CodeToAsync(Cast.Administrator);
        var higher = await administrator.FillInAsync(customer, Change, ("role", "Administrator"), ("Proof.Code", code));
        var other = await administrator.FillInAsync(await PersonAsync(administrator, Cast.Accountant), Change, ("role", "Agent"), ("Proof.Code", code));
        var without = await administrator.FillInAsync(customer, Change, ("role", "Agent"));

        Assert.All(new[] { higher, other, without }, page => Assert.Matches("Rien n’a changé. ?Ce code n’est pas le bon", page.Text));
        Assert.Equal(["0"], await App.ReadAsync($"SELECT Role FROM People WHERE Address = '{Cast.Customer}'"));
        Assert.Equal(["0"], await App.ReadAsync($"SELECT Role FROM People WHERE Address = '{Cast.Accountant}'"));
    }

    [Fact]
    public async Task Nobody_changes_their_own_role_so_that_a_portal_always_has_an_administrator()
    {
        var administrator = await App.SignedInAsync(Cast.Administrator);
        var self = await PersonAsync(administrator, Cast.Administrator);

        var forged = await administrator.ForgeAsync($"{self.Address}?handler=Change", ("role", "Customer"), ("Proof.Code", "123456"));

        Assert.Contains("C’est vous.", self.Text);
        Assert.Equal(HttpStatusCode.Forbidden, forged.Status);
    }

    [Theory]
    [InlineData(Cast.Lead)]
    [InlineData(Cast.Agent)]
    [InlineData(Cast.Customer)]
    public async Task The_administration_does_not_exist_for_anybody_else(string who)
    {
        var id = (await PersonAsync(await App.SignedInAsync(Cast.Administrator), Cast.Accountant)).Address;
        var somebody = await App.SignedInAsync(who);

        foreach (var address in new[] { "/admin", "/admin/personnes", id })
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await somebody.GetAsync(address)).Status));
        Assert.Equal(HttpStatusCode.NotFound, (await somebody.ForgeAsync($"{id}?handler=Change", ("role", "Administrator"))).Status);
        Assert.DoesNotContain("Administration", (await somebody.GetAsync("/agents/signature")).Source);
    }

    [Fact]
    public async Task Whoever_never_confirmed_their_address_joins_no_team()
    {
        await App.SendAsGuestAsync("Bonjour", "Moi.", Cast.Guest);
        var administrator = await App.SignedInAsync(Cast.Administrator);
        var guest = await PersonAsync(administrator, Cast.Guest);

        var refused = await administrator.FillInAsync(guest, Change, ("role", "Agent"), ("Proof.Code", "123456"));

        Assert.Contains("n’a pas confirmé son adresse", refused.Text);
    }

    private static async Task<Sheet> PersonAsync(Visitor administrator, string address)
    {
        var found = await administrator.GetAsync($"/admin/personnes?mots={Uri.EscapeDataString(address)}");
        return await administrator.GetAsync(Assert.Single(found.Html.QuerySelectorAll("main tbody a")).GetAttribute("href")!);
    }
}
