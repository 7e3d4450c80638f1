using Microsoft.Playwright;

namespace Portal.Browser.Tests;

/// <summary>An agent writes a tutorial in the browser, and nobody's words are lost.</summary>
[Collection("Stories")]
public sealed class EditorStory(PortalServer portal, Chromium chromium)
{
    private const string Path = "equipe/noter-un-appel.md";
    private const string Text = """
        ---
        id: noter-un-appel
        title: "Noter un appel dans un fil"
        slug: noter-un-appel
        summary: "Ce que l’on écrit après un appel, et où."
        theme: equipe
        audience: agent
        created: 2026-11-24
        updated: 2026-11-24
        reviewed: 2026-11-24
        status: draft
        ---

        ## Pas à pas

        1. **Ouvrez le fil**
           Choisissez *File > À moi*.

        """;

    [Fact]
    public async Task A_draft_is_previewed_published_edited_in_two_windows_and_put_back()
    {
        var sofia = await AgentAsync("Sofia Benali");
        var ludovic = await AgentAsync("Ludovic Marchand");

        await sofia.GoAsync("/agents/articles/nouveau/modifier");
        await sofia.FillAsync("Fichier", Path);
        await sofia.FillAsync("Texte du fichier", Text);
        await Assertions.Expect(sofia.Page.Locator("#apercu .steps")).ToContainTextAsync("Ouvrez le fil");
        await sofia.ShowAsync("1-apercu");
        await sofia.PressAsync("Garder en brouillon");
        await Assertions.Expect(sofia.Page.GetByText("Gardé en brouillon")).ToBeVisibleAsync();
        await sofia.PressAsync("Publier");
        await Assertions.Expect(sofia.Page.GetByText("Enregistré et en ligne")).ToBeVisibleAsync();

        await OpenAsync(ludovic);
        await OpenAsync(sofia);
        await AddAsync(sofia, "## Ce qui peut bloquer\n\nLe fil est à un collègue.\n");
        await sofia.PressAsync("Enregistrer en ligne");
        await Assertions.Expect(sofia.Page.GetByText("Enregistré et en ligne")).ToBeVisibleAsync();

        await AddAsync(ludovic, "## Exemple\n\nAppel de cinq minutes.\n");
        await ludovic.PressAsync("Enregistrer en ligne");
        await Assertions.Expect(ludovic.Page.GetByText("Rien n’a été écrasé")).ToBeVisibleAsync();
        await Assertions.Expect(ludovic.Page.Locator(".differences del").First).ToBeVisibleAsync();
        Assert.Contains("Appel de cinq minutes.", await TextAsync(ludovic), StringComparison.Ordinal);
        await ludovic.ShowAsync("2-conflit");

        await sofia.GoAsync("/agents/articles/noter-un-appel/historique");
        Assert.Equal(3, await sofia.Page.Locator(".rows > li").CountAsync());
        await sofia.Page.Locator(".rows > li a").Nth(1).ClickAsync();
        await Assertions.Expect(sofia.Page.Locator(".differences ins").First).ToBeVisibleAsync();
        await sofia.ShowAsync("3-historique");
        await sofia.PressAsync("Remettre cette version");
        await Assertions.Expect(sofia.Page.GetByText("de nouveau le texte d’aujourd’hui")).ToBeVisibleAsync();
        Assert.DoesNotContain("Le fil est à un collègue.", await TextAsync(sofia), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pasted_picture_is_asked_for_its_words_and_a_closed_window_loses_no_text()
    {
        const string Address = "/agents/articles/nouveau/modifier";
        var sofia = await AgentAsync("Sofia Benali");
        await sofia.GoAsync(Address);
        await sofia.FillAsync("Fichier", "equipe/joindre-une-capture.md");
        await sofia.FillAsync("Texte du fichier", Text.Replace("noter-un-appel", "joindre-une-capture", StringComparison.Ordinal));
        await sofia.Page.EvaluateAsync(PasteAPicture);
        await Assertions.Expect(sofia.Page.GetByText("Que montre cette image")).ToBeVisibleAsync();
        await sofia.ShowAsync("4-image");
        await sofia.FillAsync("En une phrase, pour qui ne la voit pas", "Un rectangle bleu");
        await sofia.PressAsync("Garder cette description");
        await Assertions.Expect(sofia.Page.Locator("#apercu img[alt='Un rectangle bleu']")).ToBeVisibleAsync();

        await sofia.GoAsync("/agents/articles");
        await sofia.GoAsync(Address);
        await sofia.PressAsync("Le reprendre");
        Assert.Contains("![Un rectangle bleu](images/capture-", await TextAsync(sofia), StringComparison.Ordinal);
        await sofia.FillAsync("Fichier", "equipe/joindre-une-capture.md");
        await sofia.PressAsync("Publier");
        await Assertions.Expect(sofia.Page.GetByText("Enregistré et en ligne")).ToBeVisibleAsync();

        await sofia.GoAsync(Address);
        await Assertions.Expect(sofia.Page.GetByText("resté dans ce navigateur")).ToBeHiddenAsync();
        await sofia.GoAsync("/tutoriels/joindre-une-capture");
        Assert.Equal("40", await sofia.Page.Locator("article img").GetAttributeAsync("height"));
    }

    private const string PasteAPicture = """
        async () => {
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [120, 40];
          const pen = canvas.getContext("2d");
          pen.fillStyle = "#2537a6";
          pen.fillRect(0, 0, 120, 40);
          const picture = await new Promise((done) => canvas.toBlob(done, "image/png"));
          const clipboardData = new DataTransfer();
          clipboardData.items.add(new File([picture], "Capture.png", { type: "image/png" }));
          const text = document.querySelector("#texte");
          text.focus();
          text.setSelectionRange(text.value.length, text.value.length);
          text.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        }
        """;

    private async Task<Person> AgentAsync(string name)
    {
        var person = new Person(await chromium.OpenAsync(portal.Address, 1440, script: true), "editeur", 1440, script: true, portal.Mails);
        await person.EnterAsDemoAsync(name);
        return person;
    }

    /// <summary>The library follows the folder a moment later: the page is there once it has.</summary>
    private static async Task OpenAsync(Person agent)
    {
        const string Address = "/agents/articles/noter-un-appel/modifier";
        for (var tries = 0; tries < 100 && (await agent.Page.GotoAsync(Address))?.Status == 404; tries++)
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        await Assertions.Expect(agent.Page.GetByLabel("Texte du fichier")).ToBeVisibleAsync();
    }

    private static async Task AddAsync(Person agent, string text) =>
        await agent.FillAsync("Texte du fichier", $"{(await TextAsync(agent)).TrimEnd()}\n\n{text}");

    private static Task<string> TextAsync(Person agent) => agent.Page.GetByLabel("Texte du fichier").InputValueAsync();
}
