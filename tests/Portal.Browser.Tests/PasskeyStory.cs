using Microsoft.Playwright;

namespace Portal.Browser.Tests;

/// <summary>A device that knows its owner lets them in: with Chromium's virtual authenticator.</summary>
[Collection("Stories")]
public sealed class PasskeyStory(PortalServer portal, Chromium chromium)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_key_is_added_lets_its_owner_in_and_is_removed(int width)
    {
        var page = await chromium.OpenAsync(portal.Address, width, script: true);
        var person = new Person(page, "cle", width, script: true, portal.Mails);
        await PasskeyDevice.PlugInAsync(page);
        await person.EnterAsDemoAsync("Claire Aubert");

        await person.GoAsync("/espace/securite/cles");
        await person.ShowAsync("1-aucune");
        await person.FillAsync("Un nom pour la reconnaître", "Téléphone de Claire");
        await person.PressAsync("Ajouter une clé d’accès");
        await Assertions.Expect(page.GetByText("La clé est ajoutée")).ToBeVisibleAsync();
        await person.ShowAsync("2-ajoutee");

        await page.Context.ClearCookiesAsync();
        await person.GoAsync("/connexion");
        await person.ShowAsync("3-connexion");
        await person.PressAsync("Entrer avec une clé d’accès");
        await page.WaitForURLAsync("**/espace");
        await person.GoAsync("/espace/securite");
        await Assertions.Expect(page.GetByText("clé d’accès", new() { Exact = true }).First).ToBeVisibleAsync();
        await person.ShowAsync("4-entree");

        await person.GoAsync("/espace/securite/cles");
        await person.PressAsync("Retirer la clé Téléphone de Claire");
        await Assertions.Expect(page.GetByText("est retirée")).ToBeVisibleAsync();

        await page.Context.ClearCookiesAsync();
        await person.GoAsync("/connexion");
        await person.PressAsync("Entrer avec une clé d’accès");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("n’est plus connue ici");
    }

    [Fact]
    public async Task An_owner_authorises_with_a_key_shown_for_that_very_request()
    {
        var page = await chromium.OpenAsync(portal.Address, width: 360, script: true);
        var owner = new Person(page, "cle-accord", 360, script: true, portal.Mails);
        await PasskeyDevice.PlugInAsync(page);
        await owner.EnterAsDemoAsync("Paul Brunet");
        await owner.GoAsync("/espace/securite/cles");
        await owner.PressAsync("Ajouter une clé d’accès");
        await Assertions.Expect(page.GetByText("La clé est ajoutée")).ToBeVisibleAsync();

        await owner.GoAsync("/espace/acces/atelier-brunet");
        await owner.FillAsync("Son adresse professionnelle", "cle@cabinet-colin.example");
        await owner.PressAsync("Préparer l’invitation");
        await page.GetByText("Autoriser", new() { Exact = true }).First.CheckAsync();
        await owner.ShowAsync("1-demande");
        await owner.PressAsync("Autoriser avec ma clé d’accès");

        await Assertions.Expect(page.GetByText("C’est autorisé.")).ToBeVisibleAsync();
        await owner.ShowAsync("2-autorise");
    }
}
