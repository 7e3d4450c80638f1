using System.Net;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Entering;

public sealed class SigningIn : PortalTest
{
    private const string WrongCode = "Ce code n’est pas le bon";

    [Fact]
    public async Task A_code_is_good_once()
    {
        var visitor = App.Visitor();
        var asked = await AskCodeAsync(visitor, Cast.Customer);
        var code = await App.CodeToAsync(Cast.Customer);

        var inside = await visitor.FillInAsync(asked, "Entrer", ("code", code));
        var again = await EnterAsync(App.Visitor(), Cast.Customer, code);

        Assert.Equal("/espace", inside.Address);
        Assert.Contains(WrongCode, again.Text);
    }

    [Fact]
    public async Task A_code_is_good_for_five_minutes_and_typed_with_blanks()
    {
        var visitor = App.Visitor();
        await AskCodeAsync(visitor, Cast.Customer);
        var code = await App.CodeToAsync(Cast.Customer);

        App.Wait(TimeSpan.FromMinutes(5));
        Assert.Contains(WrongCode, (await EnterAsync(visitor, Cast.Customer, code)).Text);

        await AskCodeAsync(visitor, Cast.Customer);
        code = await App.CodeToAsync(Cast.Customer);
        Assert.Equal("/espace", (await EnterAsync(visitor, Cast.Customer, $" {code[..3]} {code[3..]} ")).Address);
    }

    [Fact]
    public async Task Five_wrong_codes_wear_out_the_right_one()
    {
        var visitor = App.Visitor();
        await AskCodeAsync(visitor, Cast.Customer);
        var code = await App.CodeToAsync(Cast.Customer);
        var wrong = code == "000000" ? "111111" : "000000";

        for (var time = 0; time < 5; time++)
            Assert.Contains(WrongCode, (await EnterAsync(visitor, Cast.Customer, wrong)).Text);

        Assert.Contains(WrongCode, (await EnterAsync(visitor, Cast.Customer, code)).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abcdef")]
    [InlineData("０００００００")]
    [InlineData("00000000000000000000000000000000000000000000")]
    public async Task What_is_no_code_is_a_wrong_code(string code)
    {
        var visitor = App.Visitor();
        await AskCodeAsync(visitor, Cast.Customer);

        Assert.Contains(WrongCode, (await EnterAsync(visitor, Cast.Customer, code)).Text);
    }

    [Fact]
    public async Task A_code_opens_no_other_mailbox()
    {
        await AskCodeAsync(App.Visitor(), Cast.Customer);
        await AskCodeAsync(App.Visitor(), Cast.Accountant);
        var code = await App.CodeToAsync(Cast.Customer);

        Assert.Contains(WrongCode, (await EnterAsync(App.Visitor(), Cast.Accountant, code)).Text);
    }

    [Theory]
    [InlineData(Cast.Customer)]
    [InlineData(Cast.Agent)]
    [InlineData("nouveau@ailleurs.example")]
    public async Task A_mailbox_gets_six_letters_an_hour_and_the_page_says_the_same_each_time(string address)
    {
        var visitor = App.Visitor();
        var pages = new List<string>();
        for (var time = 0; time < 8; time++)
            pages.Add((await AskCodeAsync(visitor, address)).Text);

        Assert.Single(pages.Distinct());
        Assert.Equal(6, (await App.LettersToAsync(address)).Count);
        App.Wait(TimeSpan.FromHours(1));
        await AskCodeAsync(visitor, address);
        Assert.Equal(7, (await App.LettersToAsync(address)).Count);
    }

    [Fact]
    public async Task The_page_is_the_same_for_a_known_an_unknown_and_a_team_members_address()
    {
        var pages = new List<string>();
        foreach (var address in new[] { Cast.Customer, "inconnu@ailleurs.example", Cast.Agent })
        {
            var sent = await AskCodeAsync(App.Visitor(), address);
            var wrong = await EnterAsync(App.Visitor(), address, "12345");
            var password = await PortalApp.EnterByPasswordAsync(App.Visitor(), address, "pas le bon du tout");
            pages.Add(string.Join('\n', sent.Text, wrong.Text, password.Text).Replace(address, "", StringComparison.Ordinal));
        }

        Assert.Contains("Un code à six chiffres vient de partir", pages[0]);
        Assert.Single(pages.Distinct());
    }

    [Fact]
    public async Task The_team_enters_by_password_and_is_sent_no_code()
    {
        await AskCodeAsync(App.Visitor(), Cast.Agent);

        var letter = await App.LastLetterToAsync(Cast.Agent);

        Assert.Equal("Connexion de l’équipe : par mot de passe", letter.Subject);
        Assert.Throws<InvalidOperationException>(() => letter.Code);
        Assert.Equal("/espace", (await PortalApp.EnterByPasswordAsync(App.Visitor(), Cast.Agent)).Address);
    }

    [Fact]
    public async Task Eight_wrong_passwords_lock_the_door_for_ten_minutes()
    {
        for (var time = 0; time < 8; time++)
            Assert.Contains("ne vont pas ensemble", (await PortalApp.EnterByPasswordAsync(App.Visitor(), Cast.Agent, "pas le bon du tout")).Text);

        Assert.Contains("ne vont pas ensemble", (await PortalApp.EnterByPasswordAsync(App.Visitor(), Cast.Agent)).Text);
    }

    [Fact]
    public async Task A67_signing_in_over_another_session_leaves_nothing_of_it()
    {
        var visitor = await App.SignedInAsync(Cast.Customer);
        var before = SessionOf(visitor);

        await App.EnterByCodeAsync(visitor, Cast.Accountant);

        Assert.NotEqual(before, SessionOf(visitor));
        Assert.Contains("Cora Delmas", (await visitor.GetAsync("/espace")).Html.QuerySelector("header")!.TextContent);
    }

    [Fact]
    public async Task A_session_ends_when_its_person_signs_out()
    {
        var visitor = await App.SignedInAsync(Cast.Customer);

        Assert.Equal("Se déconnecter ?", (await visitor.GetAsync("/deconnexion")).Title);
        Assert.Equal("/espace", (await visitor.GetAsync("/espace")).Address);
        var outside = await visitor.FillInAsync("/deconnexion", "Me déconnecter");

        Assert.Equal("/", outside.Address);
        Assert.StartsWith("/connexion?retour=", (await visitor.GetAsync("/espace")).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A67_a_stolen_session_ends_when_its_person_signs_out()
    {
        var visitor = await App.SignedInAsync(Cast.Customer);
        var thief = App.Visitor();
        visitor.CopyCookiesTo(thief);
        Assert.Equal("/espace", (await thief.GetAsync("/espace")).Address);

        await visitor.FillInAsync("/deconnexion", "Me déconnecter");

        Assert.StartsWith("/connexion", (await thief.GetAsync("/espace")).Address, StringComparison.Ordinal);
        Assert.Equal("/espace", (await App.EnterByCodeAsync(visitor, Cast.Customer)).Address);
    }

    [Fact]
    public async Task A_session_lasts_fourteen_days()
    {
        var visitor = await App.SignedInAsync(Cast.Customer);

        App.Wait(TimeSpan.FromDays(14) + TimeSpan.FromMinutes(1));

        Assert.StartsWith("/connexion", (await visitor.GetAsync("/espace")).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_is_taken_away_counts_at_the_next_click()
    {
        var agent = await App.SignedInAsync(Cast.Agent);
        Assert.Equal(HttpStatusCode.OK, (await agent.GetAsync("/agents/file/tous")).Status);

        await App.WriteAsync($"UPDATE People SET Role = 0 WHERE Address = '{Cast.Agent}'");

        Assert.Equal(HttpStatusCode.NotFound, (await agent.GetAsync("/agents/file/tous")).Status);
        Assert.DoesNotContain("Bureau", (await agent.GetAsync("/")).Html.QuerySelector("header")!.TextContent);
    }

    [Fact]
    public async Task The_desk_does_not_exist_for_customers_and_asks_visitors_to_sign_in()
    {
        var customer = await App.SignedInAsync(Cast.Customer);

        Assert.Equal(HttpStatusCode.NotFound, (await customer.GetAsync("/agents/file/tous")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await customer.ForgeAsync("/agents/fils/1?handler=Take")).Status);
        Assert.Equal("/connexion?retour=%2Fagents%2Ffile%2Ftous", (await App.Visitor().GetAsync("/agents/file/tous")).Address);
    }

    [Fact]
    public async Task The_session_is_out_of_reach_of_script_and_of_other_hosts()
    {
        var visitor = await App.SignedInAsync(Cast.Customer);

        var cookie = visitor.Cookies.Single(cookie => cookie.Name == "__Host-portal");

        Assert.True(cookie is { HttpOnly: true, Secure: true, Path: "/" });
    }

    [Fact]
    public async Task A_name_given_at_the_first_visit_is_kept_and_not_changed_at_the_next()
    {
        var visitor = App.Visitor();
        await AskCodeAsync(visitor, "nadia@ailleurs.example");
        await EnterAsync(visitor, "nadia@ailleurs.example", await App.CodeToAsync("nadia@ailleurs.example"), "Nadia Roux");
        Assert.Contains("Nadia Roux", (await visitor.GetAsync("/")).Html.QuerySelector("header")!.TextContent);

        await AskCodeAsync(visitor, "nadia@ailleurs.example");
        await EnterAsync(visitor, "nadia@ailleurs.example", await App.CodeToAsync("nadia@ailleurs.example"), "Autre Nom");

        Assert.Contains("Nadia Roux", (await visitor.GetAsync("/")).Html.QuerySelector("header")!.TextContent);
    }

    private static string SessionOf(Visitor visitor) => visitor.Cookies.Single(cookie => cookie.Name == "__Host-portal").Value;

    private static Task<Sheet> AskCodeAsync(Visitor visitor, string address) =>
        visitor.FillInAsync("/connexion", "Recevoir un code", ("address", address));

    private static Task<Sheet> EnterAsync(Visitor visitor, string address, string code, string name = "") =>
        visitor.ForgeAsync("/connexion?handler=Code", ("address", address), ("code", code), ("name", name));
}
