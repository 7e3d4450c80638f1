using Microsoft.Extensions.Options;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.Tickets;

namespace Portal.Web.Setup;

/// <summary>Full addresses for mails, made of the configured public address alone.</summary>
internal sealed class PortalLinks(IOptions<PortalOptions> options)
{
    public string Question(Ticket ticket) => Question(ticket.Id, ticket.Title);

    public string Question(int id, string title) => To(Addresses.Question(id, title));

    public string Desk(Ticket ticket) => To($"/agents/fils/{ticket.Id}");

    public string Tutorial(Article article) => To(Addresses.Tutorial(article));

    public string ConfirmQuestion(string secret) => To($"/questions/confirmer/{secret}");

    public string ConfirmSameProblem(string secret) => To($"/questions/meme-probleme/{secret}");

    public string Outcome(string secret) => To($"/questions/suite/{secret}");

    public string AgreeToPublish(string secret) => To($"/questions/accord/{secret}");

    public string Rating(string secret, bool happy) => To($"/questions/avis/{secret}?avis={(happy ? "content" : "pas-content")}");

    public string StopFollowing(string token) => To($"/desabonnement/{token}");

    public string Consent(string secret) => To($"/acces/lien/demande/{secret}");

    public string Invitation(string secret) => To($"/acces/lien/invitation/{secret}");

    public string DeskTicket(int ticketId) => To($"/agents/fils/{ticketId}");

    public string DeskQueue(string name) => To($"/agents/file/{name}");

    public string Ask => To("/questions/poser");

    public string SignIn() => To("/connexion");

    public string Security() => To("/espace/securite");

    public string MyAddress() => To("/espace/securite/adresse");

    public string DeskAccess() => To("/agents/acces?vue=All");

    public string AccountAccess() => To("/espace/acces");

    public string MyClients() => To("/comptable");

    private string To(string path) => new Uri(options.Value.PublicUrl ?? throw new InvalidOperationException("Checked at start."), path).AbsoluteUri;
}
