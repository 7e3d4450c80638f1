using Portal.Tickets.Access;
using Portal.Web.Jobs;

namespace Portal.Web.Commands;

/// <summary>Does now, on this terminal, what the timetable does by itself, for an operator who wants to watch; and what only an operator knows the time for.</summary>
internal static class AccessCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        switch (arguments)
        {
            case [_, "carry-out"]:
                await scope.ServiceProvider.GetRequiredService<CarryOutGrants>().RunAsync(cancel);
                return 0;
            case [_, "recover"]:
                await scope.ServiceProvider.GetRequiredService<RecoverProvisioning>().RunAsync(cancel);
                return 0;
            case [_, "distrust"]:
                var (ended, doubted) = await scope.ServiceProvider.GetRequiredService<DistrustRestoredAccess>().RunAsync(cancel);
                Console.WriteLine($"{ended} open requests are over; {doubted} accesses wait for their owners to confirm them.");
                return 0;
            default:
                Console.Error.WriteLine("access carry-out | access recover | access distrust");
                return 2;
        }
    }
}
