using System.Net;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Attacks;

public sealed class MisusingLinks : AccessTest
{
    public static TheoryData<string> NoSecrets => new(
        "%20", "%E2%80%AE", "null", "x", "0", "..%2F..", new string('a', 76), new string('0', 32) + "." + new string('A', 43),
        new string('０', 32) + "." + new string('Ａ', 43), new string('z', 1_000_000), "'%20OR%201=1--");

    private static readonly string[] LinkAddresses =
        ["/acces/lien/demande/", "/acces/lien/invitation/", "/questions/confirmer/", "/questions/meme-probleme/", "/questions/suite/", "/questions/accord/", "/desabonnement/"];

    [Theory]
    [MemberData(nameof(NoSecrets))]
    public async Task A12_what_no_letter_ever_held_opens_nothing(string secret)
    {
        foreach (var address in LinkAddresses)
        {
            var page = await App.Visitor().GetAsync(address + secret);

            Assert.Contains(page.Status, new[] { HttpStatusCode.Gone, HttpStatusCode.NotFound });
            Assert.DoesNotContain(page.Headers, header => header.Key == "Set-Cookie" && header.Value.Any(cookie => cookie.StartsWith("__Host-", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A12_one_changed_letter_of_a_good_secret_opens_nothing()
    {
        await SentByAgentAsync();
        var link = await ConsentLinkAsync();
        var swapped = link[^1] == 'A' ? 'B' : 'A';

        Assert.Equal(HttpStatusCode.OK, (await App.Visitor().GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await App.Visitor().GetAsync($"{link}%20")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await App.Visitor().GetAsync(link[..^5] + swapped + link[^4..])).Status);
        Assert.Equal(HttpStatusCode.Gone, (await App.Visitor().GetAsync(link[..link.IndexOf('.', StringComparison.Ordinal)])).Status);
    }

    [Fact]
    public async Task A11_a_secret_is_good_at_its_own_address_only()
    {
        await InvitedAsync();
        await App.SendAsGuestAsync("Une autre question", "Pas encore confirmée.", Cast.Guest);
        var publish = await App.LinkToAsync(Cast.Guest, "/questions/confirmer/");
        await SentByAgentAsync(account: "beta");
        var consent = await App.LinkToAsync(Cast.BetaOwner, "/acces/lien/demande/");
        var own = new[] { publish, consent, await InvitationLinkAsync() };

        foreach (var link in own)
        {
            var secret = link[(link.LastIndexOf('/') + 1)..];
            Assert.Equal(HttpStatusCode.OK, (await App.Visitor().GetAsync(link)).Status);
            foreach (var address in LinkAddresses.Where(address => !link.StartsWith(address, StringComparison.Ordinal)))
                Assert.Equal(HttpStatusCode.Gone, (await App.Visitor().GetAsync(address + secret)).Status);
        }
    }

    [Fact]
    public async Task A13_a_secret_that_has_served_opens_a_neutral_page_and_no_session()
    {
        await InvitedAsync();
        var link = await InvitationLinkAsync();
        await (await App.SignedInAsync(Cast.Accountant)).FillInAsync(link, "Accepter l’invitation");

        var visitor = App.Visitor();
        var again = await visitor.GetAsync(link);
        var consent = await App.Visitor().GetAsync(await ConsentLinkAsync());

        Assert.Equal(HttpStatusCode.Gone, again.Status);
        Assert.Equal("Ce lien ne peut plus servir", again.Title);
        Assert.Equal(again.Title, consent.Title);
        Assert.DoesNotContain(visitor.Cookies, cookie => cookie.Name.StartsWith("__Host-", StringComparison.Ordinal));
        Assert.DoesNotContain("Acme", again.Source);
    }

    [Fact]
    public async Task A14_an_invitation_accepted_in_one_tab_is_not_declined_in_the_other()
    {
        var request = await InvitedAsync();
        var accountant = await App.SignedInAsync(Cast.Accountant);
        var stale = await accountant.GetAsync(await InvitationLinkAsync());
        await accountant.FillInAsync($"/acces/invitation/{request}", "Accepter l’invitation");

        var late = await accountant.FillInAsync(stale, "Décliner");

        Assert.Equal(HttpStatusCode.Gone, late.Status);
        Assert.Equal("Active", await App.StateOfRequestAsync(request));
    }

    [Fact]
    public async Task A14_of_an_owner_who_takes_it_back_and_an_accountant_who_accepts_at_the_same_moment_the_second_gets_409()
    {
        var request = await InvitedAsync();
        var accountant = await App.SignedInAsync(Cast.Accountant);
        var page = await accountant.GetAsync(await InvitationLinkAsync());
        App.LetRivalSay($"UPDATE AccessRequests SET State = 11, Version = '{Guid.NewGuid().ToString().ToUpperInvariant()}' WHERE Id = '{request.ToUpperInvariant()}'");

        var late = await accountant.FillInAsync(page, "Accepter l’invitation");

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("Quelqu’un vient d’agir avant vous", late.Title);
        Assert.Equal("Revoked", await App.StateOfRequestAsync(request));
        Assert.Empty(await App.ReadAsync("SELECT Id FROM Memberships WHERE RequestId IS NOT NULL"));
    }

    [Fact]
    public async Task A17_a_link_dies_with_the_wait_it_belongs_to()
    {
        var request = await SentByAgentAsync();
        var consent = await ConsentLinkAsync();

        App.Wait(TimeSpan.FromHours(72) + TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.Gone, (await App.Visitor().GetAsync(consent)).Status);
        await App.ExpireRequestsAsync();
        Assert.Equal("Expired", await App.StateOfRequestAsync(request));
        Assert.Contains("Cette demande n’attend plus de réponse", (await (await App.SignedInAsync(Cast.AcmeOwner)).GetAsync($"/acces/demande/{request}")).Text);
    }

    [Fact]
    public async Task A17_an_invitation_dies_after_seven_days()
    {
        var request = await InvitedAsync();
        var accountant = await App.SignedInAsync(Cast.Accountant);
        var page = await accountant.GetAsync(await InvitationLinkAsync());

        App.Wait(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.Gone, (await accountant.FillInAsync(page, "Accepter l’invitation")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await accountant.GetAsync(await InvitationLinkAsync())).Status);
        Assert.Equal("Invited", await App.StateOfRequestAsync(request));
    }

    [Fact]
    public async Task A19_somebody_else_who_opens_the_invitation_is_refused_without_learning_the_invited_address()
    {
        var request = await InvitedAsync();
        var stranger = await App.SignedInAsync(Cast.Customer);

        var page = await stranger.GetAsync(await InvitationLinkAsync());
        var forged = await stranger.ForgeAsync($"/acces/invitation/{request}?handler=Accept");

        Assert.Contains("Cette invitation est pour une autre adresse", page.Text);
        Assert.DoesNotContain("cora", page.Source, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("cabinet", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.Forbidden, forged.Status);
        Assert.Equal("Invited", await App.StateOfRequestAsync(request));
    }

    [Fact]
    public async Task A20_the_invited_mailbox_gets_in_whatever_the_form_says()
    {
        var request = await InvitedAsync();
        var accountant = await App.SignedInAsync(Cast.Accountant);
        await accountant.GetAsync(await InvitationLinkAsync());

        await accountant.ForgeAsync($"/acces/invitation/{request}?handler=Accept",
            ("address", Nobody), ("email", Nobody), ("InviteeAddress", Nobody), ("personId", "1"), ("Role", "Owner"));

        Assert.Equal(["Cora Delmas|3"], await App.ReadAsync(
            "SELECT People.Name, Memberships.Role FROM Memberships JOIN People ON People.Id = PersonId WHERE RequestId IS NOT NULL"));
    }

    [Fact]
    public async Task A22_the_list_of_invitations_shows_ones_own_and_holds_no_secret()
    {
        await InvitedAsync();
        var secret = (await InvitationLinkAsync())[^43..];

        var own = await (await App.SignedInAsync(Cast.Accountant)).GetAsync("/comptable");
        var others = await (await App.SignedInAsync(Cast.Customer)).GetAsync("/comptable");

        Assert.Contains("Acme vous invite", own.Text);
        Assert.DoesNotContain(secret, own.Source);
        Assert.DoesNotContain("Acme", others.Text);
    }

    [Fact]
    public async Task A40_a_link_somebody_else_sends_changes_no_session()
    {
        await InvitedAsync();
        var agent = await App.SignedInAsync(Cast.Agent);

        await agent.GetAsync(await InvitationLinkAsync());

        Assert.Contains("Ludovic Marchand", (await agent.GetAsync("/agents")).Html.QuerySelector("header")!.TextContent);
    }
}
