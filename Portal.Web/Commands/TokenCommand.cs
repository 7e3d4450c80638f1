using System.Globalization;
using Portal.Web.Api;

namespace Portal.Web.Commands;

/// <summary>Makes, lists and revokes the programs' tokens where no administrator is signed in, such as while a server is set up.</summary>
internal static class TokenCommand
{
    private const string Usage = "token issue NAME --scope SCOPE[,SCOPE…] [--days N] | token list | token revoke ID";

    public static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var options = Options.Parse(arguments, "--scope", "--days");
        return options?.Rest switch
        {
            [_, "issue", var name] when Days(options) is var (days, good) && good =>
                await IssueAsync(scope.ServiceProvider, name, options.Values.GetValueOrDefault("--scope", ""), days, cancel),
            [_, "list"] => await ListAsync(scope.ServiceProvider, cancel),
            [_, "revoke", var id] when Guid.TryParse(id, out var tokenId) => await RevokeAsync(scope.ServiceProvider, tokenId, cancel),
            _ => Fail(Usage, 2),
        };
    }

    private static async Task<int> IssueAsync(IServiceProvider services, string name, string scopes, int? days, CancellationToken cancel)
    {
        var wanted = scopes.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        switch (await services.GetRequiredService<IssueApiToken>().RunAsync(name, wanted, days, byId: null, cancel))
        {
            case IssueOutcome.Issued issued:
                // Alone on standard output, to be piped; nobody can show it again.
                Console.Error.WriteLine($"Token {issued.Token.Id}, shown this once:");
                Console.WriteLine(issued.Text);
                return 0;
            case IssueOutcome.NameTaken:
                return Fail($"A living token is called {name} already.", 1);
            case IssueOutcome.BadScopes:
                return Fail($"Name the scopes: {string.Join(", ", ApiScopes.All.Select(known => known.Name))}.", 2);
            case IssueOutcome.BadDays:
                return Fail($"--days is from 1 to {IssueApiToken.MostDays}.", 2);
            default:
                return Fail($"A name has 1 to {ApiToken.NameLength} characters.", 2);
        }
    }

    private static async Task<int> ListAsync(IServiceProvider services, CancellationToken cancel)
    {
        foreach (var (token, _, isLiving) in await services.GetRequiredService<ListApiTokens>().RunAsync(cancel))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{token.Id}  {(isLiving ? "living " : "over   ")}  {token.Name}  [{token.Scopes}]  last used {(token.LastUsedAt is { } used ? $"{used:u}" : "never")}"));
        return 0;
    }

    private static async Task<int> RevokeAsync(IServiceProvider services, Guid id, CancellationToken cancel) =>
        await services.GetRequiredService<RevokeApiToken>().RunAsync(id, byId: null, cancel) ? 0 : Fail("There is no such token.", 1);

    private static (int? Days, bool Good) Days(Options options) => options.Values.GetValueOrDefault("--days") switch
    {
        null => (null, true),
        var text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? (days, true) : (null, false),
    };

    private static int Fail(string why, int code)
    {
        Console.Error.WriteLine(why);
        return code;
    }
}
