namespace Portal.Web.Commands;

internal static class ArticlesCommand
{
    public static Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        if (arguments is not [_, "check"] and not [_, "check", _])
        {
            Console.Error.WriteLine("articles check [DIR]");
            return Task.FromResult(2);
        }

        using var library = Tutorials.Open(services, arguments.Count > 2 ? arguments[2] : null);
        var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetLocalNow().Date);
        var faults = library.Check(today);
        foreach (var fault in faults)
            Console.WriteLine(fault);
        Console.WriteLine($"{library.All.Count} articles, {faults.Count} faults");
        return Task.FromResult(faults.Count == 0 ? 0 : 1);
    }
}
