using System.Text;
using Portal.Tickets.Access;
using Portal.Web.AccessProviders;
using Portal.Web.Jobs;
using Portal.Web.Tests.Attacks;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Providers;

/// <summary>With the account's code in the vault: the portal calls by itself, once.</summary>
public sealed class CallingTheInvoicingService : AccessTest
{
    private readonly InvoicingService _service = new();

    private protected override PortalSettings Settings => new() { More = _service.Settings };

    [Fact]
    public async Task What_was_authorised_and_accepted_is_asked_for_as_documented_and_opens()
    {
        _service.Works();
        var request = await AcceptedAsync();

        await CarryOutAsync();

        Assert.Equal("Active", await App.StateOfRequestAsync(request));
        var call = Assert.Single(_service.Calls);
        Assert.Equal(InvoicingService.Code, call.GetProperty("api_token").GetString());
        Assert.Equal("jeton-integration", call.GetProperty("integration_token").GetString());
        Assert.Equal((true, Cast.Accountant, "accountant"),
            (call.GetProperty("user").GetProperty("invite").GetBoolean(), call.GetProperty("user").GetProperty("email").GetString(), call.GetProperty("user").GetProperty("role").GetString()));
        Assert.False(call.GetProperty("user").TryGetProperty("password", out _));
        Assert.DoesNotContain("canari", Assert.Single(_service.Addresses));
    }

    public static TheoryData<string, int, string, string> Lies => new()
    {
        { "a page", 200, "<html>Connexion</html>", "text/html" },
        { "no object", 200, "[]", "application/json" },
        { "nothing", 200, "", "application/json" },
        { "half of one", 200, "{\"user\":", "application/json" },
        { "another address", 200, """{"user":{"email":"eve@attaque.example","role":"accountant"}}""", "application/json" },
        { "another role", 200, """{"user":{"email":"cora@cabinet.example","role":"admin"}}""", "application/json" },
        { "a fault as a success", 200, """{"code":"error","message":"quota","email":"cora@cabinet.example"}""", "application/json" },
        { "no word of whom", 200, "{}", "application/json" },
        { "a fault", 500, "{}", "application/json" },
        { "a wrong code", 401, "{}", "application/json" },
        { "too often", 429, "{}", "application/json" },
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task A42_F04_an_answer_that_can_be_mistaken_is_an_outcome_unknown_and_no_second_call(string kind, int status, string body, string type)
    {
        _service.Answers(status, body, type);
        var request = await AcceptedAsync();

        await CarryOutAsync();
        App.Wait(TimeSpan.FromHours(3));
        await CarryOutAsync();

        Assert.Equal((kind, "ProvisioningUnknown", 1), (kind, await App.StateOfRequestAsync(request), _service.Calls.Count));
        Assert.Empty(await App.ReadAsync("SELECT Id FROM Memberships WHERE RequestId IS NOT NULL"));
    }

    [Fact]
    public async Task A42_five_megabytes_are_not_read_and_are_no_answer()
    {
        _service.Answers(200, $$$"""{"user":{"email":"{{{Cast.Accountant}}}","role":"accountant"},"x":"{{{new string('x', 5_000_000)}}}"}""");
        var request = await AcceptedAsync();

        await CarryOutAsync();

        Assert.Equal("ProvisioningUnknown", await App.StateOfRequestAsync(request));
    }

    [Fact]
    public async Task A42_A58_a_redirect_is_not_followed_and_the_code_goes_nowhere_else()
    {
        using var elsewhere = new InvoicingService();
        elsewhere.Works();
        _service.Answers(307, "", location: $"{elsewhere.Origin}/account/add_user.json");
        var request = await AcceptedAsync();

        await CarryOutAsync();

        Assert.Equal("ProvisioningUnknown", await App.StateOfRequestAsync(request));
        Assert.Empty(elsewhere.Calls);
    }

    [Fact]
    public async Task F04_an_answer_that_comes_too_late_is_an_outcome_unknown()
    {
        _service.Answers(200, $$$"""{"user":{"email":"{{{Cast.Accountant}}}","role":"accountant"}}""", after: TimeSpan.FromSeconds(6));
        var request = await AcceptedAsync();

        await CarryOutAsync();

        Assert.Equal("ProvisioningUnknown", await App.StateOfRequestAsync(request));
    }

    [Fact]
    public async Task F03_a_line_that_goes_dead_after_the_call_was_applied_is_an_outcome_unknown_the_owner_is_told_and_settles()
    {
        _service.DiesAfterApplying();
        var request = await AcceptedAsync();
        await CarryOutAsync();
        await CarryOutAsync();
        var told = (await App.LettersToAsync(Cast.AcmeOwner)).Any(letter => letter.Subject.Contains("à vérifier", StringComparison.Ordinal));

        using var owner = await App.SignedInAsync(Cast.AcmeOwner);
        var page = await owner.FillInAsync("/espace/acces/acme", "Il y est");

        Assert.True(told);
        Assert.Single(_service.Calls);
        Assert.Contains("l’accès est ouvert", page.Text);
        Assert.Equal("Active", await App.StateOfRequestAsync(request));
    }

    [Fact]
    public async Task F04_a_service_that_is_not_there_provably_got_nothing_and_is_tried_later()
    {
        _service.Dispose();
        var request = await AcceptedAsync();

        await CarryOutAsync();
        var after = await App.StateOfRequestAsync(request);

        Assert.Equal("Accepted", after);
        Assert.Contains("ProviderNotReached", await App.ReadAsync("SELECT Step FROM AuditEntries"));
        Assert.Empty(await App.DoAsync<CarryOutGrant, IReadOnlyList<Guid>>(carryOut => carryOut.WaitingAsync(10, CancellationToken.None)));
    }

    [Fact]
    public async Task A33_the_code_stands_in_no_table_no_page_and_no_letter()
    {
        _service.Answers(500, InvoicingService.Code);
        await AcceptedAsync();
        await CarryOutAsync();
        using var owner = await App.SignedInAsync(Cast.AcmeOwner);
        using var administrator = await App.SignedInAsync(Cast.Administrator);

        Assert.All(await App.EverythingAsync(), table => Assert.DoesNotContain("canari", table.Value, StringComparison.OrdinalIgnoreCase));
        foreach (var page in new[] { await owner.GetAsync("/espace/acces/acme"), await owner.GetAsync("/espace/acces/acme/historique.csv"), await administrator.GetAsync("/agents/acces?vue=All") })
            Assert.DoesNotContain("canari", page.Source);
        Assert.All(await App.LettersAsync(), letter => Assert.DoesNotContain("canari", letter.Text + letter.HtmlSource));
    }

    [Fact]
    public async Task A41_a_job_for_a_request_that_nobody_accepted_calls_nothing()
    {
        _service.Works();
        var request = Guid.Parse(await InvitedAsync());
        await KeepCodeAsync();

        await App.DoAsync<CarryOutGrant>(carryOut => carryOut.RunAsync(request, CancellationToken.None));

        Assert.Equal("Invited", await App.StateOfRequestAsync(request.ToString()));
        Assert.Empty(_service.Calls);
    }

    [Fact]
    public async Task A41_an_old_job_played_again_calls_nothing()
    {
        _service.Works();
        var request = Guid.Parse(await AcceptedAsync());
        await CarryOutAsync();

        await App.DoAsync<CarryOutGrant>(carryOut => carryOut.RunAsync(request, CancellationToken.None));

        Assert.Single(_service.Calls);
    }

    [Theory]
    [InlineData("acme.evil.example/")]
    [InlineData("acme@evil.example#")]
    [InlineData("127.0.0.1:80/?")]
    [InlineData("..")]
    [InlineData("ACME")]
    [InlineData("")]
    public async Task A58_a_prefix_that_could_lead_to_another_host_is_refused_before_any_call(string prefix)
    {
        _service.Works();

        var answer = await App.DoAsync<VosFacturesClient, GrantAnswer>(client =>
            client.AddAccountantAsync(prefix, Cast.Accountant, new OwnersCode(InvoicingService.Code), CancellationToken.None));

        Assert.Equal(GrantOutcome.NotReached, answer.Outcome);
        Assert.Empty(_service.Calls);
    }

    [Fact]
    public async Task A_service_that_fails_again_and_again_is_left_alone_for_a_while()
    {
        _service.Answers(503, "{}");
        var outcomes = new StringBuilder();
        for (var call = 0; call < 8; call++)
        {
            var answer = await App.DoAsync<VosFacturesClient, GrantAnswer>(client =>
                client.AddAccountantAsync("acme", Cast.Accountant, new OwnersCode(InvoicingService.Code), CancellationToken.None));
            outcomes.Append(answer.Outcome == GrantOutcome.Unknown ? 'u' : 'n');
        }

        Assert.Equal("uuuunnnn", outcomes.ToString());
        Assert.Equal(4, _service.Calls.Count);
    }

    private async Task<string> AcceptedAsync()
    {
        var request = await InvitedAsync();
        await KeepCodeAsync();
        await App.WriteAsync($"UPDATE AccessRequests SET NotBefore = NULL");
        await App.DoAsync<AnswerInvitation>(async answer =>
        {
            var person = Guid.Parse((await App.ReadAsync($"SELECT Id FROM People WHERE AddressKey = '{Cast.Accountant}'"))[0]);
            Assert.Equal(InvitationOutcome.Answered, await answer.AcceptAsync(
                Guid.Parse(request), new Tickets.People.Viewer(person, Tickets.People.PortalRole.Customer, []), CancellationToken.None));
        });
        return request;
    }

    private Task KeepCodeAsync() => App.DoAsync<CodeVault>(async vault =>
        Assert.True(await vault.KeepAsync("acme", new OwnersCode(InvoicingService.Code), CancellationToken.None)));

    private Task CarryOutAsync() => App.DoAsync<CarryOutGrants>(job => job.RunAsync(CancellationToken.None));
}
