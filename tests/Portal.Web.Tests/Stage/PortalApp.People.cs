namespace Portal.Web.Tests.Stage;

internal sealed partial class PortalApp
{
    private readonly List<Visitor> _visitors = [];

    /// <summary>A browser nobody has signed in with.</summary>
    public Visitor Visitor()
    {
        var visitor = new Visitor(_host.Server.CreateHandler());
        _visitors.Add(visitor);
        return visitor;
    }

    /// <summary>A browser at the portal's public address, which may go to the company's directory and back.</summary>
    public Visitor Visitor(CompanyDirectory directory)
    {
        var visitor = new Visitor(new Crossroads(_host.Server.CreateHandler(), directory.Address), PortalSettings.PublicUrl);
        _visitors.Add(visitor);
        return visitor;
    }

    /// <summary>Signs in as this person would: customers by the code that is mailed to them, the team by password.</summary>
    public async Task<Visitor> SignedInAsync(string address)
    {
        var visitor = Visitor();
        var inside = Cast.IsTeam(address) ? await EnterByPasswordAsync(visitor, address) : await EnterByCodeAsync(visitor, address);
        Assert.Equal("/espace", inside.Address);
        return visitor;
    }

    public async Task<Sheet> EnterByCodeAsync(Visitor visitor, string address, string page = "/connexion")
    {
        var asked = await visitor.FillInAsync(page, "Recevoir un code", ("address", address));
        return await visitor.FillInAsync(asked, "Entrer", ("code", await CodeToAsync(address)));
    }

    public static Task<Sheet> EnterByPasswordAsync(Visitor visitor, string address, string password = Cast.Password) =>
        visitor.FillInAsync("/connexion", "Entrer avec le mot de passe", ("address", address), ("password", password));

    /// <summary>Asks as a guest and confirms by the mailed link.</summary>
    public async Task<int> AskAsGuestAsync(string title, string body, string address, bool isPrivate = false, string name = "")
    {
        await SendAsGuestAsync(title, body, address, isPrivate, name);
        var link = await LinkToAsync(address, "/questions/confirmer/");
        await Visitor().FillInAsync(link, "Publier ma question");
        return await IdOfAsync(title);
    }

    /// <summary>Asks as a guest; the address stays unconfirmed.</summary>
    public Task<Sheet> SendAsGuestAsync(string title, string body, string address, bool isPrivate = false, string name = "") =>
        Visitor().FillInAsync("/questions/poser", "Envoyer la question",
            ("Form.Title", title), ("Form.Body", body), ("Form.Kind", "Error"), ("Form.Private", isPrivate ? "true" : "false"),
            ("Form.Name", name), ("Form.Address", address));

    /// <summary>Asks as somebody who is signed in.</summary>
    public async Task<int> AskAsync(Visitor asker, string title, string body, bool isPrivate = false)
    {
        await asker.FillInAsync("/questions/poser", "Envoyer la question",
            ("Form.Title", title), ("Form.Body", body), ("Form.Kind", "Question"), ("Form.Private", isPrivate ? "true" : "false"));
        return await IdOfAsync(title);
    }

    public static async Task<Sheet> AnswerAsync(
        Visitor agent, int ticket, string body, string then = "Taken", bool isPublic = true, params string[] articles)
    {
        var answered = await agent.FillInAsync($"/agents/fils/{ticket}", isPublic ? "Publier pour tous" : "Envoyer à 1 personne",
            [("Draft.Body", body), ("Draft.Then", then), .. articles.Select(article => ("Draft.ArticleIds", article))]);
        Assert.Contains(isPublic ? "Réponse publiée pour tous" : "Réponse envoyée au demandeur", answered.Text);
        return answered;
    }

    /// <summary>An agent starts a request from a ticket.</summary>
    public static Task<Sheet> InviteAsync(Visitor agent, int ticket, string address, string name = "", string account = "acme") =>
        agent.FillInAsync($"/agents/fils/{ticket}/inviter?compte={account}", "Envoyer la demande au titulaire",
            ("Form.Address", address), ("Form.Name", name));

    /// <summary>The owner invites, from their own page. Leads to the page of the request.</summary>
    public static async Task<string> InviteAsOwnerAsync(Visitor owner, string address, string account = "acme")
    {
        var page = await owner.FillInAsync($"/espace/acces/{account}", "Préparer l’invitation", ("address", address));
        Assert.StartsWith("/acces/demande/", page.Address, StringComparison.Ordinal);
        return page.Address["/acces/demande/".Length..];
    }

    /// <summary>The code that is mailed for this request, then « Autoriser l’accès ».</summary>
    public async Task<Sheet> AuthoriseAsync(Visitor owner, string ownerAddress, string requestId)
    {
        var asked = await owner.FillInAsync($"/acces/demande/{requestId}", "Recevoir le code");
        return await owner.FillInAsync(asked, "Autoriser l’accès", ("Answer.Code", await CodeToAsync(ownerAddress)));
    }

    public async Task<int> IdOfAsync(string title) => int.Parse(
        Assert.Single(await ReadAsync($"SELECT Id FROM Tickets WHERE Title = '{title.Replace("'", "''", StringComparison.Ordinal)}'")),
        System.Globalization.CultureInfo.InvariantCulture);

    public async Task<string> LastRequestAsync() =>
        (await ReadAsync("SELECT Id FROM AccessRequests ORDER BY CreatedAt DESC LIMIT 1"))[0].ToLowerInvariant();
}
