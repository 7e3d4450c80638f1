using Microsoft.Playwright;
using MimeKit;

namespace Portal.Browser.Tests;

/// <summary>The main story of the product, in its seven steps, with a real browser for each person in it.</summary>
[Collection("Stories")]
public sealed class MainStory(PortalServer portal, Chromium chromium)
{
    private const string Question = "je dois juste avoir accès aux documents de mon client en tant que son comptable";
    private const string Tutorial = "Accès comptable";

    private static readonly Client Garage = new("Garage du Lac", "garage", "helene@garage-du-lac.example");

    /// <summary>One owner is asked three times a day at most: the fourth story is another's.</summary>
    private static readonly Client Bakery = new("Boulangerie des Halles", "boulangerie", "odile@boulangerie-des-halles.example");

    private Client _client = Garage;

    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    [InlineData(360, false)]
    public async Task An_accountant_gets_in_with_the_owners_authorisation_and_the_next_one_finds_the_answer(int width, bool script)
    {
        var cancel = TestContext.Current.CancellationToken;
        _client = script || width > 360 ? Garage : Bakery;
        var accountant = $"nadia.colin.{width}.{(script ? "a" : "b")}@cabinet-colin.example";
        var mails = portal.Mails;
        var visitor = await SomebodyAsync(width, script, mails);
        var agent = await SomebodyAsync(width, script, mails);
        var owner = await SomebodyAsync(width, script, mails);

        await SeesTheTutorialWhileTypingAsync(visitor, script);
        var question = await AsksAsGuestAsync(visitor, accountant, mails, cancel);
        var thread = await AnswersWithTheTutorialAsync(agent, visitor, question, accountant, mails, cancel);
        var asked = await InvitesFromTheThreadAsync(agent, thread, accountant, mails, cancel);
        await AuthorisesAsync(owner, asked, mails, cancel);
        await AcceptsAsync(visitor, accountant, mails, cancel);
        await OnlyThoseConcernedSeeTheAccessAsync(visitor, question, width, script, mails);
        await ResolvesAndConfirmsAsync(agent, visitor, thread, question, accountant, mails, cancel);
        await TheNextOneFindsItAsync(width, script, mails);
        await TheOwnerTakesItBackAsync(owner, visitor, accountant);
    }

    private async Task<Person> SomebodyAsync(int width, bool script, MailFolderReader mails) =>
        new(await chromium.OpenAsync(portal.Address, width, script), "histoire", width, script, mails);

    /// <summary>Step 1.</summary>
    private static async Task SeesTheTutorialWhileTypingAsync(Person visitor, bool script)
    {
        await visitor.GoAsync("/");
        var box = visitor.Page.GetByLabel("Votre question, avec vos mots");
        await box.FillAsync(Question);
        if (script)
        {
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Option).First).ToContainTextAsync(Tutorial);
            await visitor.ShowAsync("1-en-tapant");
            await visitor.FollowAsync("Poser la question");
            return;
        }

        await visitor.PressAsync("Chercher");
        Assert.Contains(await visitor.Page.Locator(".title-link").AllInnerTextsAsync(), title => title.StartsWith(Tutorial, StringComparison.Ordinal));
        await visitor.ShowAsync("1-recherche");
        await visitor.FollowAsync("Poser la question");
    }

    /// <summary>Step 2.</summary>
    private static async Task<string> AsksAsGuestAsync(Person visitor, string address, MailFolderReader mails, CancellationToken cancel)
    {
        await Assertions.Expect(visitor.Page.GetByLabel("En une phrase")).ToHaveValueAsync(Question);
        await visitor.Page.GetByText("Une erreur").ClickAsync();
        await visitor.FillAsync("Ce qui se passe", "Bonjour, j’ai appelé deux fois. Je dois seulement voir les documents de mon client. Merci d’avance.");
        await visitor.FillAsync("Votre adresse, pour recevoir la réponse", address);
        await visitor.ShowAsync("2-poser");
        await visitor.PressAsync("Envoyer la question");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Plus qu’un clic");

        var letter = await mails.NextAsync(address, "Confirmez votre adresse", cancel);
        await visitor.GoAsync(MailFolderReader.LinkIn(letter));
        await visitor.PressAsync("Publier ma question");
        await visitor.ShowAsync("2-publiee");
        Assert.Contains("Anonyme", await visitor.TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(address, await visitor.Page.ContentAsync(), StringComparison.Ordinal);
        return new Uri(visitor.Page.Url).AbsolutePath;
    }

    /// <summary>Step 3.</summary>
    private static async Task<string> AnswersWithTheTutorialAsync(
        Person agent, Person visitor, string question, string asker, MailFolderReader mails, CancellationToken cancel)
    {
        await agent.EnterAsDemoAsync("Ludovic Marchand");
        await agent.GoAsync("/agents/file/non-attribues");
        var number = question.Split('/')[^1].Split('-')[0];
        await agent.GoAsync($"/agents/fils/{number}");
        await agent.PressAsync("Prendre en charge");
        await agent.Page.Locator("label.pick").First.ClickAsync();
        await agent.FillAsync("Votre réponse", "Bonjour,\n\nL’accès se donne depuis le compte de votre client : le titulaire vous invite avec le rôle **Comptable**.");
        await agent.Page.GetByLabel("État après l’envoi").SelectOptionAsync("WaitingForCustomer");
        await agent.ShowAsync("3-bureau");
        await agent.PressAsync("Publier pour tous");
        await agent.PressAsync("Envoyer tout de suite");
        await Assertions.Expect(agent.Page.GetByText("Réponse publiée pour tous.")).ToBeVisibleAsync();

        await visitor.GoAsync(question);
        await visitor.ShowAsync("3-reponse");
        Assert.Equal(1, await visitor.Page.GetByText("Réponse officielle").CountAsync());
        await Assertions.Expect(visitor.Page.Locator(".cite")).ToContainTextAsync(Tutorial);
        Assert.Equal(1, await visitor.Page.Locator(".agent").CountAsync());
        Assert.DoesNotContain("Bien à vous", await visitor.Page.ContentAsync(), StringComparison.Ordinal);
        var letter = await mails.NextAsync(asker, Question, cancel);
        Assert.Equal(1, Count(letter, "Bien à vous"));
        Assert.Equal(1, Count(letter, "Ludovic Marchand"));
        return $"/agents/fils/{number}";
    }

    /// <summary>Step 4.</summary>
    private async Task<MimeMessage> InvitesFromTheThreadAsync(
        Person agent, string thread, string accountant, MailFolderReader mails, CancellationToken cancel)
    {
        await agent.GoAsync(thread);
        await agent.FollowAsync("Inviter le comptable");
        await agent.FillAsync("1. Le compte du client", _client.Word);
        await agent.PressAsync("Chercher le compte");
        await Assertions.Expect(agent.Page.GetByLabel("2. L’adresse du comptable")).ToHaveValueAsync(accountant);
        await agent.FillAsync("Son nom, tel qu’il s’est présenté", "Nadia Colin");
        await agent.ShowAsync("4-inviter");
        await agent.PressAsync("Envoyer la demande au titulaire");
        await Assertions.Expect(agent.Page.GetByText("La demande est partie au titulaire.")).ToBeVisibleAsync();

        var letter = await mails.NextAsync(_client.Owner, "Nadia Colin demande l’accès", cancel);
        Assert.Contains(_client.Name, letter.TextBody, StringComparison.Ordinal);
        Assert.Contains(accountant, letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("tous les documents, rapports et exports", OneLine(letter.TextBody), StringComparison.Ordinal);
        Assert.Contains("Rien n’est accordé", OneLine(letter.TextBody), StringComparison.Ordinal);
        return letter;
    }

    /// <summary>Step 5, the owner.</summary>
    private async Task AuthorisesAsync(Person owner, MimeMessage asked, MailFolderReader mails, CancellationToken cancel)
    {
        await owner.GoAsync(MailFolderReader.LinkIn(asked));
        Assert.DoesNotContain("lien", new Uri(owner.Page.Url).AbsolutePath, StringComparison.Ordinal);
        await owner.ShowAsync("5-demande");
        await owner.Page.GetByText("Autoriser", new() { Exact = true }).ClickAsync();
        await owner.FollowAsync("Se connecter pour autoriser");
        await owner.SignInByCodeAsync(_client.Owner, cancel);
        await owner.Page.GetByText("Autoriser", new() { Exact = true }).ClickAsync();
        await owner.PressAsync("Recevoir le code");
        var code = await mails.NextAsync(_client.Owner, "Code pour autoriser un accès", cancel);
        await owner.Page.Locator("#code").FillAsync(MailFolderReader.CodeIn(code));
        await owner.ShowAsync("5-code");
        await owner.PressAsync("Autoriser l’accès");
        await Assertions.Expect(owner.Page.GetByText("C’est autorisé.")).ToBeVisibleAsync();
        await owner.ShowAsync("5-autorise");
    }

    /// <summary>Step 5, the accountant.</summary>
    private async Task AcceptsAsync(Person accountant, string address, MailFolderReader mails, CancellationToken cancel)
    {
        var letter = await mails.NextAsync(address, "vous invite comme comptable", cancel);
        await accountant.GoAsync(MailFolderReader.LinkIn(letter));
        await accountant.FollowAsync("Se connecter pour répondre");
        await accountant.SignInByCodeAsync(address, cancel);
        await accountant.ShowAsync("5-invitation");
        await accountant.PressAsync("Accepter l’invitation");
        await Assertions.Expect(accountant.Page.GetByRole(AriaRole.Rowheader, new() { Name = _client.Name })).ToBeVisibleAsync();
        await accountant.ShowAsync("5-mes-clients");
        await mails.NextAsync(_client.Owner, "votre comptable est entré", cancel);
    }

    /// <summary>Step 6, what is seen by whom.</summary>
    private async Task OnlyThoseConcernedSeeTheAccessAsync(Person asker, string question, int width, bool script, MailFolderReader mails)
    {
        await asker.GoAsync(question);
        Assert.Contains("Accès accepté", await asker.TextAsync(), StringComparison.Ordinal);
        await asker.ShowAsync("6-demandeur");

        var stranger = await SomebodyAsync(width, script, mails);
        await stranger.GoAsync(question);
        var seen = await stranger.Page.ContentAsync();
        Assert.Contains("Réponse officielle", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Accès accepté", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(_client.Name, seen, StringComparison.Ordinal);
    }

    /// <summary>Step 6, the end.</summary>
    private static async Task ResolvesAndConfirmsAsync(
        Person agent, Person asker, string thread, string question, string address, MailFolderReader mails, CancellationToken cancel)
    {
        await agent.GoAsync(thread);
        await agent.FillAsync("Votre réponse", "Votre client vous a ouvert son compte. Dites-nous si tout y est.");
        await agent.Page.GetByLabel("État après l’envoi").SelectOptionAsync("Resolved");
        await agent.PressAsync("Publier pour tous");
        await agent.PressAsync("Envoyer tout de suite");
        await Assertions.Expect(agent.Page.GetByText("Réponse publiée pour tous.")).ToBeVisibleAsync();

        var letter = await mails.NextAsync(address, Question, cancel);
        await asker.GoAsync(MailFolderReader.LinkIn(letter));
        await asker.ShowAsync("6-suite");
        await asker.PressAsync("C’est résolu");
        await Assertions.Expect(asker.Page.GetByText("Confirmé par le demandeur le")).ToBeVisibleAsync();
        Assert.Equal(question, new Uri(asker.Page.Url).AbsolutePath);
        await asker.ShowAsync("6-resolu");
    }

    /// <summary>Step 7: three words, one of them misspelt.</summary>
    private async Task TheNextOneFindsItAsync(int width, bool script, MailFolderReader mails)
    {
        var next = await SomebodyAsync(width, script, mails);
        await next.GoAsync("/recherche?q=documents+client+comtable");
        var found = await next.Page.Locator(".title-link").AllInnerTextsAsync();
        Assert.Contains(found, title => title.StartsWith(Tutorial, StringComparison.Ordinal));
        Assert.Contains(found, title => title == Question);
        await next.ShowAsync("7-recherche");
    }

    private async Task TheOwnerTakesItBackAsync(Person owner, Person accountant, string address)
    {
        await owner.GoAsync("/espace/acces");
        await owner.PressAsync($"Retirer l’accès de {address}");
        await Assertions.Expect(owner.Page.GetByText("L’accès est retiré.")).ToBeVisibleAsync();
        await accountant.GoAsync("/comptable");
        Assert.DoesNotContain(_client.Name, await accountant.TextAsync(), StringComparison.Ordinal);
        await owner.ShowAsync("8-retire");
    }

    private static int Count(MimeMessage letter, string words) =>
        (letter.TextBody ?? "").Split(words).Length - 1;

    /// <summary>A text mail is folded where its line ends, not where a phrase does.</summary>
    private static string OneLine(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed record Client(string Name, string Word, string Owner);
}
