using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Programs;

public sealed class ImportingMembers : PortalTest
{
    private const string List = """
        prefixe;compte;adresse;nom;role
        garage;Garage du Lac;lea@garage.example;Léa Roy;titulaire
        garage;Garage du Lac;max@garage.example;Max Petit;utilisateur
        acme;Acme;neuf@acme.example;;administrateur
        acme;Acme;helene@acme.example;;titulaire
        """;

    [Fact]
    public async Task The_whole_list_is_taken_over_once_and_changes_nothing_the_second_time()
    {
        var program = App.Program(await App.IssueTokenAsync("Import", "members:import"));
        var tried = await SendAsync(program, List, dryRun: true);
        var before = await App.ReadAsync("SELECT COUNT(*) FROM Memberships");

        var first = await SendAsync(program, List);
        var everything = await App.EverythingAsync();
        var second = await SendAsync(program, List);

        Assert.Equal((1, 3, 0, 1), Told(tried));
        Assert.Equal(["5"], before);
        Assert.Equal((1, 3, 0, 1), Told(first));
        Assert.Equal((0, 0, 0, 4), Told(second));
        Assert.Equal(everything["Memberships"], (await App.EverythingAsync())["Memberships"]);
        Assert.Equal("0", Assert.Single(await App.ReadAsync("SELECT COUNT(*) FROM People WHERE AddressKey = 'lea@garage.example' AND AddressConfirmedAt IS NOT NULL")));
    }

    [Theory]
    [InlineData("garage;Garage;pas-une-adresse;;titulaire", 3, "adresse")]
    [InlineData("gar age;Garage;x@garage.example;;titulaire", 3, "préfixe")]
    [InlineData("garage;Garage;x@garage.example;;comptable", 3, "autorisation du titulaire")]
    [InlineData("garage;Garage;x@garage.example;;roi", 3, "rôle « roi »")]
    [InlineData("acme;Acme;voleur@ailleurs.example;;titulaire", 3, "déjà un titulaire")]
    [InlineData("acme;Acme;helene@acme.example;;utilisateur", 3, "est titulaire")]
    [InlineData("neuf;Neuf;lea@neuf.example;;utilisateur", 3, "ligne 2")]
    [InlineData("garage;\"Garage;x@garage.example;;titulaire", 3, "rôle")]
    public async Task One_bad_line_is_named_by_its_number_and_nothing_at_all_is_taken_over(string line, int number, string said)
    {
        var program = App.Program(await App.IssueTokenAsync("Import", "members:import"));
        var before = await App.EverythingAsync();

        var refused = await PostAsync(program, $"prefixe;compte;adresse;nom;role\nneuf;Neuf;lea@neuf.example;;titulaire\n{line}\n");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var problem = Assert.Single((await refused.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("lines").EnumerateArray());
        Assert.Equal(number, problem.GetProperty("line").GetInt32());
        Assert.Contains(said, problem.GetProperty("problem").GetString());
        Assert.Equal(before["Accounts"] + before["Memberships"] + before["People"], string.Concat(await Tables()));
    }

    [Theory]
    [InlineData("", "vide")]
    [InlineData("a;b;c\n1;2;3", "il manque la colonne prefixe")]
    public async Task A_file_that_is_no_such_list_is_told_what_it_should_be(string text, string said)
    {
        var program = App.Program(await App.IssueTokenAsync("Import", "members:import"));

        var refused = await PostAsync(program, text);

        Assert.Contains(said, await refused.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task An_administrator_tries_the_list_keeps_it_on_the_page_and_imports_it()
    {
        using var administrator = await App.SignedInAsync(Cast.Administrator);
        var tried = await administrator.FillInAsync("/admin/import", "Essayer", ("text", List));
        var wrong = await administrator.FillInAsync("/admin/import", "Importer", ("text", List + "\nx;;x;;"));

        var done = await administrator.FillInAsync(tried, "Importer");

        Assert.Contains("rien n’est encore écrit", tried.Text);
        Assert.Equal(List.ReplaceLineEndings("\n").Trim(), tried.Field("text").ReplaceLineEndings("\n").Trim());
        Assert.Contains("Ligne 6", wrong.Text);
        Assert.Contains("C’est importé", done.Text);
        Assert.Equal("1", Assert.Single(await App.ReadAsync("SELECT COUNT(*) FROM Accounts WHERE PrefixKey = 'garage'")));
    }

    [Fact]
    public async Task A_program_without_the_scope_and_an_agent_import_nothing()
    {
        var program = App.Program(await App.IssueTokenAsync("Lecture", "permissions:read"));
        using var agent = await App.SignedInAsync(Cast.Lead);

        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(program, List)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await agent.ForgeAsync("/admin/import?handler=Import", ("text", List))).Status);
        Assert.Equal("0", Assert.Single(await App.ReadAsync("SELECT COUNT(*) FROM Accounts WHERE PrefixKey = 'garage'")));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<IEnumerable<string>> Tables()
    {
        var all = await App.EverythingAsync();
        return [all["Accounts"], all["Memberships"], all["People"]];
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient program, string list, bool dryRun = false) => program.PostAsync(
        $"/api/v1/members/import{(dryRun ? "?dryRun=true" : "")}", new StringContent(list, Encoding.UTF8, "text/csv"), Cancel);

    private static async Task<JsonElement> SendAsync(HttpClient program, string list, bool dryRun = false)
    {
        var answer = await PostAsync(program, list, dryRun);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    private static (int, int, int, int) Told(JsonElement answer) => (
        answer.GetProperty("newAccounts").GetInt32(), answer.GetProperty("newMembers").GetInt32(), answer.GetProperty("changedMembers").GetInt32(),
        answer.GetProperty("unchanged").GetInt32());
}
