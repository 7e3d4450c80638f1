using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Faults;

/// <summary>A node that is killed while questions, answers and tutorials pour in: the next start finds all of them.</summary>
public sealed class DyingWhileIndexing : IAsyncLifetime
{
    private const int Kills = 3;
    private const int Round = 12;

    private readonly string _articles = Directory.CreateTempSubdirectory("portal-articles-").FullName;
    private readonly string _node = Directory.CreateTempSubdirectory("portal-node-").FullName;
    private PortalApp _app = null!; // Started before each test.
    private Viewer _customer = null!;
    private Viewer _agent = null!;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_articles, "divers"));
        _app = await PortalApp.StartAsync(new PortalSettings { Articles = _articles });
        _customer = await ViewerAsync(Cast.Customer, PortalRole.Customer);
        _agent = await ViewerAsync(Cast.Agent, PortalRole.Agent);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_articles, recursive: true);
        Directory.Delete(_node, recursive: true);
    }

    [Fact]
    public async Task A_node_killed_in_the_midst_of_indexing_loses_nothing()
    {
        for (var round = 0; round < Kills; round++)
        {
            await using var node = PortalProgram.Start(Settings());
            using var visitor = await VisitorAsync(node);
            var pouring = PourAsync(round * Round);
            // It has begun on this round's, and more are coming.
            await FindAsync(visitor, Asked(round * Round));
            await node.KillAsync();
            await pouring;
        }

        await using var last = PortalProgram.Start(Settings());
        using var reader = await VisitorAsync(last);
        for (var number = 0; number < Kills * Round; number++)
        {
            await FindAsync(reader, Asked(number));
            await FindAsync(reader, Answered(number), title: Asked(number));
            await FindAsync(reader, Written(number));
        }
    }

    [Fact]
    public async Task A_node_on_a_database_put_back_to_an_older_backup_forgets_what_came_after_and_finds_what_comes_next()
    {
        await PourAsync(0, count: 1);
        var backup = Path.Combine(_node, "backup.db");
        await _app.WriteAsync($"VACUUM INTO '{backup}'");
        await PourAsync(1, count: 2);
        await using (var node = PortalProgram.Start(Settings()))
        {
            using var visitor = await VisitorAsync(node);
            await FindAsync(visitor, Answered(2), title: Asked(2));
            await node.KillAsync();
        }

        await using var again = PortalProgram.Start(Settings(database: backup));
        using var reader = await VisitorAsync(again);
        await UntilAsync(reader, Asked(2), titles => !titles.Contains(Asked(2)));
        await FindAsync(reader, Answered(0), title: Asked(0));
        await FindAsync(reader, Written(2));
    }

    private static string Asked(int number) => Word("quovam", number);

    private static string Answered(int number) => Word("zirtep", number);

    private static string Written(int number) => Word("maldun", number);

    // Two letters away from the next at least, so that no tolerance for slips finds one for another.
    private static string Word(string start, int number) =>
        $"{start}{(char)('b' + (number % 12))}{(char)('b' + (number % 12))}{(char)('b' + (number / 12))}{(char)('b' + (number / 12))}";

    private async Task PourAsync(int first, int count = Round)
    {
        for (var number = first; number < first + count; number++)
        {
            var outcome = await _app.DoAsync<AskQuestion, AskOutcome>(ask => ask.RunAsync(
                new NewQuestion(Asked(number), "Une question.", TicketKind.Question, IsPublic: true, ""), _customer, address: null, Cancel));
            var ticket = Assert.IsType<AskOutcome.Published>(outcome).Ticket;
            WriteArticle(number);
            Assert.Equal(AnswerOutcome.Sent, await _app.DoAsync<AnswerTicket, AnswerOutcome>(answer => answer.RunAsync(
                ticket.Id, new AnswerDraft($"Voici {Answered(number)}.", Audience.Public, [], Then: null, LastSeenMessageId: int.MaxValue), _agent, Cancel)));
        }
    }

    private void WriteArticle(int number) => File.WriteAllText(
        Path.Combine(_articles, "divers", $"{Written(number)}.md"),
        $"---\nid: {Written(number)}\nslug: {Written(number)}\ntitle: {Written(number)}\nsummary: s\naudience: client\ncreated: 2026-01-01\nupdated: 2026-01-01\n---\nDu texte.\n");

    private static Task FindAsync(Visitor visitor, string word, string? title = null) =>
        UntilAsync(visitor, word, titles => titles.Contains(title ?? word));

    private static async Task UntilAsync(Visitor visitor, string word, Func<IReadOnlyList<string>, bool> expected)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        enough.CancelAfter(TimeSpan.FromMinutes(1));
        while (true)
        {
            var page = await visitor.GetAsync($"/recherche?q={word}&exact=true");
            var titles = page.Html.QuerySelectorAll(".book .title-link").Select(link => link.TextContent.Trim()).ToList();
            if (expected(titles))
                return;

            Assert.False(enough.IsCancellationRequested, $"« {word} » is not as expected: {string.Join(", ", titles)}");
            await Task.Yield();
        }
    }

    private static async Task<Visitor> VisitorAsync(PortalProgram node)
    {
        var address = (await node.ReadUntilAsync("Portal: http"))["Portal: ".Length..].Trim();
        return new Visitor(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }, new Uri(address));
    }

    private async Task<Viewer> ViewerAsync(string address, PortalRole role) =>
        new(Guid.Parse((await _app.ReadAsync($"SELECT Id FROM People WHERE AddressKey = '{address}'"))[0]), role, []);

    private (string, string)[] Settings(string? database = null) =>
    [
        ("Portal:DataFolder", _node), ("Portal:ArticlesFolder", _articles), ("Portal:PublicUrl", "https://aide.exemple.example"),
        ("Portal:Brand:Name", "Exemple"), ("Mail:From", "aide@exemple.example"), ("Jobs:RunHere", "false"),
        ("Database:ConnectionString", $"Data Source={database ?? Path.Combine(_app.DataFolder, "portal.db")}"),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
