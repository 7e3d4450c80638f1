using System.Diagnostics;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Portal.Benchmarks;

/// <summary>The portal as a program of its own, on made-up data of one size, asked over HTTP on loopback.</summary>
internal sealed class ServedPortal : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Uri _address;
    private readonly string _data;

    private ServedPortal(Process process, Uri address, string data)
    {
        (_process, _address, _data) = (process, address, data);
        Visitor = Client();
        Somebody = Client();
        Somebody.DefaultRequestHeaders.Add("Cookie", "somebody=1");
    }

    public HttpClient Visitor { get; }

    /// <summary>Brings a cookie that could make a page their own: nothing that is kept is given to them.</summary>
    public HttpClient Somebody { get; }

    /// <summary>From the command to the first page.</summary>
    public TimeSpan StartedIn { get; private set; }

    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public Uri Address => _address;

    public long WorkingSetMb
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1_000_000;
        }
    }

    /// <summary>The data is made once a size, in <c>artifacts/bench</c>, and kept for the next run.</summary>
    public static async Task<ServedPortal> StartAsync(int tickets)
    {
        var root = Root();
        var data = Path.Combine(root, "artifacts", "bench", tickets.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (!File.Exists(Path.Combine(data, "portal.db")))
        {
            Console.WriteLine($"Making {tickets} tickets, once…");
            using var filling = Run(root, data, ["bench-data", tickets.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await filling.StandardOutput.ReadToEndAsync();
            await filling.WaitForExitAsync();
            if (filling.ExitCode != 0)
                throw new InvalidOperationException($"The data could not be made: {await filling.StandardError.ReadToEndAsync()}");
        }

        var start = Stopwatch.GetTimestamp();
        var process = Run(root, data, ["--urls", "http://127.0.0.1:0"]);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split("Portal: ") is [_, var address])
            {
                _ = process.StandardOutput.ReadToEndAsync(); // A full pipe would stop the server.
                _ = process.StandardError.ReadToEndAsync();
                var portal = new ServedPortal(process, new Uri(address), data);
                await portal.Visitor.GetStringAsync("/");
                portal.StartedIn = Stopwatch.GetElapsedTime(start);
                await portal.SettleAsync();
                return portal;
            }
        }

        throw new InvalidOperationException($"The portal did not start: {await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>What a start leaves to do in the background, the search index above all, is not the price of a page.</summary>
    private async Task SettleAsync()
    {
        for (var before = TimeSpan.Zero; CpuTime - before > TimeSpan.FromMilliseconds(150);)
        {
            before = CpuTime;
            await Task.Delay(TimeSpan.FromSeconds(3));
        }
    }

    /// <summary>Where these lead: the canonical addresses of those that a visitor may read.</summary>
    public async Task<IReadOnlyList<string>> CanonicalAsync(IEnumerable<string> addresses)
    {
        var found = new List<string>();
        foreach (var address in addresses)
        {
            using var answer = await Visitor.GetAsync(address);
            if (answer.IsSuccessStatusCode)
                found.Add(answer.RequestMessage!.RequestUri!.PathAndQuery);
        }

        return found;
    }

    public async Task<string> DeepPageAsync(int pages)
    {
        var address = "/questions";
        for (var page = 0; page < pages && (await ReadAsync(Visitor, address)).QuerySelector("a.button[href^='/questions?']") is { } older; page++)
            address = older.GetAttribute("href")!;
        return address;
    }

    /// <summary>By the one click that Development offers.</summary>
    public async Task<HttpClient> SignInAgentAsync(CookieContainer? cookies = null)
    {
        var agent = Client(cookies);
        var page = await ReadAsync(agent, "/dev/connexion");
        var answer = await agent.PostAsync("/dev/connexion", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["id"] = page.QuerySelector("button[name=id]")!.GetAttribute("value")!,
            ["__RequestVerificationToken"] = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        }));
        answer.EnsureSuccessStatusCode();
        return agent;
    }

    /// <summary>By the command that operators use, beside the running portal.</summary>
    public async Task<string> TokenAsync(string scope)
    {
        using var command = Run(Root(), _data, ["token", "issue", $"bench {Guid.NewGuid():N}", "--scope", scope, "--days", "1"]);
        var token = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync();
        return command.ExitCode == 0 ? token.Trim() : throw new InvalidOperationException($"No token was made: {await command.StandardError.ReadToEndAsync()}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<IDocument> ReadAsync(HttpClient client, string address) =>
        new HtmlParser().ParseDocument(await client.GetStringAsync(address));

    private HttpClient Client(CookieContainer? cookies = null) => new(new SocketsHttpHandler { CookieContainer = cookies ?? new CookieContainer(), UseCookies = true, AutomaticDecompression = DecompressionMethods.None })
    {
        BaseAddress = _address,
    };

    private static Process Run(string root, string data, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.Combine(root, "Portal.Web"),
        };
        start.ArgumentList.Add(Path.Combine(root, "artifacts", "bin", "Portal.Web", "release", "Portal.Web.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        start.Environment["Portal__DataFolder"] = data;
        start.Environment["Api__CallsPerMinute"] = start.Environment["Api__MailsPerMinute"] = "1000000"; // What a call costs is measured, not how many are let in.
        return Process.Start(start) ?? throw new InvalidOperationException("No program was started.");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Portal.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Start this inside the repository.");
        return folder.FullName;
    }
}
