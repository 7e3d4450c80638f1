using System.Globalization;
using Portal.KnowledgeBase.Search;

namespace Portal.Benchmarks;

/// <summary>
/// What a page costs the server, as CPU time per request, and as a multiple of an address that answers two letters: both are asked
/// in turn, several times, and the least counts, so that the machine's other work weighs little. Times as the client sees them are
/// printed beside it and say less. « Made » is a page for somebody with a cookie of their own, « kept » is one for visitors.
/// </summary>
internal static class PagesReport
{
    private const int Warm = 1_500;
    private const int Measured = 600;
    private const int Rounds = 5;
    private const int Connections = 32;

    public static async Task PrintAsync(IReadOnlyList<int> sizes)
    {
        Say($"{Environment.ProcessorCount} cores, {Environment.OSVersion}, .NET {Environment.Version}, Release, SQLite; client and server on the same machine, no compression");
        foreach (var size in sizes)
        {
            await using var portal = await ServedPortal.StartAsync(size);
            Say($"{size} tickets, {Connections} connections; answered {portal.StartedIn.TotalSeconds:F1} s after the start; memory at rest {portal.WorkingSetMb} MB");
            var agent = await portal.SignInAgentAsync();
            await Load.AskAsync(portal.Visitor, ["/sante/live"], Warm, Connections);
            var questions = await portal.CanonicalAsync(Load.Spread(size).Select(id => $"/questions/{id}-"));
            await SayAsync(portal, portal.Somebody, "question, made", questions);
            await SayAsync(portal, portal.Visitor, "question, kept", [.. questions.Take(20)]);
            await SayAsync(portal, portal.Somebody, "list, made", ["/questions"]);
            await SayAsync(portal, portal.Somebody, "list, 200 pages deep", [await portal.DeepPageAsync(pages: 200)]);
            await SayAsync(portal, portal.Somebody, "list of a theme", ["/questions?theme=contacts-produits"]);
            await SayAsync(portal, portal.Visitor, "list, kept", ["/questions"]);
            await SayAsync(portal, portal.Somebody, "tutorial, made", ["/tutoriels/numerotation-des-documents-format-reprise-d-une-numerotation"]);
            await SayAsync(portal, portal.Visitor, "search page", ["/recherche?q=facture+acompte", "/recherche?q=acces+comptable", "/recherche?q=relance+client"]);
            await SayAsync(portal, agent, "desk, unassigned", ["/agents/file/non-attribues"]);
            await SayAsync(portal, agent, "desk, all", ["/agents/file/tous"]);
            Say($"  memory of the server afterwards: {portal.WorkingSetMb} MB");
        }
    }

    private static async Task SayAsync(ServedPortal portal, HttpClient client, string name, IReadOnlyList<string> addresses)
    {
        await Load.AskAsync(client, addresses, Warm, Connections);
        var (page, bare) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            bare = Least(bare, await CostAsync(portal, () => Load.AskAsync(portal.Visitor, ["/sante/live"], Measured * 3, Connections)));
            page = Least(page, await CostAsync(portal, async () => times.AddRange(await Load.AskAsync(client, addresses, Measured, Connections))));
        }

        var (cpu, yardstick) = (page.TotalMilliseconds / Measured, bare.TotalMilliseconds / (Measured * 3));
        var latency = Latency.Of([.. times.Order()]);
        Say($"  {name,-22} CPU {cpu,7:F3} ms a request, {cpu / yardstick,5:F1} times a bare answer   p50 {latency.P50,7:F2} ms  p99 {latency.P99,7:F2} ms");
    }

    private static async Task<TimeSpan> CostAsync(ServedPortal portal, Func<Task> load)
    {
        var before = portal.CpuTime;
        await load();
        return portal.CpuTime - before;
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
