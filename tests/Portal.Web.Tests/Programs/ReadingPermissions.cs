using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Programs;

public sealed class ReadingPermissions : PortalTest
{
    [Theory]
    [InlineData(Cast.AcmeOwner, "owner", "subscription", "")]
    [InlineData(Cast.AcmeAdministrator, "administrator", "settings", "subscription")]
    [InlineData(Cast.AcmeUser, "user", "reports", "settings")]
    [InlineData(Cast.Customer, "", "", "documents")]
    public async Task The_product_reads_what_the_written_table_says(string who, string role, string may, string mayNot)
    {
        var program = App.Program(await App.IssueTokenAsync("Facturation", "permissions:read"));

        var answer = await program.GetFromJsonAsync<JsonElement>(await AddressAsync(who), TestContext.Current.CancellationToken);

        var allowed = answer.GetProperty("allowed").EnumerateArray().Select(name => name.GetString()).ToList();
        Assert.Equal(role, answer.GetProperty("role").GetString());
        Assert.Equal("acme", answer.GetProperty("accountPrefix").GetString());
        Assert.True(may.Length == 0 ? allowed.Count == 0 : allowed.Contains(may));
        Assert.DoesNotContain(mayNot, allowed);
    }

    [Fact]
    public async Task What_the_owner_hides_from_a_simple_user_is_gone_from_the_answer_at_once()
    {
        using var owner = await App.SignedInAsync(Cast.AcmeOwner);
        await owner.FillInAsync("/espace/acces/acme/utilisateurs", $"Enregistrer pour {Cast.AcmeUser}", ("Form.Hidden", "Reports"), ("Form.Departments", "Ventes, Atelier"));
        var program = App.Program(await App.IssueTokenAsync("Facturation", "permissions:read"));

        var answer = await program.GetFromJsonAsync<JsonElement>(await AddressAsync(Cast.AcmeUser), TestContext.Current.CancellationToken);

        Assert.DoesNotContain("reports", answer.GetProperty("allowed").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(["Ventes", "Atelier"], answer.GetProperty("departments").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public async Task Another_scope_and_another_account_find_nothing()
    {
        var cancel = TestContext.Current.CancellationToken;
        var importer = App.Program(await App.IssueTokenAsync("Import", "members:import"));
        var reader = App.Program(await App.IssueTokenAsync("Lecture", "permissions:read"));

        Assert.Equal(HttpStatusCode.Forbidden, (await importer.GetAsync(await AddressAsync(Cast.AcmeOwner), cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/api/v1/accounts/{Guid.NewGuid()}/members/{Guid.NewGuid()}/permissions", cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/api/v1/accounts/1/members/1/permissions", cancel)).StatusCode);
    }

    private async Task<string> AddressAsync(string who)
    {
        var account = (await App.ReadAsync("SELECT Id FROM Accounts WHERE PrefixKey = 'acme'"))[0];
        var person = (await App.ReadAsync($"SELECT Id FROM People WHERE AddressKey = '{who}'"))[0];
        return $"/api/v1/accounts/{account}/members/{person}/permissions";
    }
}
