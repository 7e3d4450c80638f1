using Microsoft.Playwright;

namespace Portal.Browser.Tests;

/// <summary>Each kind of letter as a picture, light and dark: what a mail reader with Chromium's engine shows.</summary>
[Collection("Stories")]
public sealed class LettersStory(PortalServer portal, Chromium chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Each_letter_is_one_column_that_a_telephone_holds(ColorScheme scheme)
    {
        var page = await chromium.OpenAsync(portal.Address, width: 400, script: true, scheme);
        var administrator = new Person(page, "lettres", 400, script: true, portal.Mails);
        await administrator.EnterAsDemoAsync("Claire Aubert");
        await administrator.GoAsync("/admin/lettres");
        var kinds = await page.Locator("main .rows small").AllInnerTextsAsync();
        Assert.NotEmpty(kinds);

        foreach (var kind in kinds)
        {
            await administrator.GoAsync($"/admin/lettres/{kind}?forme=html");
            await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"lettre-{kind}-{scheme}.png"), FullPage = true });
            Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), $"{kind} scrolls sideways.");
        }
    }
}
