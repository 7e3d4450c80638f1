using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Attacks;

/// <summary>A test of a portal in which an access request is on its way.</summary>
public abstract class AccessTest : PortalTest
{
    private protected const string Nobody = "eve@attaque.example";

    /// <summary>An agent has sent a request for the accountant to Acme's owner.</summary>
    private protected async Task<string> SentByAgentAsync(string agent = Cast.Agent, string account = "acme", string name = "Cora Delmas")
    {
        var ticket = await App.AskAsGuestAsync($"Entrer dans le compte {account}", "Je suis son comptable.", Cast.Accountant);
        await PortalApp.InviteAsync(await App.SignedInAsync(agent), ticket, Cast.Accountant, name, account);
        return await App.LastRequestAsync();
    }

    /// <summary>The owner has authorised what they were asked.</summary>
    private protected async Task<string> InvitedAsync()
    {
        var request = await SentByAgentAsync();
        await App.AuthoriseAsync(await App.SignedInAsync(Cast.AcmeOwner), Cast.AcmeOwner, request);
        Assert.Equal("Invited", await App.StateOfRequestAsync(request));
        return request;
    }

    private protected async Task<string> SnapshotOfAsync(string request) =>
        (await App.ReadAsync($"SELECT SnapshotHash FROM AccessRequests WHERE Id = '{request.ToUpperInvariant()}'"))[0];

    private protected async Task<string> ConsentLinkAsync() =>
        (await App.LettersToAsync(Cast.AcmeOwner)).Last(letter => letter.Subject.Contains("demande l’accès", StringComparison.Ordinal))
            .LinkTo("/acces/lien/demande/");

    private protected async Task<string> InvitationLinkAsync() =>
        (await App.LettersToAsync(Cast.Accountant)).Last(letter => letter.Subject.Contains("vous invite", StringComparison.Ordinal))
            .LinkTo("/acces/lien/invitation/");

    /// <summary>Sends « Autoriser » for this request, with the hash of its text and whatever code.</summary>
    private protected async Task<Sheet> ForgeAuthorisationAsync(Visitor by, string request, string code = "000000") =>
        await by.ForgeAsync($"/acces/demande/{request}?handler=Authorise",
            ("Answer.SnapshotHash", await SnapshotOfAsync(request)), ("Answer.Code", code), ("Answer.Choice", "yes"));
}
