using System.Globalization;
using Portal.Tickets.Tickets;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.WhoSees;

/// <summary>
/// A public question, a private one and one that isn't published, all of one guest; each thing said holds a word that stands
/// nowhere else, and all of them the same other one, to search by.
/// </summary>
public sealed class SceneOfEverybody : IAsyncLifetime
{
    public const string Common = "serinette";

    internal const string Asker = Cast.Guest;

    private readonly Dictionary<ViewerKind, Visitor> _viewers = [];

    internal PortalApp App { get; private set; } = null!; // Set before the first test.

    internal int Public { get; private set; }

    /// <summary>The one comment under the public question; the public answer is the next message.</summary>
    internal int Comment { get; private set; }

    internal int Private { get; private set; }

    internal int Unpublished { get; private set; }

    internal string AccessRequest { get; private set; } = "";

    internal Visitor this[ViewerKind viewer] => _viewers[viewer];

    public async ValueTask InitializeAsync()
    {
        App = await PortalApp.StartAsync();
        var agent = await App.SignedInAsync(Cast.Agent);
        await LetTheAccountantInAsync();

        Public = await App.AskAsGuestAsync($"{Words.PublicTitle} {Common}", $"{Words.PublicQuestion} {Common}", Asker);
        var follower = await App.SignedInAsync(Cast.Customer);
        await follower.FillInAsync($"/questions/{Public}", "Suivre par mail");
        var member = await App.SignedInAsync(Cast.AcmeUser);
        await member.FillInAsync($"/questions/{Public}", "Publier le commentaire", ("body", $"{Words.PublicComment} {Common}"));
        await PortalApp.AnswerAsync(agent, Public, $"{Words.PublicAnswer} {Common}", "Resolved", isPublic: true, "acces-comptable");
        await PortalApp.AnswerAsync(agent, Public, $"{Words.PublicAside} {Common}", "Resolved", isPublic: false);
        Comment = int.Parse(Assert.Single(await App.ReadAsync($"SELECT Id FROM Messages WHERE TicketId = {Public} AND Role = {(int)MessageRole.Comment}")), CultureInfo.InvariantCulture);
        await agent.FillInAsync($"/agents/fils/{Public}/gerer", "Enregistrer les étiquettes", ("tags", Words.PublicTag));
        await agent.FillInAsync($"/agents/fils/{Public}", "Note interne", ("Draft.Body", $"{Words.PublicNote} {Common}"));

        Private = await App.AskAsGuestAsync($"{Words.PrivateTitle} {Common}", $"{Words.PrivateQuestion} {Common}", Asker, isPrivate: true);
        await PortalApp.AnswerAsync(agent, Private, $"{Words.PrivateAnswer} {Common}", "Resolved", isPublic: false, "acces-comptable");
        await agent.FillInAsync($"/agents/fils/{Private}", "Note interne", ("Draft.Body", $"{Words.PrivateNote} {Common}"));
        await agent.FillInAsync($"/agents/fils/{Private}/gerer", "Enregistrer les étiquettes", ("tags", Words.PrivateTag));
        await App.WriteAsync($"UPDATE Tickets SET SharedWithAccountId = (SELECT Id FROM Accounts WHERE Prefix = 'acme') WHERE Id = {Private}");
        await PortalApp.InviteAsync(agent, Private, Asker);
        AccessRequest = await App.LastRequestAsync();

        await App.SendAsGuestAsync($"{Words.UnpublishedTitle} {Common}", $"{Words.UnpublishedQuestion} {Common}", Asker);
        Unpublished = await App.IdOfAsync($"{Words.UnpublishedTitle} {Common}");
        await App.ReadFeedAsync();

        _viewers[ViewerKind.Visitor] = App.Visitor();
        _viewers[ViewerKind.Customer] = follower;
        _viewers[ViewerKind.Asker] = await App.SignedInAsync(Asker);
        _viewers[ViewerKind.Member] = member;
        _viewers[ViewerKind.Accountant] = await App.SignedInAsync(Cast.Accountant);
        _viewers[ViewerKind.Agent] = agent;
        _viewers[ViewerKind.Lead] = await App.SignedInAsync(Cast.Lead);
        _viewers[ViewerKind.Administrator] = await App.SignedInAsync(Cast.Administrator);
    }

    public async ValueTask DisposeAsync() => await App.DisposeAsync();

    private async Task LetTheAccountantInAsync()
    {
        var owner = await App.SignedInAsync(Cast.AcmeOwner);
        var request = await PortalApp.InviteAsOwnerAsync(owner, Cast.Accountant);
        await App.AuthoriseAsync(owner, Cast.AcmeOwner, request);
        await (await App.SignedInAsync(Cast.Accountant)).FillInAsync($"/acces/invitation/{request}", "Accepter l’invitation");
        Assert.Equal("Active", await App.StateOfRequestAsync(request));
    }
}

public enum ViewerKind { Visitor, Customer, Asker, Member, Accountant, Agent, Lead, Administrator }
