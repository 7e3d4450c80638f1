using BenchmarkDotNet.Running;
using Portal.Benchmarks;

// "search", "pages", "presence" and "mail" print one table each in a few minutes; anything else is for BenchmarkDotNet: --filter '*'.
if (args is ["search", .. var documents])
    SearchReport.Print(Sizes(documents, [1_000, 20_000, 200_000]));
else if (args is ["pages", .. var tickets])
    await PagesReport.PrintAsync(Sizes(tickets, [5_000, 500_000]));
else if (args is ["presence", .. var agents])
    await PresenceReport.PrintAsync(Sizes(agents, [200]));
else if (args is ["mail", .. var messages])
    await MailReport.PrintAsync(Sizes(messages, [2_000]));
else
    BenchmarkSwitcher.FromAssembly(typeof(SearchReport).Assembly).Run(args);

static IReadOnlyList<int> Sizes(string[] given, int[] otherwise) =>
    given.Length > 0 ? [.. given.Select(size => int.Parse(size, System.Globalization.CultureInfo.InvariantCulture))] : otherwise;
