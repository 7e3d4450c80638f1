using System.Net;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Attacks;

public sealed class SettingUp : PortalTest
{
    private const string Chief = "chef@equipe.example";

    private protected override PortalSettings Settings => new() { Database = Template.EmptyDatabase };

    [Fact]
    public async Task A71_a_wrong_code_makes_nobody_administrator_and_what_was_typed_is_kept()
    {
        App.PrintSetupCode();

        var page = await FillInAsync("AAAABBBBCCCCDDDD", Cast.Password);

        Assert.Contains("Ce code n’est pas celui qui est affiché au lancement", page.Text);
        Assert.Equal(Chief, page.Field("Form.Address"));
        Assert.Empty(await App.ReadAsync("SELECT * FROM People"));
    }

    [Fact]
    public async Task A71_the_printed_code_makes_one_administrator_and_then_the_page_is_gone()
    {
        var code = App.PrintSetupCode();

        var done = await FillInAsync($" {code.ToLowerInvariant()} ", Cast.Password);

        Assert.Equal("/connexion?retour=/agents", done.Address);
        Assert.Equal([$"{Chief}|3"], await App.ReadAsync("SELECT Address, Role FROM People"));
        Assert.Equal(HttpStatusCode.NotFound, (await App.Visitor().GetAsync("/demarrage")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await App.Visitor().ForgeAsync("/demarrage", ("Form.Code", code), ("Form.Name", "Eve"), ("Form.Address", "eve@attaque.example"), ("Form.Password", Cast.Password))).Status);
        Assert.Equal("/espace", (await PortalApp.EnterByPasswordAsync(App.Visitor(), Chief)).Address);
    }

    [Theory]
    [InlineData("court", "au moins 12 caractères")]
    [InlineData("aaaaaaaaaaaaaaaa", "au moins 5 caractères différents")]
    public async Task A_weak_password_is_refused_in_French(string password, string why)
    {
        var page = await FillInAsync(App.PrintSetupCode(), password);

        Assert.Contains(why, page.Text);
        Assert.Empty(await App.ReadAsync("SELECT * FROM People"));
    }

    [Fact]
    public async Task Empty_fields_are_named_one_by_one()
    {
        App.PrintSetupCode();

        var page = await App.Visitor().FillInAsync("/demarrage", "Devenir administrateur");

        Assert.Contains("Recopiez le code affiché au lancement", page.Text);
        Assert.Contains("Donnez votre nom", page.Text);
        Assert.Contains("Choisissez un mot de passe", page.Text);
    }

    private Task<Sheet> FillInAsync(string code, string password) => App.Visitor().FillInAsync("/demarrage", "Devenir administrateur",
        ("Form.Code", code), ("Form.Name", "Chef Premier"), ("Form.Address", Chief), ("Form.Password", password));
}
