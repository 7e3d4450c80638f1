using System.Net;
using Portal.Tickets.Access;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Attacks;

public sealed class ForgingConsent : AccessTest
{
    [Fact]
    public async Task A01_an_agent_can_neither_authorise_nor_refuse_nor_read_the_request_they_sent()
    {
        var request = await SentByAgentAsync();
        var agent = await App.SignedInAsync(Cast.Agent);

        Assert.Equal(HttpStatusCode.NotFound, (await agent.GetAsync($"/acces/demande/{request}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ForgeAuthorisationAsync(agent, request)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await agent.ForgeAsync($"/acces/demande/{request}?handler=SendCode")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await agent.ForgeAsync($"/acces/demande/{request}?handler=Refuse", ("Answer.Refusal", "other"))).Status);
        Assert.Equal("AwaitingConsent", await App.StateOfRequestAsync(request));
    }

    [Fact]
    public async Task A02_an_agent_who_administers_the_account_does_not_authorise_their_own_request_even_with_the_right_code()
    {
        var request = await SentByAgentAsync(Cast.AgentOfAcme);
        var agent = await App.SignedInAsync(Cast.AgentOfAcme);
        await agent.ForgeAsync($"/acces/demande/{request}?handler=SendCode");
        var code = await App.CodeToAsync(Cast.AgentOfAcme);

        var refused = await ForgeAuthorisationAsync(agent, request, code);

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal("AwaitingConsent", await App.StateOfRequestAsync(request));
        Assert.Contains("un autre responsable du compte doit y répondre", (await agent.GetAsync($"/acces/demande/{request}")).Text);
    }

    [Fact]
    public async Task A03_the_accountant_who_asked_cannot_authorise_themselves()
    {
        var accountant = await App.SignedInAsync(Cast.Accountant);
        await accountant.FillInAsync("/comptable", "Envoyer la demande", ("wrote", "acme"));
        var request = await App.LastRequestAsync();

        var refused = await ForgeAuthorisationAsync(accountant, request);

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await accountant.GetAsync($"/acces/demande/{request}")).Status);
        Assert.Equal("AwaitingConsent", await App.StateOfRequestAsync(request));
    }

    [Fact]
    public async Task A07_what_the_form_does_not_ask_for_is_not_taken_from_it()
    {
        var ticket = await App.AskAsGuestAsync("Entrer chez Acme", "Je suis son comptable.", Cast.Accountant);
        var agent = await App.SignedInAsync(Cast.Agent);
        var acme = (await App.ReadAsync("SELECT Id FROM Accounts WHERE Prefix = 'acme'"))[0];
        var beta = (await App.ReadAsync("SELECT Id FROM Accounts WHERE Prefix = 'beta'"))[0];

        await agent.ForgeAsync($"/agents/fils/{ticket}/inviter",
            ("Form.AccountId", acme), ("Form.Address", Cast.Accountant), ("Form.Name", "Cora"), ("compte", "acme"),
            ("Form.State", "Active"), ("Form.Role", "Owner"), ("Form.OwnerAddress", Nobody), ("Form.AuthorisedAt", "2026-01-01"),
            ("State", "Active"), ("Role", "Owner"), ("ownerEmail", Nobody), ("accountId", beta), ("Initiator", "Owner"));

        var request = await App.LastRequestAsync();
        Assert.Equal("AwaitingConsent", await App.StateOfRequestAsync(request));
        Assert.Equal([acme], await App.ReadAsync("SELECT AccountId FROM AccessRequests"));
        Assert.Empty(await App.LettersToAsync(Nobody));
        Assert.Single(await App.LettersToAsync(Cast.AcmeOwner));
        Assert.Empty(await App.ReadAsync("SELECT Id FROM Memberships WHERE RequestId IS NOT NULL"));
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("member")]
    [InlineData("role_1")]
    [InlineData("ACCOUNTANT")]
    [InlineData("Owner", "Administrator")]
    public async Task A08_whatever_role_is_forged_the_text_the_owner_reads_and_the_place_given_are_the_accountants(params string[] roles)
    {
        var ticket = await App.AskAsGuestAsync("Entrer chez Acme", "Je suis son comptable.", Cast.Accountant);
        var acme = (await App.ReadAsync("SELECT Id FROM Accounts WHERE Prefix = 'acme'"))[0];
        await (await App.SignedInAsync(Cast.Agent)).ForgeAsync($"/agents/fils/{ticket}/inviter",
            [("Form.AccountId", acme), ("Form.Address", Cast.Accountant), ("compte", "acme"), .. roles.SelectMany(role => new[] { ("Form.Role", role), ("role", role) })]);
        var request = await App.LastRequestAsync();

        var owner = await App.SignedInAsync(Cast.AcmeOwner);
        Assert.Contains("demande le rôle Comptable", (await owner.GetAsync($"/acces/demande/{request}")).Text);
        await App.AuthoriseAsync(owner, Cast.AcmeOwner, request);
        await (await App.SignedInAsync(Cast.Accountant)).FillInAsync(await InvitationLinkAsync(), "Accepter l’invitation");

        Assert.Equal([$"{(int)Role.Accountant}"], await App.ReadAsync("SELECT Role FROM Memberships WHERE RequestId IS NOT NULL"));
    }

    [Fact]
    public async Task A09_opening_each_mailed_link_fifty_times_changes_nothing()
    {
        await InvitedAsync();
        await App.SendAsGuestAsync("Une autre question", "Pas encore confirmée.", Cast.Guest);
        var publish = await App.LinkToAsync(Cast.Guest, "/questions/confirmer/");
        var first = await App.IdOfAsync("Entrer dans le compte acme");
        await App.Visitor().FillInAsync($"/questions/{first}", "Suivre cette question", ("address", Cast.Guest));
        var same = await App.LinkToAsync(Cast.Guest, "/questions/meme-probleme/");
        await PortalApp.AnswerAsync(await App.SignedInAsync(Cast.Agent), first, "C’est fait.", "Resolved");
        var outcome = await App.LinkToAsync(Cast.Accountant, "/questions/suite/");
        var consent = await SentByBetaAsync();
        var before = await App.EverythingAsync();

        foreach (var link in new[] { publish, same, outcome, consent, await InvitationLinkAsync() })
        {
            for (var time = 0; time < 50; time++)
            {
                using var head = await App.Visitor().HeadAsync(link);
                Assert.True((int)head.StatusCode < 400, link);
            }

            var scanner = App.Visitor();
            for (var time = 0; time < 50; time++)
                Assert.Equal(HttpStatusCode.OK, (await scanner.GetAsync(link)).Status);
        }

        Assert.Equal(before, await App.EverythingAsync());
    }

    [Fact]
    public async Task A10_a_robot_that_opens_the_link_and_presses_every_button_as_served_changes_nothing()
    {
        var request = await SentByAgentAsync();
        var robot = App.Visitor();
        var page = await robot.GetAsync(await ConsentLinkAsync());
        var forms = FilledForm.AllOf(page).Where(form => form.Method == "POST").ToList();
        Assert.True(forms.Count(form => form.Target.StartsWith("/acces/demande/", StringComparison.Ordinal)) >= 2);

        foreach (var form in forms)
            await robot.SubmitAsync(form);

        Assert.Equal("AwaitingConsent", await App.StateOfRequestAsync(request));
        Assert.Contains("Lire la demande", (await (await App.SignedInAsync(Cast.AcmeOwner)).GetAsync("/espace/acces/acme")).Text);
    }

    [Fact]
    public async Task The_holder_of_the_link_may_refuse_without_signing_in_once_they_chose_why()
    {
        var request = await SentByAgentAsync();
        var holder = App.Visitor();
        var page = await holder.GetAsync(await ConsentLinkAsync());

        var answered = await holder.FillInAsync(page, "Refuser la demande", ("Answer.Choice", "no"), ("Answer.Refusal", "not-mine"));

        Assert.Equal("/acces/repondu", answered.Address);
        Assert.Equal("Declined", await App.StateOfRequestAsync(request));
        Assert.Equal(HttpStatusCode.Gone, (await App.Visitor().GetAsync(await ConsentLinkAsync())).Status);
    }

    [Fact]
    public async Task A24_the_owner_of_another_account_neither_reads_nor_answers_nor_revokes()
    {
        var request = await SentByAgentAsync();
        var beta = await App.SignedInAsync(Cast.BetaOwner);

        Assert.Equal(HttpStatusCode.NotFound, (await beta.GetAsync($"/acces/demande/{request}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ForgeAuthorisationAsync(beta, request)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await beta.GetAsync("/espace/acces/acme")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await beta.ForgeAsync("/espace/acces/acme?handler=Invite", ("address", Nobody))).Status);

        var owner = await App.SignedInAsync(Cast.AcmeOwner);
        await App.AuthoriseAsync(owner, Cast.AcmeOwner, request);
        Assert.Equal(HttpStatusCode.NotFound, (await beta.ForgeAsync("/espace/acces/beta?handler=Revoke", ("requestId", request))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await beta.ForgeAsync("/espace/acces/acme?handler=Revoke", ("requestId", request))).Status);
        Assert.Equal("Invited", await App.StateOfRequestAsync(request));
    }

    [Fact]
    public async Task A38_a_code_for_one_request_does_not_authorise_another()
    {
        var request = await SentByAgentAsync();
        var owner = await App.SignedInAsync(Cast.AcmeOwner);
        var other = await PortalApp.InviteAsOwnerAsync(owner, Nobody);
        await owner.FillInAsync($"/acces/demande/{other}", "Recevoir le code");
        var code = await App.CodeToAsync(Cast.AcmeOwner);

        var refused = await ForgeAuthorisationAsync(owner, request, code);

        Assert.Contains("Ce code n’est pas le bon", refused.Text);
        Assert.Equal("AwaitingConsent", await App.StateOfRequestAsync(request));
    }

    [Fact]
    public async Task A_yes_to_another_text_than_the_one_frozen_is_refused_with_409()
    {
        var request = await SentByAgentAsync();
        var owner = await App.SignedInAsync(Cast.AcmeOwner);

        var refused = await owner.ForgeAsync($"/acces/demande/{request}?handler=Authorise", ("Answer.SnapshotHash", "another"), ("Answer.Code", "123456"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("AwaitingConsent", await App.StateOfRequestAsync(request));
    }

    [Fact]
    public async Task A44_an_address_beside_an_existing_one_leads_nowhere_and_numbers_do_not_name_requests()
    {
        var request = await SentByAgentAsync();
        var stranger = await App.SignedInAsync(Cast.Customer);
        var neighbour = $"{request[..^1]}{(request[^1] == '0' ? '1' : '0')}";

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/acces/demande/{neighbour}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/acces/demande/{request}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/acces/demande/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/acces/invitation/1")).Status);
        var missing = await stranger.GetAsync($"/acces/invitation/{neighbour}");
        var forbidden = await stranger.GetAsync($"/acces/invitation/{request}");
        Assert.Equal(missing.Status, forbidden.Status);
        Assert.Equal(missing.Title, forbidden.Title);
        Assert.Equal('4', request[14]);
    }

    /// <summary>A request that still waits for its owner.</summary>
    private async Task<string> SentByBetaAsync()
    {
        await SentByAgentAsync(account: "beta");
        return await App.LinkToAsync(Cast.BetaOwner, "/acces/lien/demande/");
    }
}
