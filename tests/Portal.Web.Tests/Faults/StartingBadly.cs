using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Faults;

public sealed class StartingBadly : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("portal-start-").FullName;

    /// <summary>A setting, a value it can't have, and what the operator must read; an empty value stands for none.</summary>
    public static TheoryData<string, string, string> BadSettings => new()
    {
        { "Portal:PublicUrl", "", "PublicUrl" },
        { "Portal:PublicUrl", "aide.exemple.example", "PublicUrl" },
        { "Portal:PublicUrl", "ftp://aide.exemple.example", "PublicUrl" },
        { "Portal:Brand:Name", "", "Name" },
        { "Portal:Brand:TimeZone", "Europe/Nulle-Part", "Portal:Brand:TimeZone" },
        { "Portal:GuestPostsPerMinute", "0", "GuestPostsPerMinute" },
        { "Portal:GuestPostsPerMinute", "beaucoup", "Portal:GuestPostsPerMinute" },
        { "Portal:ArticlesFolder", "/nulle/part", "Portal:ArticlesFolder" },
        { "Mail:From", "", "From" },
        { "Mail:From", "aide", "From" },
        { "Mail:SmtpPort", "99999", "SmtpPort" },
        { "Database:Provider", "Oracle", "Database:Provider" },
        { "Database:Provider", "PostgreSql", "Database:ConnectionString" },
        { "Jobs:RunHere", "peut-être", "Jobs:RunHere" },
        { "Desk:Hours:Monday", " ", "no day of the week has an open hour" },
        { "Desk:Hours:Monday", "9h-12h", "Desk:Hours:Monday" },
        { "Desk:Hours:Lundi", "9:00-12:00", "Desk:Hours: Lundi" },
        { "Desk:WarnBefore", "-00:10:00", "Desk:WarnBefore" },
    };

    [Theory]
    [MemberData(nameof(BadSettings))]
    public async Task A_setting_that_cannot_be_stops_the_start_and_is_named(string key, string value, string named)
    {
        var (code, said) = await StartAsync((key, value));

        Assert.Equal(1, code);
        Assert.Contains("Portal can't start.", said);
        Assert.Contains(named, said);
        Assert.DoesNotContain("   at ", said);
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_stops_the_start_and_is_named()
    {
        var file = Path.Combine(_data, "fichier");
        await File.WriteAllTextAsync(file, "Je ne suis pas un dossier.", TestContext.Current.CancellationToken);

        var (code, said) = await StartAsync(("Portal:DataFolder", file));

        Assert.Equal(1, code);
        Assert.Contains(file, said);
        Assert.Contains("Portal:DataFolder", said);
        Assert.DoesNotContain("   at ", said);
    }

    [Fact]
    public async Task A_database_that_is_none_stops_the_start_is_named_and_is_left_as_it_was()
    {
        var file = Path.Combine(_data, "portal.db");
        var text = string.Concat(Enumerable.Repeat("Je ne suis pas une base. ", 400));
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);

        var (code, said) = await StartAsync();

        Assert.Equal(1, code);
        Assert.Contains(file, said);
        Assert.Contains("put a backup in its place", said);
        Assert.DoesNotContain("   at ", said);
        Assert.Equal(text, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A71_the_code_on_the_console_makes_the_first_administrator()
    {
        await using var portal = PortalProgram.Start(Settings());
        var address = (await portal.ReadUntilAsync("Portal: http"))["Portal: ".Length..].Trim();
        var code = (await portal.ReadUntilAsync("/demarrage with the code"))[^16..];
        using var visitor = new Visitor(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }, new Uri(address));

        var done = await visitor.FillInAsync("/demarrage", "Devenir administrateur",
            ("Form.Code", code), ("Form.Name", "Chef Premier"), ("Form.Address", "chef@equipe.example"), ("Form.Password", Cast.Password));

        Assert.Equal("/connexion?retour=/agents", done.Address);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await visitor.GetAsync("/demarrage")).Status);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private async Task<(int Code, string Said)> StartAsync(params (string Key, string Value)[] instead)
    {
        await using var program = PortalProgram.Start(Settings(instead));
        return await program.EndAsync();
    }

    private IEnumerable<(string Key, string Value)> Settings(params (string Key, string Value)[] instead) =>
        new[]
        {
            ("Portal:DataFolder", _data), ("Portal:ArticlesFolder", Template.Articles), ("Portal:PublicUrl", "https://aide.exemple.example"),
            ("Portal:Brand:Name", "Exemple"), ("Mail:From", "aide@exemple.example"), ("Jobs:RunHere", "false"),
        }.Where(setting => instead.All(other => other.Key != setting.Item1)).Concat(instead.Where(other => other.Value.Length > 0));
}
