using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Portal.Browser.Tests;

/// <summary>Somebody at their browser, and what they do there.</summary>
internal sealed class Person(IPage page, string story, int width, bool script, MailFolderReader mails)
{
    public IPage Page => page;

    public Task GoAsync(string address) => page.GotoAsync(address);

    public Task PressAsync(string name) => page.GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync();

    public Task FollowAsync(string name) => page.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();

    public Task FillAsync(string label, string text) => page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    public async Task<string> TextAsync() => await page.Locator("main").InnerTextAsync();

    /// <summary>Signs in as anybody would: by the code that arrives in the mailbox.</summary>
    public async Task SignInByCodeAsync(string address, CancellationToken cancel)
    {
        await page.GetByLabel("Votre adresse", new() { Exact = true }).First.FillAsync(address);
        await PressAsync("Recevoir un code");
        var letter = await mails.NextAsync(address, "Votre code de connexion", cancel);
        await page.GetByLabel("Le code reçu").FillAsync(MailFolderReader.CodeIn(letter));
        await PressAsync("Entrer");
    }

    public async Task EnterAsDemoAsync(string name)
    {
        await GoAsync("/dev/connexion");
        await PressAsync(name);
    }

    /// <summary>As an agent: from a ticket, for an accountant of this address; gives the ticket's page.</summary>
    public async Task<string> PrepareRequestAsync(string account, string accountant)
    {
        await EnterAsDemoAsync("Ludovic Marchand");
        await GoAsync("/agents/file/tous");
        var thread = await page.Locator("a[href^='/agents/fils/']").First.GetAttributeAsync("href") ?? "";
        await GoAsync(thread);
        await FollowAsync("Inviter le comptable");
        await FillAsync("1. Le compte du client", account);
        await PressAsync("Chercher le compte");
        await FillAsync("2. L’adresse du comptable", accountant);
        await FillAsync("Son nom, tel qu’il s’est présenté", "Igor Dupré");
        await PressAsync("Envoyer la demande au titulaire");
        await Assertions.Expect(page.GetByText("La demande est partie au titulaire.")).ToBeVisibleAsync();
        return thread;
    }

    /// <summary>Keeps a picture of the page, and looks for what a picture shows badly: sideways scrolling and what bars people.</summary>
    public async Task ShowAsync(string moment)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{story}-{width}{(script ? "" : "-sans-script")}-{moment}.png");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Repository.Screenshots, name), FullPage = true });
        if (!script)
            return; // The two looks below are themselves scripts.

        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), $"{name} scrolls sideways.");
        var axe = await page.RunAxe();
        Assert.Empty(axe.Violations.Where(IsSerious).Select(violation =>
            $"{name}: {violation.Id} {violation.Help} {string.Join(", ", violation.Nodes.Select(node => node.Html))}"));
    }

    private static bool IsSerious(AxeResultItem violation) => violation.Impact is "serious" or "critical";
}
