using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.SignalR.Client;

namespace Portal.Benchmarks;

/// <summary>
/// What the desk's live line costs the server, as CPU time over the time it was open: so many windows at once, each on a ticket
/// that four others look at too, moving to another every half minute and typing for four seconds in every twelve.
/// </summary>
internal static class PresenceReport
{
    private const int Tickets = 1_000;
    private const int WindowsOnATicket = 5;
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Typing = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Silent = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan OnATicket = TimeSpan.FromSeconds(30);

    public static async Task PrintAsync(IReadOnlyList<int> sizes)
    {
        foreach (var agents in sizes)
        {
            await using var portal = await ServedPortal.StartAsync(Tickets);
            var idle = await CostAsync(portal, () => Task.Delay(Measured));
            var cookies = new CookieContainer();
            using var signedIn = await portal.SignInAgentAsync(cookies);
            var lines = await Task.WhenAll(Enumerable.Range(0, agents).Select(_ => OpenAsync(portal.Address, cookies)));
            var heard = 0;
            foreach (var line in lines)
                line.On<object>("Present", _ => Interlocked.Increment(ref heard));

            var cost = await CostAsync(portal, () => Task.WhenAll(lines.Select((line, number) => WorkAsync(line, number, agents))));
            Say($"{agents} agents: {cost:P2} of a core, of which the portal spends {idle:P2} with nobody there; {heard / Measured.TotalSeconds:F0} signs a second heard, {portal.WorkingSetMb} MB");
            foreach (var line in lines)
                await line.DisposeAsync();
        }
    }

    private static async Task<double> CostAsync(ServedPortal portal, Func<Task> work)
    {
        var (before, start) = (portal.CpuTime, System.Diagnostics.Stopwatch.GetTimestamp());
        await work();
        return (portal.CpuTime - before) / System.Diagnostics.Stopwatch.GetElapsedTime(start);
    }

    private static async Task<HubConnection> OpenAsync(Uri portal, CookieContainer cookies)
    {
        var line = new HubConnectionBuilder().WithUrl(new Uri(portal, "/agents/en-direct"), options => options.Cookies = cookies).Build();
        await line.StartAsync();
        return line;
    }

    /// <summary>One agent's two minutes. They start spread out, as people do.</summary>
    private static async Task WorkAsync(HubConnection line, int number, int agents)
    {
        using var end = new CancellationTokenSource(Measured);
        try
        {
            await Task.Delay(OnATicket * ((double)number / agents), end.Token);
            for (var ticket = number / WindowsOnATicket; ; ticket++)
            {
                await line.InvokeAsync("Look", 1 + (ticket % Tickets), end.Token);
                for (var spent = TimeSpan.Zero; spent < OnATicket; spent += Typing + Silent)
                {
                    await Task.Delay(Silent, end.Token);
                    await line.InvokeAsync("Type", true, end.Token);
                    await Task.Delay(Typing, end.Token);
                    await line.InvokeAsync("Type", false, end.Token);
                }
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The two minutes are over.
        }
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
