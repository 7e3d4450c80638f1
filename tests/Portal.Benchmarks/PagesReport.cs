using System.Globalization;
using Portal.KnowledgeBase.Search;

namespace Portal.Benchmarks;

/// <summary>
/// What a page costs the server, as CPU time per request: the figure that the machine's other work does not change. Times as the
/// client sees them are printed beside it and say less.
/// </summary>
internal static class PagesReport
{
    private const int Warm = 300;
    private const int Measured = 2_000;
    private const int Connections = 32;

    public static async Task PrintAsync(IReadOnlyList<int> sizes)
    {
        foreach (var size in sizes)
        {
            await using var portal = await ServedPortal.StartAsync(size);
            var agent = await portal.SignInAgentAsync();
            Say($"{size} tickets, {Connections} connections");
            var questions = Load.Spread(size).Select(id => $"/questions/{id}-").ToList();
            await SayAsync(portal, portal.Visitor, "question page", await portal.CanonicalAsync(questions));
            await SayAsync(portal, portal.Visitor, "list, first page", ["/questions"]);
            await SayAsync(portal, portal.Visitor, "list, 200 pages deep", [await portal.DeepPageAsync(pages: 200)]);
            await SayAsync(portal, portal.Visitor, "list of a theme", ["/questions?theme=contacts-produits"]);
            await SayAsync(portal, portal.Visitor, "tutorial", ["/tutoriels/numerotation-des-documents-format-reprise-d-une-numerotation"]);
            await SayAsync(portal, portal.Visitor, "search page", ["/recherche?q=facture+acompte", "/recherche?q=acces+comptable", "/recherche?q=relance+client"]);
            await SayAsync(portal, portal.Visitor, "suggestions", ["/recherche/suggestions?q=acces+com", "/recherche/suggestions?q=fact", "/recherche/suggestions?q=relan"]);
            await SayAsync(portal, agent, "desk, own queue", ["/agents"]);
            await SayAsync(portal, agent, "desk, all", ["/agents/file/tous"]);
            Say($"  memory of the server: {portal.WorkingSetMb} MB");
        }
    }

    private static async Task SayAsync(ServedPortal portal, HttpClient client, string name, IReadOnlyList<string> addresses)
    {
        await Load.AskAsync(client, addresses, Warm, Connections);
        var before = portal.CpuTime;
        var times = await Load.AskAsync(client, addresses, Measured, Connections);
        var cpu = (portal.CpuTime - before).TotalMilliseconds / Measured;
        var latency = Latency.Of([.. times.Order()]);
        Say($"  {name,-22} CPU {cpu,7:F3} ms a request   p50 {latency.P50,7:F2} ms  p99 {latency.P99,7:F2} ms");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
