using System.Globalization;
using Portal.Tickets.Access;
using Portal.Web.AccessProviders;

namespace Portal.Web.Commands;

/// <summary>Puts accounts' codes into the vault, from standard input and never from an argument, which others on the machine can read.</summary>
internal static class VaultCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var vault = scope.ServiceProvider.GetRequiredService<CodeVault>();
        switch (arguments)
        {
            case [_, "set", var prefix]:
                var code = (await Console.In.ReadLineAsync(cancel))?.Trim() ?? "";
                if (code.Length == 0)
                    return Fail("Give the code on standard input.", 2);
                return await vault.KeepAsync(prefix, new OwnersCode(code), cancel) ? 0 : Fail($"There is no account {prefix}.", 1);
            case [_, "forget", var prefix]:
                return await vault.ForgetAsync(prefix, cancel) ? 0 : Fail($"No code is kept for {prefix}.", 1);
            case [_, "list"]:
                foreach (var (prefix, keptAt) in await vault.ListAsync(cancel))
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{prefix}  since {keptAt:u}"));
                return 0;
            default:
                return Fail("vault set PREFIX (the code on standard input) | vault forget PREFIX | vault list", 2);
        }
    }

    private static int Fail(string why, int code)
    {
        Console.Error.WriteLine(why);
        return code;
    }
}
