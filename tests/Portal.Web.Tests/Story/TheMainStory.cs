using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Story;

public sealed class TheMainStory : PortalTest
{
    private const string Title = "Comptable, je ne vois pas les documents de mon client";
    private const string Body = "Je dois juste avoir accès aux documents de mon client en tant que son comptable.";
    private const string Tutorial = "Accès comptable : Autoriser un accès à son comptable";

    /// <summary>Words that only an access request brings.</summary>
    private static readonly string[] AccessWords = ["titulaire a autorisé", "son titulaire a été prévenu", "Accès accepté", "accès a été retiré", "Demande envoyée au titulaire", "Acme"];

    // What one chapter leaves to the next.
    private string _question = "";
    private int _ticket;
    private string _request = "";
    private Visitor _agent = null!;
    private Visitor _accountant = null!;
    private Visitor _owner = null!;
    private Letter _answer = null!;
    private Letter _consent = null!;

    [Fact]
    public async Task From_a_guests_question_to_an_access_that_is_given_and_taken_back()
    {
        await AGuestAsksAsync();
        await TheLinkPublishesAsync();
        await AnAgentAnswersAsync();
        await TheSignatureStandsOnceAsync();
        await TheAgentInvitesAsync();
        await TheOwnerIsAskedAsync();
        await TheOwnerAuthorisesAsync();
        await TheAccountantEntersAsync();
        await TheOwnerTakesItBackAsync();
        await TheAskerConfirmsAsync();
    }

    [Fact]
    public async Task The_next_person_finds_tutorial_and_question_with_three_words_one_of_them_misspelt()
    {
        _ticket = await App.AskAsGuestAsync(Title, Body, Cast.Accountant);
        await PortalApp.AnswerAsync(await App.SignedInAsync(Cast.Agent), _ticket, "Bonjour, c’est expliqué ici.", "Resolved", isPublic: true, "acces-comptable");
        await App.ReadFeedAsync();

        var found = await App.Visitor().GetAsync("/recherche?q=documents+client+contable");

        Assert.Contains(Tutorial, found.Text);
        Assert.Contains(Title, found.Text);
    }

    /// <summary>A guest asks; nobody sees it before the address is confirmed.</summary>
    private async Task AGuestAsksAsync()
    {
        var sent = await App.SendAsGuestAsync(Title, Body, Cast.Accountant);
        Assert.Equal("Plus qu’un clic", sent.Title);
        Assert.DoesNotContain(Title, (await App.Visitor().GetAsync("/questions")).Text);
    }

    /// <summary>Opening the link publishes nothing; the button does, under no name.</summary>
    private async Task TheLinkPublishesAsync()
    {
        var link = await App.LinkToAsync(Cast.Accountant, "/questions/confirmer/");
        var guest = App.Visitor();
        var before = await App.EverythingAsync();
        Assert.Contains(Title, (await guest.GetAsync(link)).Text);
        Assert.Equal(before, await App.EverythingAsync());
        var published = await guest.FillInAsync(link, "Publier ma question");
        Assert.Contains("Votre question est publiée", published.Text);
        Assert.Contains("Anonyme", published.Text);
        Assert.DoesNotContain("Cora", published.Text);
        _question = published.Address;
        _ticket = await App.IdOfAsync(Title);
    }

    /// <summary>An agent takes it, cites the tutorial that is proposed and answers.</summary>
    private async Task AnAgentAnswersAsync()
    {
        _agent = await App.SignedInAsync(Cast.Agent);
        Assert.Contains(Title, (await _agent.GetAsync("/agents/file/non-attribues")).Text);
        var taken = await _agent.FillInAsync($"/agents/fils/{_ticket}", "Prendre en charge");
        Assert.Contains("Le fil est à vous", taken.Text);
        Assert.Contains(Tutorial, taken.Html.QuerySelector("[aria-labelledby=s3]")!.TextContent);
        await PortalApp.AnswerAsync(_agent, _ticket, "Bonjour, votre client vous invite depuis ses paramètres.", "Resolved", isPublic: true, "acces-comptable");
    }

    /// <summary>The signature stands once in the mail, and a card without the telephone once on the page.</summary>
    private async Task TheSignatureStandsOnceAsync()
    {
        _answer = await App.LastLetterToAsync(Cast.Accountant);
        Assert.Equal($"Re: {Title}", _answer.Subject);
        Assert.Equal(2, _answer.Text.Split("Ludovic Marchand").Length);
        Assert.Equal(2, _answer.HtmlSource.Split("Ludovic Marchand").Length);
        Assert.Contains("Exemple — Service clientèle", _answer.Text);
        Assert.Contains(Cast.Telephone, _answer.Text);
        Assert.Contains(Tutorial, _answer.Text);
        var publicPage = await App.Visitor().GetAsync(_question);
        Assert.Single(publicPage.Html.QuerySelectorAll(".agent"));
        Assert.Contains("Réponse officielle", publicPage.Text);
        Assert.Equal(Tutorial, publicPage.Html.QuerySelector("a.cite b")!.TextContent);
        Assert.Contains("Résolu", publicPage.Text);
        Assert.DoesNotContain(Cast.Telephone, publicPage.Source);
        Assert.DoesNotContain("Marchand", publicPage.Source);
    }

    /// <summary>The agent starts the invitation; nothing is granted and the public learns nothing.</summary>
    private async Task TheAgentInvitesAsync()
    {
        var invited = await PortalApp.InviteAsync(_agent, _ticket, Cast.Accountant, "Cora Delmas");
        Assert.Contains("La demande est partie au titulaire", invited.Text);
        Assert.Contains("Attend le titulaire", invited.Text);
        _request = await App.LastRequestAsync();
        await NothingPublicAsync();
        _accountant = await App.SignedInAsync(Cast.Accountant);
        Assert.Contains("Si ce compte existe, son titulaire a été prévenu", (await _accountant.GetAsync(_question)).Text);
        Assert.Contains("Aucun compte ne vous est ouvert", (await _accountant.GetAsync("/comptable")).Text);
    }

    /// <summary>The owner's mail says who, where, and what the role sees and doesn't.</summary>
    private async Task TheOwnerIsAskedAsync()
    {
        _consent = await App.LastLetterToAsync(Cast.AcmeOwner);
        Assert.Equal("Cora Delmas demande l’accès au compte Acme", _consent.Subject);
        Assert.Contains("Compte : Acme", _consent.Words);
        Assert.Contains($"Son adresse : {Cast.Accountant}", _consent.Words);
        Assert.Contains("Il verra : tous les documents, rapports et exports", _consent.Words);
        Assert.Contains("Il ne touchera pas à : vos paramètres, utilisateurs et abonnement", _consent.Words);
    }

    /// <summary>The link leads to an address without a secret; signed in, with a code, the owner authorises.</summary>
    private async Task TheOwnerAuthorisesAsync()
    {
        _owner = App.Visitor();
        var opened = await _owner.GetAsync(_consent.LinkTo("/acces/lien/demande/"));
        Assert.Equal([$"303 /acces/demande/{_request}"], opened.Hops);
        Assert.Contains("Se connecter pour autoriser", opened.Text);
        var entered = await App.EnterByCodeAsync(_owner, Cast.AcmeOwner, opened.Html.QuerySelector("a[href^='/connexion?retour=']")!.GetAttribute("href")!);
        Assert.Equal($"/acces/demande/{_request}", entered.Address);
        var authorised = await App.AuthoriseAsync(_owner, Cast.AcmeOwner, _request);
        Assert.Contains("C’est autorisé", authorised.Text);
        Assert.Equal("Invited", await App.StateOfRequestAsync(_request));
        await NothingPublicAsync();
        Assert.Contains("Le titulaire a autorisé votre accès", (await _accountant.GetAsync(_question)).Text);
    }

    /// <summary>The accountant reads the invitation, accepts, and finds the client.</summary>
    private async Task TheAccountantEntersAsync()
    {
        var invitation = await App.LastLetterToAsync(Cast.Accountant);
        Assert.Equal("Acme vous invite comme comptable", invitation.Subject);
        var accepted = await _accountant.FillInAsync(invitation.LinkTo("/acces/lien/invitation/"), "Accepter l’invitation");
        Assert.Equal("/comptable", accepted.Address);
        Assert.Contains("Acme", accepted.Html.QuerySelector("table")!.TextContent);
        Assert.Equal("Active", await App.StateOfRequestAsync(_request));
        Assert.Contains("votre comptable est entré", (await App.LastLetterToAsync(Cast.AcmeOwner)).Subject);
        await NothingPublicAsync();
        Assert.Contains("Accès accepté", (await _accountant.GetAsync(_question)).Text);
    }

    /// <summary>The owner sees it and takes it back; it is gone at the next click.</summary>
    private async Task TheOwnerTakesItBackAsync()
    {
        Assert.Contains("Actif", (await _owner.GetAsync("/espace/acces/acme")).Text);
        var revoked = await _owner.FillInAsync("/espace/acces/acme", "Retirer l’accès");
        Assert.Contains("L’accès est retiré", revoked.Text);
        Assert.Contains("Aucun comptable n’entre dans ce compte", revoked.Text);
        Assert.Contains("Aucun compte ne vous est ouvert", (await _accountant.GetAsync("/comptable")).Text);
        Assert.Equal("Revoked", await App.StateOfRequestAsync(_request));
        await NothingPublicAsync();
        Assert.Contains("Cet accès a été retiré", (await _accountant.GetAsync(_question)).Text);
    }

    /// <summary>The asker says that it works, from the mail.</summary>
    private async Task TheAskerConfirmsAsync()
    {
        var outcome = await App.Visitor().FillInAsync(_answer.LinkTo("/questions/suite/"), "C’est résolu");
        Assert.Contains("Confirmé par le demandeur", outcome.Text);
    }

    private async Task NothingPublicAsync()
    {
        var page = await App.Visitor().GetAsync(_question);

        Assert.Contains(Body, page.Text);
        Assert.All(AccessWords, words => Assert.DoesNotContain(words, page.Source));
    }
}
