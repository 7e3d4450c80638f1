using Portal.Tickets.Access;

namespace Portal.Web.Commands;

internal static class AuditCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        if (arguments is not [_, "verify", ..])
        {
            Console.Error.WriteLine("audit verify");
            return 2;
        }

        await using var scope = services.CreateAsyncScope();
        var broken = await scope.ServiceProvider.GetRequiredService<VerifyAuditTrail>().RunAsync(cancel);
        foreach (var trail in broken)
            Console.WriteLine($"Account {trail.AccountId}: the trail breaks at entry {trail.Number}.");
        Console.WriteLine(broken.Count == 0 ? "Every trail is whole." : $"{broken.Count} trails are broken.");
        return broken.Count == 0 ? 0 : 1;
    }
}
