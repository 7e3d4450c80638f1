using Portal.Tickets.Access;
using Portal.Web.Jobs;

namespace Portal.Web.Commands;

/// <summary>Does now, on this terminal, what the timetable does by itself: for an operator who wants to watch.</summary>
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
            default:
                Console.Error.WriteLine("access carry-out | access recover");
                return 2;
        }
    }
}
