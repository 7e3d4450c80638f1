using System.Net;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Entering;

public sealed class ProtectingOnesAccount : PortalTest
{
    private const string NewPassword = "girafe brouette lampion sorbet";

    [Fact]
    public async Task With_an_app_a_mailed_code_alone_opens_nothing_and_each_code_of_the_app_is_good_once()
    {
        var owner = await App.SignedInAsync(Cast.AcmeOwner);
        var (app, _) = await SetUpAsync(owner);
        var visitor = App.Visitor();

        var halfway = await App.EnterByCodeAsync(visitor, Cast.AcmeOwner);
        Assert.StartsWith("/connexion/second-facteur", halfway.Address, StringComparison.Ordinal);
        Assert.StartsWith("/connexion?", (await visitor.GetAsync("/espace")).Address, StringComparison.Ordinal);
        var code = app.Code();
        Assert.Equal("/espace", (await visitor.FillInAsync(halfway, "Entrer", ("code", code))).Address);

        var other = App.Visitor();
        var again = await other.FillInAsync(await App.EnterByCodeAsync(other, Cast.AcmeOwner), "Entrer", ("code", code));
        Assert.Contains("ou il a déjà servi", again.Text);
    }

    [Fact]
    public async Task A_recovery_code_stands_in_for_the_app_once_and_only_its_hash_is_kept()
    {
        var owner = await App.SignedInAsync(Cast.AcmeOwner);
        var (_, codes) = await SetUpAsync(owner);
        Assert.Equal(10, codes.Count);
        var kept = string.Join('\n', (await App.EverythingAsync()).Values);
        Assert.All(codes, code => Assert.DoesNotContain(code, kept, StringComparison.Ordinal));

        var visitor = App.Visitor();
        var inside = await RecoverAsync(visitor, codes[3]);
        var again = await RecoverAsync(App.Visitor(), codes[3]);

        Assert.Equal("/espace", inside.Address);
        Assert.Contains("il a déjà servi", again.Text);
        Assert.Contains(await App.LettersToAsync(Cast.AcmeOwner), letter => letter.Subject == "Un code de secours a servi" && letter.Words.Contains("Il vous en reste 9", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A38_six_wrong_codes_of_the_app_wear_out_the_challenge_and_not_the_account()
    {
        var owner = await App.SignedInAsync(Cast.AcmeOwner);
        var (app, _) = await SetUpAsync(owner);
        var visitor = App.Visitor();
        var halfway = await App.EnterByCodeAsync(visitor, Cast.AcmeOwner);

        for (var time = 0; time < 5; time++)
            await visitor.FillInAsync(halfway, "Entrer", ("code", "abc"));
        Assert.Contains("n’est pas le bon", (await visitor.FillInAsync(halfway, "Entrer", ("code", app.Code()))).Text);

        App.Wait(TimeSpan.FromMinutes(5));
        visitor = App.Visitor();
        Assert.Equal("/espace", (await visitor.FillInAsync(await App.EnterByCodeAsync(visitor, Cast.AcmeOwner), "Entrer", ("code", app.Code()))).Address);
    }

    [Fact]
    public async Task A38_an_owner_authorises_with_a_code_of_the_app_which_is_good_for_no_second_request()
    {
        var owner = await App.SignedInAsync(Cast.AcmeOwner);
        var (app, _) = await SetUpAsync(owner);
        var first = await PortalApp.InviteAsOwnerAsync(owner, Cast.Accountant);
        var second = await PortalApp.InviteAsOwnerAsync(owner, Cast.Customer);
        var code = app.Code();

        var authorised = await owner.FillInAsync($"/acces/demande/{first}", "Autoriser l’accès", ("Answer.AppCode", code));
        var replayed = await owner.FillInAsync($"/acces/demande/{second}", "Autoriser l’accès", ("Answer.AppCode", code));

        Assert.Contains("C’est autorisé", authorised.Text);
        Assert.Contains("Ce code n’est pas le bon", replayed.Text);
        Assert.Equal(("Invited", "AwaitingConsent"), (await App.StateOfRequestAsync(first), await App.StateOfRequestAsync(second)));
    }

    [Fact]
    public async Task A_session_is_listed_and_closed_from_another_and_somebody_elses_is_not_there()
    {
        var here = await App.SignedInAsync(Cast.AcmeOwner);
        var there = await App.SignedInAsync(Cast.AcmeOwner);
        var stranger = await App.SignedInAsync(Cast.BetaOwner);
        var page = await here.GetAsync("/espace/securite");
        var session = page.Field("session");

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.ForgeAsync("/espace/securite?handler=End", ("session", session))).Status);
        Assert.Equal("/espace", (await there.GetAsync("/espace")).Address);
        Assert.Contains("La session est fermée", (await here.FillInAsync(page, "Fermer", ("session", session))).Text);

        Assert.StartsWith("/connexion", (await there.GetAsync("/espace")).Address, StringComparison.Ordinal);
        Assert.Equal("/espace", (await here.GetAsync("/espace")).Address);
        Assert.Contains(await App.LettersToAsync(Cast.AcmeOwner), letter => letter.Subject == "Connexion depuis un nouvel appareil");
    }

    [Fact]
    public async Task Changing_what_one_signs_in_with_needs_a_proof_of_the_last_ten_minutes()
    {
        var owner = await App.SignedInAsync(Cast.AcmeOwner);
        App.Wait(TimeSpan.FromMinutes(11));

        var asked = await owner.GetAsync("/espace/securite/mot-de-passe");
        Assert.Equal("Confirmez que c’est vous", asked.Title);
        Assert.Equal("Confirmez que c’est vous", (await owner.ForgeAsync("/espace/securite/mot-de-passe", ("password", NewPassword))).Title);
        var sent = await owner.FillInAsync(asked, "Recevoir le code");
        var proven = await owner.FillInAsync(sent, "Confirmer", ("Proof.Code", await App.CodeToAsync(Cast.AcmeOwner)));

        Assert.Equal("/espace/securite/mot-de-passe", proven.Address);
    }

    [Theory]
    [InlineData("court")]
    [InlineData("motdepasse12")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("exemplevasseur")]
    [InlineData("helene@acme.example")]
    public async Task A_password_that_is_guessed_first_is_refused(string password)
    {
        var owner = await App.SignedInAsync(Cast.AcmeOwner);

        var refused = await owner.FillInAsync("/espace/securite/mot-de-passe", "Enregistrer le mot de passe", ("password", password));

        Assert.Contains("Rien n’a changé.", refused.Text);
        Assert.Contains("ne vont pas ensemble", (await PortalApp.EnterByPasswordAsync(App.Visitor(), Cast.AcmeOwner, password)).Text);
    }

    [Fact]
    public async Task A67_a_new_password_ends_every_other_session_and_is_told_by_mail()
    {
        var here = await App.SignedInAsync(Cast.AcmeOwner);
        var there = await App.SignedInAsync(Cast.AcmeOwner);

        await here.FillInAsync("/espace/securite/mot-de-passe", "Enregistrer le mot de passe", ("password", NewPassword));

        Assert.Equal("/espace", (await here.GetAsync("/espace")).Address);
        Assert.StartsWith("/connexion", (await there.GetAsync("/espace")).Address, StringComparison.Ordinal);
        Assert.Equal("Votre mot de passe a changé", (await App.LastLetterToAsync(Cast.AcmeOwner)).Subject);
        Assert.Equal("/espace", (await PortalApp.EnterByPasswordAsync(App.Visitor(), Cast.AcmeOwner, NewPassword)).Address);
    }

    [Fact]
    public async Task A69_a_forgotten_password_is_replaced_by_a_mailed_code_once_and_the_page_knows_nobody()
    {
        var agent = await App.SignedInAsync(Cast.Agent);
        var visitor = App.Visitor();
        var known = await visitor.FillInAsync("/connexion/mot-de-passe", "Recevoir un code", ("address", Cast.Agent));
        var code = await App.CodeToAsync(Cast.Agent);
        var unknown = await App.Visitor().FillInAsync("/connexion/mot-de-passe", "Recevoir un code", ("address", "personne@ailleurs.example"));
        Assert.Equal(known.Text.Replace(Cast.Agent, "", StringComparison.Ordinal), unknown.Text.Replace("personne@ailleurs.example", "", StringComparison.Ordinal));

        await visitor.FillInAsync(known, "Enregistrer le mot de passe", ("code", code), ("password", NewPassword));
        var again = await visitor.FillInAsync(known, "Enregistrer le mot de passe", ("code", code), ("password", "autre chose encore bien longue"));

        Assert.Contains("Ce code n’est pas le bon", again.Text);
        Assert.StartsWith("/connexion", (await agent.GetAsync("/espace")).Address, StringComparison.Ordinal);
        Assert.Equal("/espace", (await PortalApp.EnterByPasswordAsync(App.Visitor(), Cast.Agent, NewPassword)).Address);
        Assert.Contains("ne vont pas ensemble", (await PortalApp.EnterByPasswordAsync(App.Visitor(), Cast.Agent)).Text);
    }

    [Fact]
    public async Task Whoever_needs_a_second_factor_reaches_nothing_until_it_is_set_up()
    {
        var administrator = await App.SignedInAsync(Cast.Administrator);
        var agent = await App.SignedInAsync(Cast.Agent);
        var asked = await administrator.FillInAsync("/admin/securite", "Recevoir le code", ("roles", "Agent"));
        await administrator.FillInAsync(asked, "Enregistrer ce qui est exigé", ("roles", "Agent"), ("Proof.Code", await App.CodeToAsync(Cast.Administrator)));

        foreach (var address in new[] { "/agents/signature", "/", "/questions", "/espace" })
            Assert.Equal((address, "/espace/securite?manque=oui"), (address, (await agent.GetAsync(address)).Address));
        Assert.Equal("/espace/securite?manque=oui", (await agent.ForgeAsync("/agents/signature", ("Form.FirstName", "X"))).Address);

        await SetUpAsync(agent);
        Assert.Equal("/agents/signature", (await agent.GetAsync("/agents/signature")).Address);
        Assert.Equal("/admin/securite", (await administrator.GetAsync("/admin/securite")).Address);
    }

    private static async Task<(AuthenticatorApp App, IReadOnlyList<string> Codes)> SetUpAsync(Visitor person)
    {
        var begun = await person.FillInAsync("/espace/securite/application", "Ajouter une application");
        var app = new AuthenticatorApp(begun.Html.QuerySelector(".steps code")!.TextContent);
        var on = await person.FillInAsync(begun, "Activer l’application", ("code", app.Code()));
        return (app, [.. on.Html.QuerySelectorAll(".codes code").Select(code => code.TextContent)]);
    }

    private async Task<Sheet> RecoverAsync(Visitor visitor, string code) =>
        await visitor.FillInAsync(await App.EnterByCodeAsync(visitor, Cast.AcmeOwner), "Entrer avec ce code de secours", ("code", code));
}
