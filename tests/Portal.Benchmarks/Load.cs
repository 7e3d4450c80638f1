using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace Portal.Benchmarks;

/// <summary>Many requests at once, and what they took.</summary>
internal static class Load
{
    /// <summary>Asks so many times over so many connections, the addresses in turn; how long each took, in milliseconds.</summary>
    public static async Task<IReadOnlyCollection<double>> AskAsync(HttpClient client, IReadOnlyList<string> addresses, int times, int connections)
    {
        var (next, took) = (-1, new ConcurrentBag<double>());
        await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            for (var each = Interlocked.Increment(ref next); each < times; each = Interlocked.Increment(ref next))
            {
                var start = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(addresses[each % addresses.Count]);
                await answer.Content.ReadAsByteArrayAsync();
                took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                if (answer.StatusCode != HttpStatusCode.OK)
                    throw new InvalidOperationException($"{addresses[each % addresses.Count]} answered {answer.StatusCode}: what was measured is no page.");
            }
        }));
        return took;
    }

    /// <summary>Two hundred numbers over the whole range, so that no few rows answer from a cache.</summary>
    public static IEnumerable<int> Spread(int tickets) => Enumerable.Range(0, 200).Select(each => 1 + (int)((long)each * (tickets - 1) / 199));
}
