using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portal.Browser.Tests;

/// <summary>What an agent does all day, in a real browser: nothing is sent twice, to the wrong people or over a colleague, and no word is lost.</summary>
[Collection("Stories")]
public sealed class DeskStory(PortalServer portal, Chromium chromium)
{
    private const string Box = "Votre réponse";

    [Fact]
    public async Task An_agent_answers_with_a_macro_and_a_tutorial_by_keyboard_alone()
    {
        var agent = await AgentAsync("Ludovic Marchand", "clavier");
        var keys = agent.Page.Keyboard;
        await agent.GoAsync("/agents/file/non-attribues");

        await keys.PressAsync("?");
        await Assertions.Expect(agent.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await agent.ShowAsync("1-feuille");
        await keys.PressAsync("Escape");
        await Assertions.Expect(agent.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await keys.PressAsync("j");
        await keys.PressAsync("j");
        await keys.PressAsync("k");
        await keys.PressAsync("Enter");
        await agent.Page.WaitForURLAsync(Thread);
        await keys.PressAsync("t");
        await Assertions.Expect(agent.Page.GetByText("Le fil est à vous.")).ToBeVisibleAsync();

        await keys.PressAsync("r");
        await keys.TypeAsync("/acc");
        await Assertions.Expect(agent.Page.Locator(".choices [role=option]")).ToHaveCountAsync(1);
        await Assertions.Expect(agent.Page.Locator(".choices [role=option]")).ToContainTextAsync("Accès comptable");
        await agent.ShowAsync("2-macro");
        await keys.PressAsync("Enter");
        await keys.TypeAsync("\n#roles");
        await Assertions.Expect(agent.Page.Locator(".choices [role=option]").First).ToContainTextAsync("Rôles");
        await keys.PressAsync("Enter");
        await Assertions.Expect(agent.Page.Locator(".cited li")).ToHaveCountAsync(2);
        await agent.ShowAsync("3-ecrit");
        await keys.PressAsync("Control+Enter");

        await Assertions.Expect(agent.Page.Locator(".entry.leaving .cite")).ToHaveCountAsync(2);
        await agent.ShowAsync("4-part");
        await Assertions.Expect(agent.Page.Locator(".entry .team-mark").Last).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(agent.Page.Locator(".entry.leaving")).ToHaveCountAsync(0);
        await Assertions.Expect(agent.Page.Locator(".entry .cite")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Keys_do_nothing_while_somebody_types_nor_once_they_are_switched_off()
    {
        var agent = await AgentAsync("Ludovic Marchand", "touches");
        var keys = agent.Page.Keyboard;
        var address = await OpenAsync(agent);

        await agent.Page.GetByLabel(Box, new() { Exact = true }).FocusAsync();
        await keys.TypeAsync("j k t ? f");
        await Assertions.Expect(agent.Page.GetByLabel(Box, new() { Exact = true })).ToHaveValueAsync("j k t ? f");
        await Assertions.Expect(agent.Page).ToHaveURLAsync(address);
        await EmptyAsync(agent);

        await keys.PressAsync("Escape");
        await keys.PressAsync("?");
        await agent.Page.GetByLabel("Raccourcis d’une touche actifs").UncheckAsync();
        await keys.PressAsync("Escape");
        await keys.PressAsync("?");
        await Assertions.Expect(agent.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await agent.Page.GetByRole(AriaRole.Button, new() { Name = "Raccourcis" }).ClickAsync();
        await agent.Page.GetByLabel("Raccourcis d’une touche actifs").CheckAsync();
    }

    [Fact]
    public async Task Of_two_browsers_the_second_learns_of_the_first_and_is_stopped_before_it_answers_over_it()
    {
        var ludovic = await AgentAsync("Ludovic Marchand", "deux");
        var sofia = await AgentAsync("Sofia Benali", "deux-autre");
        var address = await OpenAsync(ludovic);
        await sofia.GoAsync(address);
        await Assertions.Expect(ludovic.Page.Locator("[data-presence]")).ToContainTextAsync("Sofia regarde ce fil");

        await sofia.FillAsync(Box, "Pamplemousse, de la part de Sofia.");
        await Assertions.Expect(ludovic.Page.Locator("[data-presence]")).ToContainTextAsync("Sofia écrit une réponse");
        await ludovic.ShowAsync("1-presence");
        await ludovic.FillAsync(Box, "Abricot, de la part de Ludovic.");
        await sofia.PressAsync("Note interne");
        await Assertions.Expect(sofia.Page.GetByText("Note gardée pour l’équipe.")).ToBeVisibleAsync();

        // It is shown without a reload, and still has to be read before anything is sent.
        await Assertions.Expect(ludovic.Page.Locator("#fil")).ToContainTextAsync("Pamplemousse");
        await ludovic.Page.Locator("#composer .only").ClickAsync();
        await Assertions.Expect(ludovic.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Un message est arrivé pendant que vous écriviez");
        await Assertions.Expect(ludovic.Page.GetByLabel(Box, new() { Exact = true })).ToHaveValueAsync("Abricot, de la part de Ludovic.");
        await ludovic.ShowAsync("2-arrete");
        await EmptyAsync(ludovic);
    }

    [Fact]
    public async Task A_send_is_undone_and_the_text_is_in_the_box_again()
    {
        var agent = await AgentAsync("Sofia Benali", "annuler");
        await OpenAsync(agent);
        await agent.FillAsync(Box, "Une réponse trop rapide.");

        await agent.Page.Locator("#composer .only").DblClickAsync();
        await Assertions.Expect(agent.Page.Locator(".entry.leaving")).ToContainTextAsync("Une réponse trop rapide.");
        await agent.PressAsync("Annuler l’envoi");

        await Assertions.Expect(agent.Page.GetByText("L’envoi est annulé")).ToBeVisibleAsync();
        await Assertions.Expect(agent.Page.GetByLabel(Box, new() { Exact = true })).ToHaveValueAsync("Une réponse trop rapide.");
        await Assertions.Expect(agent.Page.Locator("#fil")).Not.ToContainTextAsync("Une réponse trop rapide.");
        await agent.ShowAsync("1-annule");
        await EmptyAsync(agent);
    }

    [Fact]
    public async Task What_is_typed_survives_a_lost_network_and_an_ended_session()
    {
        var agent = await AgentAsync("Ludovic Marchand", "perdu");
        var address = await OpenAsync(agent);
        var box = agent.Page.GetByLabel(Box, new() { Exact = true });

        await agent.Page.Context.SetOfflineAsync(true);
        await agent.FillAsync(Box, "Écrit sans réseau.");
        await Assertions.Expect(agent.Page.Locator(".kept")).ToContainTextAsync("Hors ligne");
        await agent.Page.Locator("#composer .only").ClickAsync();
        await Assertions.Expect(agent.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Le réseau ne répond pas");
        await Assertions.Expect(box).ToHaveValueAsync("Écrit sans réseau.");
        await agent.ShowAsync("1-hors-ligne");
        await agent.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(agent.Page.Locator(".kept")).ToContainTextAsync("Brouillon gardé");

        await agent.Page.Context.ClearCookiesAsync();
        await agent.FillAsync(Box, "Écrit sans session.");
        await Assertions.Expect(agent.Page.Locator(".kept")).ToContainTextAsync("Votre session a pris fin");
        await agent.Page.Locator("#composer .only").ClickAsync();
        await Assertions.Expect(agent.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("Votre session a pris fin");
        await agent.EnterAsDemoAsync("Ludovic Marchand");
        await agent.GoAsync(address);

        // The portal has the words of before, this browser the newer ones: the agent chooses.
        await agent.Page.RunAndWaitForResponseAsync(
            () => agent.PressAsync("Prendre l’autre"), answer => answer.Url.Contains("handler=Draft", StringComparison.Ordinal) && answer.Ok);
        await Assertions.Expect(box).ToHaveValueAsync("Écrit sans session.");
        await Assertions.Expect(agent.Page.Locator(".kept")).ToContainTextAsync("Brouillon gardé");
        await agent.Page.ReloadAsync();
        await Assertions.Expect(box).ToHaveValueAsync("Écrit sans session.");
        await EmptyAsync(agent);
    }

    [Fact]
    public async Task Two_windows_of_one_agent_do_not_overwrite_each_other()
    {
        var agent = await AgentAsync("Sofia Benali", "fenetres");
        var address = await OpenAsync(agent);
        var other = await agent.Page.Context.NewPageAsync();
        await other.GotoAsync(address);

        await agent.FillAsync(Box, "Première fenêtre");
        await Assertions.Expect(agent.Page.Locator(".kept")).ToContainTextAsync("Brouillon gardé");
        await other.GetByLabel(Box, new() { Exact = true }).FillAsync("Seconde fenêtre");
        await Assertions.Expect(other.GetByRole(AriaRole.Alert)).ToContainTextAsync("Ce brouillon a changé dans une autre fenêtre");
        await other.GetByRole(AriaRole.Button, new() { Name = "Garder ce texte-ci" }).ClickAsync();
        await Assertions.Expect(other.Locator(".kept")).ToContainTextAsync("Brouillon gardé");
        await Assertions.Expect(other.GetByLabel(Box, new() { Exact = true })).ToHaveValueAsync("Seconde fenêtre");
        await other.GetByLabel(Box, new() { Exact = true }).FillAsync("");
        await Assertions.Expect(other.Locator(".kept")).ToHaveTextAsync("");
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    public async Task The_desk_bars_nobody_and_fits(int width, ColorScheme scheme)
    {
        var agent = await AgentAsync("Ludovic Marchand", scheme == ColorScheme.Dark ? "bureau-sombre" : "bureau", width, scheme);
        await OpenAsync(agent);
        await agent.ShowAsync("1-fil");
        foreach (var page in new[] { "macros", "macros/1", "macros/nouvelle", "signature" })
        {
            await agent.GoAsync($"/agents/{page}");
            await agent.ShowAsync($"2-{page.Replace('/', '-')}");
        }
    }

    private static readonly Regex Thread = new("/agents/fils/[0-9]+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private async Task<Person> AgentAsync(string name, string story, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var person = new Person(await chromium.OpenAsync(portal.Address, width, script: true, scheme), $"bureau-{story}", width, script: true, portal.Mails);
        await person.EnterAsDemoAsync(name);
        return person;
    }

    /// <summary>Opens the thread that waited longest; answers its address.</summary>
    private static async Task<string> OpenAsync(Person agent)
    {
        await agent.GoAsync("/agents/file/a-traiter");
        await agent.GoAsync(await agent.Page.Locator(".items a").First.GetAttributeAsync("href") ?? throw new InvalidOperationException("The queue is empty."));
        await Assertions.Expect(agent.Page.GetByLabel(Box, new() { Exact = true })).ToBeVisibleAsync();
        return agent.Page.Url;
    }

    /// <summary>Leaves no draft to the next story.</summary>
    private static async Task EmptyAsync(Person agent)
    {
        await agent.FillAsync(Box, "");
        await Assertions.Expect(agent.Page.Locator(".kept")).ToHaveTextAsync("");
    }
}
