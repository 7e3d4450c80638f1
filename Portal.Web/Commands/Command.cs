namespace Portal.Web.Commands;

/// <summary>What the program does instead of serving pages: <c>Portal.Web search "…"</c> and its like.</summary>
internal sealed record Command(string Name, string Help, Func<IServiceProvider, IReadOnlyList<string>, CancellationToken, Task<int>> RunAsync)
{
    private static readonly Command[] All =
    [
        new("migrate", "brings the database up to date (--script prints the SQL instead)", MigrateCommand.RunAsync),
        new("demo", "loads the demonstration data into an empty portal", DemoCommand.RunAsync),
        new("bench-data", "N: fills an empty portal with N made-up tickets, to measure with", BenchDataCommand.RunAsync),
        new("search", "\"words\" [--explain]: what the search finds", SearchCommand.RunAsync),
        new("render", "[FILE…] [--jsonl] [--message]: the safe HTML of Markdown or HTML files, or of JSON lines on standard input", RenderCommand.RunAsync),
        new("relevance", "FILE [--articles DIR] [--resolved FILE] [--json]: how well the search answers queries whose answers are known", RelevanceCommand.RunAsync),
        new("articles", "check [DIR]: what is wrong in the articles folder", ArticlesCommand.RunAsync),
        new("mail", "inspect PATH… [--jsonl] | send-test ADDRESS [--mailbox KEY] | test [KEY] | requeue ID… | requeue --dead | quarantine list [--json] | quarantine release ID…: messages in files, and the portal's own post", MailCommand.RunAsync),
        new("token", "issue NAME --scope SCOPE[,SCOPE…] [--days N] | list | revoke ID: the programs' tokens", TokenCommand.RunAsync),
        new("access", "carry-out | recover: what the timetable does for access, now; distrust: after an older backup was put back", AccessCommand.RunAsync),
        new("vault", "set PREFIX | forget PREFIX | list: accounts' codes for the product's interface", VaultCommand.RunAsync),
        new("audit", "verify: whether each account's trail is whole", AuditCommand.RunAsync),
    ];

    /// <summary>The command these arguments name; null when they are for the web server.</summary>
    public static Command? Find(IReadOnlyList<string> arguments) => arguments switch
    {
        [] or [['-', ..], ..] => null,
        [var name, ..] => All.FirstOrDefault(command => command.Name == name) ?? Unknown(name),
    };

    private static Command Unknown(string name) => new(name, "", (_, _, _) =>
    {
        Console.Error.WriteLine($"There is no command {name}. There are:");
        foreach (var command in All)
            Console.Error.WriteLine($"  {command.Name} {command.Help}");
        return Task.FromResult(2);
    });
}
