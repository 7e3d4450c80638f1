using Microsoft.Playwright;

namespace Portal.Browser.Tests;

/// <summary>The three ways in which an access begins, and the ways in which it comes to nothing.</summary>
[Collection("Stories")]
public sealed class EntrancesStory(PortalServer portal, Chromium chromium)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task An_owner_invites_an_accountant_who_comes_in_and_is_shown_out_again(int width)
    {
        var cancel = TestContext.Current.CancellationToken;
        var address = $"lise.garnier.{width}@cabinet-garnier.example";
        var owner = await SomebodyAsync("titulaire", width);
        await owner.EnterAsDemoAsync("Nora Tessier");
        await owner.GoAsync("/espace/acces/les-thes-de-nora");
        await owner.FillAsync("Son adresse professionnelle", address);
        await owner.ShowAsync("1-inviter");
        await owner.PressAsync("Préparer l’invitation");
        await Assertions.Expect(owner.Page.GetByText("Vous l’invitez avec le rôle Comptable.")).ToBeVisibleAsync();
        await owner.Page.GetByText("Autoriser", new() { Exact = true }).ClickAsync();
        await owner.PressAsync("Recevoir le code");
        var code = await portal.Mails.NextAsync("nora@les-thes-de-nora.example", "Code pour autoriser un accès", cancel);
        await owner.Page.Locator("#code").FillAsync(MailFolderReader.CodeIn(code));
        await owner.ShowAsync("2-relire");
        await owner.PressAsync("Autoriser l’accès");
        await Assertions.Expect(owner.Page.GetByText("C’est autorisé.")).ToBeVisibleAsync();

        var accountant = await SomebodyAsync("titulaire", width);
        await accountant.GoAsync(MailFolderReader.LinkIn(await portal.Mails.NextAsync(address, "vous invite comme comptable", cancel)));
        await accountant.FollowAsync("Se connecter pour répondre");
        await accountant.SignInByCodeAsync(address, cancel);
        await accountant.PressAsync("Accepter l’invitation");
        await Assertions.Expect(accountant.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Les Thés de Nora" })).ToBeVisibleAsync();
        await accountant.ShowAsync("3-entre");

        await owner.GoAsync("/espace/acces/les-thes-de-nora");
        await owner.PressAsync($"Retirer l’accès de {address}");
        await Assertions.Expect(owner.Page.GetByText("L’accès est retiré.")).ToBeVisibleAsync();
        await owner.ShowAsync("4-retire");
        await accountant.GoAsync("/comptable");
        await Assertions.Expect(accountant.Page.GetByText("Aucun compte ne vous est ouvert pour l’instant.")).ToBeVisibleAsync();
        await accountant.ShowAsync("5-sorti");
    }

    [Theory]
    [InlineData(1280, "Karim Morel", "k.morel@cabinet-morel.example")]
    [InlineData(360, "Sylvie Hardouin", "s.hardouin@fiduciaire-ouest.example")]
    public async Task An_accountant_asks_learns_nothing_and_the_owner_refuses_by_the_letter_alone(int width, string name, string address)
    {
        var cancel = TestContext.Current.CancellationToken;
        var accountant = await SomebodyAsync("demande", width);
        await accountant.EnterAsDemoAsync(name);
        foreach (var wrote in new[] { "menuiserie-tanguy", "menuiserie-inconnue" })
        {
            await accountant.GoAsync("/comptable");
            await accountant.FillAsync("Nom ou préfixe du compte de votre client", wrote);
            await accountant.PressAsync("Envoyer la demande");
            await Assertions.Expect(accountant.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Si ce compte existe, son titulaire a été prévenu.");
            await Assertions.Expect(accountant.Page.GetByRole(AriaRole.Row, new() { Name = $"« {wrote} »" })).ToContainTextAsync("Transmise");
        }

        await accountant.ShowAsync("1-demandes");

        var owner = await SomebodyAsync("demande", width);
        var letter = await portal.Mails.NextAsync("yann@menuiserie-tanguy.example", "demande l’accès au compte", cancel);
        Assert.Contains(address, letter.TextBody, StringComparison.Ordinal);
        await owner.GoAsync(MailFolderReader.LinkIn(letter));
        await owner.Page.GetByText("Refuser", new() { Exact = true }).ClickAsync();
        await owner.PressAsync("Refuser la demande");
        await Assertions.Expect(owner.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choisissez une raison");
        await owner.ShowAsync("2-sans-raison");
        await owner.Page.GetByLabel("Ce n’est pas mon comptable").CheckAsync();
        await owner.PressAsync("Refuser la demande");
        await Assertions.Expect(owner.Page.GetByText("La demande est refusée. Rien n’a été accordé.")).ToBeVisibleAsync();
        await owner.ShowAsync("3-refusee");

        await accountant.GoAsync("/comptable");
        await Assertions.Expect(accountant.Page.GetByRole(AriaRole.Row, new() { Name = "« menuiserie-tanguy »" })).ToContainTextAsync("Transmise");
    }

    [Theory]
    [InlineData(1280, "menuiserie", "yann@menuiserie-tanguy.example")]
    [InlineData(360, "les-thes", "nora@les-thes-de-nora.example")]
    public async Task An_agent_starts_it_from_a_ticket_and_the_owner_says_that_it_is_not_them(int width, string account, string ownersAddress)
    {
        var cancel = TestContext.Current.CancellationToken;
        var address = $"igor.{width}@cabinet-dupre.example";
        var agent = await SomebodyAsync("agent", width);
        await agent.PrepareRequestAsync(account, address);
        await agent.ShowAsync("1-partie");

        var owner = await SomebodyAsync("agent", width);
        await owner.GoAsync(MailFolderReader.LinkIn(await portal.Mails.NextAsync(ownersAddress, "Igor Dupré demande l’accès", cancel)));
        await owner.Page.GetByText("Ce n’est pas moi", new() { Exact = true }).ClickAsync();
        await owner.Page.GetByLabel("Je n’ai rien demandé et cela m’inquiète").CheckAsync();
        await owner.ShowAsync("2-pas-moi");
        await owner.PressAsync("Bloquer et signaler");
        await Assertions.Expect(owner.Page.GetByText("La demande est bloquée et signalée à notre équipe.")).ToBeVisibleAsync();
        await owner.ShowAsync("3-bloquee");

        var lead = await SomebodyAsync("agent", width);
        await lead.EnterAsDemoAsync("Claire Aubert");
        await lead.GoAsync("/agents/acces");
        await Assertions.Expect(lead.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = address })).ToContainTextAsync("Signalée par le titulaire");
        await lead.ShowAsync("4-signalee");
    }

    [Fact]
    public async Task A_letter_sent_again_makes_the_first_one_useless_and_silence_is_a_no()
    {
        var cancel = TestContext.Current.CancellationToken;
        const int width = 360;
        var agent = await SomebodyAsync("attente", width);
        var thread = await agent.PrepareRequestAsync("boulangerie", "igor.attend@cabinet-dupre.example");
        var first = await portal.Mails.NextAsync("odile@boulangerie-des-halles.example", "Igor Dupré demande l’accès", cancel);
        await agent.GoAsync(thread);
        await agent.PressAsync("Renvoyer la demande au titulaire");
        await Assertions.Expect(agent.Page.GetByText("La dernière lettre est partie il y a moins d’une heure.")).ToBeVisibleAsync();
        await agent.ShowAsync("1-trop-tot");
        try
        {
            portal.Clock.Pass(TimeSpan.FromMinutes(61));
            await agent.EnterAsDemoAsync("Ludovic Marchand");
            await agent.GoAsync(thread);
            await agent.PressAsync("Renvoyer la demande au titulaire");
            var second = await portal.Mails.NextAsync("odile@boulangerie-des-halles.example", "Igor Dupré demande l’accès", cancel);

            var owner = await SomebodyAsync("attente", width);
            await owner.GoAsync(MailFolderReader.LinkIn(first));
            await owner.ShowAsync("2-ancien-lien");
            Assert.DoesNotContain("Igor", await owner.TextAsync(), StringComparison.Ordinal);
            await owner.GoAsync(MailFolderReader.LinkIn(second));
            await Assertions.Expect(owner.Page.Locator("h1")).ToContainTextAsync("Igor Dupré");

            portal.Clock.Pass(TimeSpan.FromHours(73));
            await owner.EnterAsDemoAsync("Odile Marty");
            await owner.GoAsync("/espace/acces/boulangerie-des-halles");
            Assert.Empty(await owner.Page.GetByText("Une demande vous attend.").AllAsync());
            await owner.ShowAsync("3-expiree");
            await owner.GoAsync(MailFolderReader.LinkIn(second));
            Assert.DoesNotContain("Autoriser l’accès", await owner.TextAsync(), StringComparison.Ordinal);
            await owner.ShowAsync("4-lien-expire");
        }
        finally
        {
            portal.Clock.Return();
        }
    }

    private async Task<Person> SomebodyAsync(string story, int width) =>
        new(await chromium.OpenAsync(portal.Address, width, script: true), $"acces-{story}", width, script: true, portal.Mails);
}
