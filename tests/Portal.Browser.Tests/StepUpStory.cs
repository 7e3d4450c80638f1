using Microsoft.Playwright;
using Portal.Web.Tests.Stage;

namespace Portal.Browser.Tests;

/// <summary>Proving that it is oneself, by each of the three means.</summary>
[Collection("Stories")]
public sealed class StepUpStory(PortalServer portal, Chromium chromium)
{
    private const string ConfirmPage = "/espace/securite/confirmer?retour=/espace/securite/application";

    [Theory]
    [InlineData(1280, "Yann Tanguy", "yann@menuiserie-tanguy.example", "menuiserie-tanguy")]
    [InlineData(360, "Nora Tessier", "nora@les-thes-de-nora.example", "les-thes-de-nora")]
    public async Task An_owner_proves_themselves_by_mailed_code_by_app_and_by_passkey(int width, string name, string address, string account)
    {
        var page = await chromium.OpenAsync(portal.Address, width, script: true);
        var owner = new Person(page, "preuve", width, script: true, portal.Mails);
        await PasskeyDevice.PlugInAsync(page);
        await owner.EnterAsDemoAsync(name);

        await owner.GoAsync(ConfirmPage);
        await owner.PressAsync("Recevoir le code");
        var letter = await portal.Mails.NextAsync(address, "code", TestContext.Current.CancellationToken);
        await owner.FillAsync("Le code reçu par mail", MailFolderReader.CodeIn(letter));
        await owner.ShowAsync("1-par-mail");
        await owner.PressAsync("Confirmer");
        await page.WaitForURLAsync("**/espace/securite/application");
        await owner.PressAsync("Ajouter une application");
        var app = new AuthenticatorApp(await page.Locator("code.breaks").InnerTextAsync());
        await owner.FillAsync("Le code de l’application", app.Code());
        await owner.PressAsync("Activer l’application");
        await Assertions.Expect(page.GetByText("L’application vous protège maintenant.")).ToBeVisibleAsync();

        await owner.GoAsync(ConfirmPage);
        await owner.FillAsync("Le code de votre application", app.Code());
        await owner.ShowAsync("2-par-application");
        await owner.PressAsync("Confirmer");
        await page.WaitForURLAsync("**/espace/securite/application");
        await AuthorisesByAppAsync(owner, app, account, width);

        await owner.GoAsync("/espace/securite/cles");
        await owner.PressAsync("Ajouter une clé d’accès");
        await Assertions.Expect(page.GetByText("La clé est ajoutée")).ToBeVisibleAsync();
        await owner.GoAsync(ConfirmPage);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Confirmer avec ma clé d’accès" })).ToBeVisibleAsync();
        await owner.ShowAsync("4-par-cle");
        await owner.PressAsync("Confirmer avec ma clé d’accès");
        await page.WaitForURLAsync("**/espace/securite/application");
    }

    [Fact]
    public async Task An_administrator_shows_a_key_for_the_very_roles_that_were_ticked()
    {
        var page = await chromium.OpenAsync(portal.Address, width: 1280, script: true);
        var administrator = new Person(page, "preuve-admin", 1280, script: true, portal.Mails);
        await PasskeyDevice.PlugInAsync(page);
        await administrator.EnterAsDemoAsync("Claire Aubert");
        await administrator.GoAsync("/espace/securite/cles");
        await administrator.PressAsync("Ajouter une clé d’accès");
        await Assertions.Expect(page.GetByText("La clé est ajoutée")).ToBeVisibleAsync();

        await administrator.GoAsync("/admin/securite");
        await administrator.ShowAsync("1-roles");
        await administrator.PressAsync("Confirmer avec ma clé d’accès");

        await Assertions.Expect(page.GetByText("C’est enregistré")).ToBeVisibleAsync();
    }

    private static async Task AuthorisesByAppAsync(Person owner, AuthenticatorApp app, string account, int width)
    {
        await owner.GoAsync($"/espace/acces/{account}");
        await owner.FillAsync("Son adresse professionnelle", $"preuve.{width}@cabinet-colin.example");
        await owner.PressAsync("Préparer l’invitation");
        await owner.Page.GetByText("Autoriser", new() { Exact = true }).First.CheckAsync();
        await owner.FillAsync("Le code de votre application", app.Code());
        await owner.ShowAsync("3-autoriser");
        await owner.PressAsync("Autoriser l’accès");
        await Assertions.Expect(owner.Page.GetByText("C’est autorisé.")).ToBeVisibleAsync();
    }
}
