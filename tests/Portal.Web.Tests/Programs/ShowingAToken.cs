using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Programs;

public sealed class ShowingAToken : PortalTest
{
    private const string Address = "/api/v1/token";

    [Fact]
    public async Task An_administrator_makes_one_sees_it_once_and_revokes_it()
    {
        using var administrator = await App.SignedInAsync(Cast.Administrator);
        var made = await administrator.FillInAsync("/admin/jetons", "Créer le jeton", ("Form.Name", "Facturation"), ("Form.Scopes", "permissions:read"));
        var text = made.Html.QuerySelector("code.breaks")!.TextContent;

        var answer = await App.Program(text).GetFromJsonAsync<JsonElement>(Address, Cancel);
        var later = await administrator.GetAsync("/admin/jetons");
        await administrator.FillInAsync(later, "Révoquer le jeton Facturation");
        var refused = await App.Program(text).GetAsync(Address, Cancel);

        Assert.Equal("permissions:read", Assert.Single(answer.GetProperty("scopes").EnumerateArray()).GetString());
        Assert.DoesNotContain(text, later.Source);
        Assert.DoesNotContain("jamais", later.Html.QuerySelector("td[data-th='Dernier usage']")!.TextContent);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task The_same_page_sent_twice_makes_one_token_and_says_why()
    {
        using var administrator = await App.SignedInAsync(Cast.Administrator);
        var page = await administrator.GetAsync("/admin/jetons");
        await administrator.FillInAsync(page, "Créer le jeton", ("Form.Name", "Facturation"), ("Form.Scopes", "permissions:read"));

        var again = await administrator.FillInAsync(page, "Créer le jeton", ("Form.Name", "Facturation"), ("Form.Scopes", "permissions:read"));

        Assert.Contains("porte déjà ce nom", again.Text);
        Assert.Equal("1", Assert.Single(await App.ReadAsync("SELECT COUNT(*) FROM ApiTokens")));
    }

    [Theory]
    [InlineData("", "permissions:read", "Il manque le nom")]
    [InlineData("Facturation", "", "Cochez au moins une chose")]
    public async Task What_is_missing_is_said_and_what_was_typed_is_kept(string name, string scope, string said)
    {
        using var administrator = await App.SignedInAsync(Cast.Administrator);
        var typed = scope.Length > 0 ? new[] { ("Form.Name", name), ("Form.Scopes", scope) } : [("Form.Name", name)];

        var page = await administrator.FillInAsync("/admin/jetons", "Créer le jeton", typed);

        Assert.Contains(said, page.Text);
        Assert.Equal(name, page.Field("Form.Name"));
        Assert.Empty(await App.ReadAsync("SELECT Id FROM ApiTokens"));
    }

    [Theory]
    [InlineData(Cast.Lead)]
    [InlineData(Cast.Agent)]
    [InlineData(Cast.AcmeOwner)]
    public async Task Nobody_but_an_administrator_finds_the_page(string who)
    {
        using var somebody = await App.SignedInAsync(who);

        Assert.Equal(HttpStatusCode.NotFound, (await somebody.GetAsync("/admin/jetons")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await somebody.ForgeAsync("/admin/jetons?handler=Issue", ("Form.Name", "x"), ("Form.Scopes", "permissions:read"))).Status);
        Assert.Empty(await App.ReadAsync("SELECT Id FROM ApiTokens"));
    }

    [Fact]
    public async Task A_program_without_a_living_token_is_told_so_in_problem_json()
    {
        var good = await App.IssueTokenAsync("Facturation", "permissions:read");
        foreach (var token in new[] { null, "", "x", good[7..], good[..^1], good + "x", good.ToUpperInvariant(), $"{good[..^1]}{(good[^1] == 'A' ? 'B' : 'A')}" })
        {
            var answer = await App.Program(token).GetAsync(Address, Cancel);

            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.StartsWith("Bearer", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
            Assert.Equal(401, (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("status").GetInt32());
        }
    }

    [Fact]
    public async Task A_signed_in_person_is_nobody_to_the_programs_door()
    {
        using var administrator = await App.SignedInAsync(Cast.Administrator);

        Assert.Equal(HttpStatusCode.Unauthorized, (await administrator.GetAsync(Address)).Status);
    }

    [Fact]
    public async Task A_token_opens_no_page()
    {
        var program = App.Program(await App.IssueTokenAsync("Facturation", "permissions:read"));

        foreach (var page in new[] { "/admin/jetons", "/agents", "/espace", "/comptable" })
            Assert.NotEqual(HttpStatusCode.OK, (await program.GetAsync(page, Cancel)).StatusCode);
    }

    [Fact]
    public async Task What_does_not_exist_is_said_in_problem_json_too()
    {
        var answer = await App.Program(await App.IssueTokenAsync("Facturation", "permissions:read")).GetAsync("/api/v1/nothing", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A33_no_stored_row_holds_the_token()
    {
        var text = await App.IssueTokenAsync("Facturation", "permissions:read");
        await App.Program(text).GetAsync(Address, Cancel);
        var secret = text[(text.IndexOf('.', StringComparison.Ordinal) + 1)..];

        Assert.All(await App.EverythingAsync(), table => Assert.DoesNotContain(secret, table.Value, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_token_ends_on_its_day()
    {
        using var administrator = await App.SignedInAsync(Cast.Administrator);
        var made = await administrator.FillInAsync("/admin/jetons", "Créer le jeton", ("Form.Name", "Essai"), ("Form.Scopes", "permissions:read"), ("Form.Days", "30"));
        var program = App.Program(made.Html.QuerySelector("code.breaks")!.TextContent);
        App.Wait(TimeSpan.FromDays(30) - TimeSpan.FromMinutes(5));
        var before = await program.GetAsync(Address, Cancel);

        App.Wait(TimeSpan.FromMinutes(6));

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync(Address, Cancel)).StatusCode);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}

public sealed class CallingTooOften : PortalTest
{
    private protected override PortalSettings Settings => new() { ApiCallsPerMinute = 3 };

    [Fact]
    public async Task A_program_that_calls_too_often_is_told_when_to_come_back()
    {
        var program = App.Program(token: null);
        for (var call = 0; call < 3; call++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/token", TestContext.Current.CancellationToken)).StatusCode);

        var refused = await program.GetAsync("/api/v1/token", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task A_mail_server_may_post_more_messages_than_a_program_may_make_calls()
    {
        for (var number = 0; number < 5; number++)
            Assert.Equal("TakenIn", (await App.ReceiveAsync($"client{number}@sablon.example", "Clôture", "La clôture ne se termine pas.")).State);
    }
}
