using ImageMagick;
using Microsoft.Playwright;

namespace Portal.Browser.Tests;

/// <summary>A guest asks in public with a telephone number in the text and a screenshot: one is masked, the other arrives.</summary>
[Collection("Stories")]
public sealed class AskingStory(PortalServer portal, Chromium chromium)
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, true)]
    [InlineData(360, false)]
    public async Task A_guest_masks_what_the_guard_found_and_attaches_a_screenshot(int width, bool script)
    {
        var cancel = TestContext.Current.CancellationToken;
        var address = $"odile.{width}.{(script ? "a" : "b")}@atelier.example";
        var guest = new Person(await chromium.OpenAsync(portal.Address, width, script), "poser", width, script, portal.Mails);
        await guest.GoAsync("/questions/poser");
        await guest.FillAsync("En une phrase", $"Le total de mon devis est faux {width} {script}");
        await guest.FillAsync("Ce qui se passe", "Il manque dix euros. Appelez le 06 39 98 24 17.");
        await guest.FillAsync("Votre adresse, pour recevoir la réponse", address);

        if (!script)
            await guest.PressAsync("Envoyer la question");
        await Assertions.Expect(guest.Page.Locator(".guard mark")).ToHaveTextAsync("06 39 98 24 17");
        await guest.ShowAsync("1-garde");
        await guest.PressAsync("Masquer");
        await Assertions.Expect(guest.Page.GetByLabel("Ce qui se passe", new() { Exact = true })).ToHaveValueAsync("Il manque dix euros. Appelez le [téléphone masqué].");
        await guest.Page.Locator("#fichiers").SetInputFilesAsync(new FilePayload { Name = "capture.png", MimeType = "image/png", Buffer = Screenshot() });
        if (script)
            await Assertions.Expect(guest.Page.GetByRole(AriaRole.Button, new() { Name = "Retirer capture.png" })).ToBeVisibleAsync();
        await guest.ShowAsync("2-jointe");
        await guest.PressAsync("Envoyer la question");
        await Assertions.Expect(guest.Page.Locator("h1")).ToHaveTextAsync("Plus qu’un clic");

        var letter = await portal.Mails.NextAsync(address, "onfirmez", cancel);
        await guest.GoAsync(MailFolderReader.LinkIn(letter));
        await guest.PressAsync("Publier");
        await Assertions.Expect(guest.Page.Locator(".attached img")).ToBeVisibleAsync();
        await guest.ShowAsync("3-publiee");
        Assert.DoesNotContain("06 39 98 24 17", await guest.Page.ContentAsync(), StringComparison.Ordinal);
    }

    private static byte[] Screenshot()
    {
        using var picture = new MagickImage(MagickColors.SteelBlue, 640, 400);
        return picture.ToByteArray(MagickFormat.Png);
    }
}
