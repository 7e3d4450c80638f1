using Portal.Tickets.People;
using Portal.Web.Identity;
using Portal.Web.Persistence;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Entering;

public sealed class MovingToAnotherMailbox : PortalTest
{
    private const string NewMailbox = "nouvelle@boite.example";
    private const string Planted = "girafe brouette lampion sorbet";

    [Fact]
    public async Task A_customer_moves_with_the_code_from_the_new_mailbox_and_enters_with_it_from_then_on()
    {
        var customer = await App.SignedInAsync(Cast.Customer);

        var asked = await customer.FillInAsync("/espace/securite/adresse", "Recevoir un code à cette adresse", ("address", NewMailbox));
        var moved = await customer.FillInAsync(asked, "Changer d’adresse", ("code", await App.CodeToAsync(NewMailbox)));

        Assert.Contains("Votre adresse a changé", moved.Text);
        Assert.StartsWith("/connexion", (await customer.GetAsync("/espace")).Address, StringComparison.Ordinal);
        Assert.Contains(await App.LettersToAsync(Cast.Customer), letter => letter.Subject == "Votre adresse mail a changé dans notre aide");
        await App.SignedInAsync(NewMailbox);
    }

    [Fact]
    public async Task A_wrong_code_and_a_half_address_change_nothing_and_what_was_typed_is_kept()
    {
        var customer = await App.SignedInAsync(Cast.Customer);

        var half = await customer.FillInAsync("/espace/securite/adresse", "Recevoir un code à cette adresse", ("address", "nouvelle@"));
        Assert.Contains("Il manque une adresse complète", half.Text);
        Assert.Equal("nouvelle@", half.Html.QuerySelector("#address")!.GetAttribute("value"));
        var asked = await customer.FillInAsync(half, "Recevoir un code à cette adresse", ("address", NewMailbox));
        Assert.Contains("Ce code n’est pas le bon", (await customer.FillInAsync(asked, "Changer d’adresse", ("code", "00000x"))).Text);

        await App.SignedInAsync(Cast.Customer);
    }

    [Fact]
    public async Task An_old_session_asks_for_a_proof_to_move_and_for_none_to_stop_an_owners_move()
    {
        var owner = await App.SignedInAsync(Cast.AcmeOwner);
        var asked = await owner.FillInAsync("/espace/securite/adresse", "Recevoir un code à cette adresse", ("address", NewMailbox));
        var rests = await owner.FillInAsync(asked, "Changer d’adresse", ("code", await App.CodeToAsync(NewMailbox)));
        Assert.Contains("Elle va devenir nouvelle@boite.example", rests.Text);
        Assert.Contains(await App.LettersToAsync(Cast.AcmeOwner), letter => letter.Subject == "Votre adresse mail va changer dans notre aide");

        App.Wait(TimeSpan.FromHours(1));
        Assert.Contains("Le changement est arrêté", (await owner.FillInAsync("/espace/securite/adresse", "Arrêter le changement")).Text);

        Assert.Equal("Confirmez que c’est vous", (await owner.GetAsync("/espace/securite/adresse")).Title);
        Assert.Equal("Confirmez que c’est vous", (await owner.ForgeAsync("/espace/securite/adresse?handler=Ask", ("address", NewMailbox))).Title);
    }

    [Fact]
    public async Task A34_an_agent_who_changes_the_owners_address_and_then_sends_a_request_gets_neither()
    {
        var ticket = await App.AskAsGuestAsync("Entrer dans le compte acme", "Je suis son comptable.", Cast.Accountant);
        var owner = (await App.ReadAsync("SELECT PersonId FROM Memberships m JOIN Accounts a ON a.Id = m.AccountId WHERE a.Prefix = 'acme' AND m.Role = 0"))[0];
        var agent = await App.SignedInAsync(Cast.Agent);

        var asked = await agent.FillInAsync($"/agents/adresses/{owner}", "Demander le changement", ("Address", "eve@attaque.example"), ("Reason", "Elle me l’a dit."));
        Assert.Contains("un collègue doit maintenant accepter", asked.Text);
        Assert.DoesNotContain(asked.Html.QuerySelectorAll("button"), button => button.TextContent == "Accepter");
        var change = asked.Field("change");
        Assert.Contains("il faut l’accord d’un autre agent", (await agent.ForgeAsync("/agents/adresses?handler=Confirm", ("change", change))).Text);
        Assert.Contains("Les accès sont suspendus", (await PortalApp.InviteAsync(agent, ticket, Cast.Accountant)).Text);

        Assert.Contains("Accepté", (await (await App.SignedInAsync(Cast.Lead)).FillInAsync("/agents/adresses", "Accepter")).Text);
        App.Wait(AddressChange.Rest - TimeSpan.FromMinutes(1));
        await App.DoAsync<ApplyAddressChanges>(apply => apply.RunAsync(CancellationToken.None));

        Assert.Equal([Cast.AcmeOwner], await App.ReadAsync($"SELECT Address FROM People WHERE Id = '{owner}'"));
        Assert.Empty(await App.LettersToAsync("eve@attaque.example"));
        Assert.Equal(2, (await App.LettersToAsync(Cast.AcmeOwner)).Count(letter => letter.Subject == "Votre adresse mail va changer dans notre aide"));
        Assert.Contains("Le changement est arrêté", (await (await App.SignedInAsync(Cast.AcmeOwner)).FillInAsync("/espace/securite/adresse", "Arrêter le changement")).Text);
    }

    [Fact]
    public async Task A34_what_opened_the_old_place_opens_nothing_once_the_team_has_moved_somebody()
    {
        var customer = await App.SignedInAsync(Cast.Customer);
        await customer.FillInAsync("/espace/securite/mot-de-passe", "Enregistrer le mot de passe", ("password", Planted));
        var person = (await App.ReadAsync($"SELECT Id FROM People WHERE Address = '{Cast.Customer}'"))[0];
        await (await App.SignedInAsync(Cast.Agent)).FillInAsync($"/agents/adresses/{person}", "Demander le changement", ("Address", NewMailbox), ("Reason", "Sa facture le prouve."));
        await (await App.SignedInAsync(Cast.Lead)).FillInAsync("/agents/adresses", "Accepter");

        App.Wait(AddressChange.Rest);
        await App.DoAsync<ApplyAddressChanges>(apply => apply.RunAsync(CancellationToken.None));

        Assert.StartsWith("/connexion", (await customer.GetAsync("/espace")).Address, StringComparison.Ordinal);
        Assert.Contains("ne vont pas ensemble", (await PortalApp.EnterByPasswordAsync(App.Visitor(), NewMailbox, Planted)).Text);
        await App.SignedInAsync(NewMailbox);
        Assert.Contains("ne vont pas ensemble", (await PortalApp.EnterByPasswordAsync(App.Visitor(), NewMailbox, Planted)).Text);
    }

    [Fact]
    public async Task A21_what_a_squatter_left_on_an_unproven_address_is_gone_when_its_reader_first_proves_it()
    {
        await App.SendAsGuestAsync("Bonjour", "Je suis là avant elle.", NewMailbox);
        await App.DoAsync<PortalDb>(async db =>
        {
            // No page lets an unproven address set anything; whatever could is planted behind their back.
            var squatted = db.People.Single(person => person.Address == NewMailbox);
            await App.DoAsync<SignIn>(async signIn => await signIn.SetPasswordAsync(squatted, Planted, keep: null, CancellationToken.None));
            db.Sessions.Add(Session.Open(squatted.Id, SignInMeans.Password, "Firefox", "secret", App.Now));
            db.AddressChanges.Add(AddressChange.Ask(squatted.Id, MailAddress.TryParse("eve@attaque.example")!, squatted.Id, "", App.Now));
            await db.SaveChangesAsync();
        });

        await App.SignedInAsync(NewMailbox);

        Assert.Contains("ne vont pas ensemble", (await PortalApp.EnterByPasswordAsync(App.Visitor(), NewMailbox, Planted)).Text);
        Assert.Equal(["Firefox|1"], await App.ReadAsync("SELECT Device, EndedAt IS NOT NULL FROM Sessions WHERE Device = 'Firefox'"));
        Assert.Empty(await App.ReadAsync("SELECT Id FROM AddressChanges WHERE OpenKey IS NOT NULL"));
    }

    [Fact]
    public async Task A21_an_address_nobody_has_proven_gets_in_by_no_password()
    {
        await App.SendAsGuestAsync("Bonjour", "Je suis là avant elle.", NewMailbox);
        await App.DoAsync<PortalDb>(db => App.DoAsync<SignIn>(signIn =>
            signIn.SetPasswordAsync(db.People.Single(person => person.Address == NewMailbox), Planted, keep: null, CancellationToken.None)));

        Assert.Contains("ne vont pas ensemble", (await PortalApp.EnterByPasswordAsync(App.Visitor(), NewMailbox, Planted)).Text);
    }
}
