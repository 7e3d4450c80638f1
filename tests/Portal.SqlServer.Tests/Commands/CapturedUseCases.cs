using System.Diagnostics;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.SqlServer.Tests.Commands;

/// <summary>All that the use cases and reads would say to SQL Server, each tried with every argument against every answer.</summary>
public sealed class CapturedUseCases : IAsyncLifetime
{
    private readonly Dictionary<Type, HashSet<string>> _commands = [];

    public static IEnumerable<Type> UseCases => CapturedPortal.Offered.Where(type => Verbs(type).Any());

    public IEnumerable<string> All => _commands.Values.SelectMany(commands => commands).Distinct();

    public IReadOnlyCollection<string> Of(Type useCase) => _commands[useCase];

    public async ValueTask InitializeAsync()
    {
        foreach (var useCase in UseCases)
        {
            var commands = _commands[useCase] = [];
            foreach (var verb in Verbs(useCase))
            {
                foreach (var answer in Answer.All)
                {
                    foreach (var arguments in Arguments.For(verb))
                        commands.UnionWith(await CaptureAsync(useCase, verb, arguments, answer));
                }
            }
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static IEnumerable<MethodInfo> Verbs(Type type) => type
        .GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .Where(method => method.ReturnType.IsAssignableTo(typeof(Task)));

    private static async Task<IReadOnlyList<string>> CaptureAsync(Type useCase, MethodInfo verb, object?[] arguments, Answer answer)
    {
        await using var portal = new CapturedPortal(answer);
        portal.Db.AttachRange(arguments.OfType<Person>());
        try
        {
            await (Task)verb.Invoke(portal.Get(useCase), BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null)!; // A verb returns a task.
        }
        catch (Exception refusal) when (IsRefusal(refusal))
        {
            // An answer that no real database gives, such as a ticket without a message: what was asked until then counts.
        }

        return portal.Commands;
    }

    private static bool IsRefusal(Exception failure) =>
        !failure.Message.Contains("could not be translated", StringComparison.Ordinal)
        && failure is (InvalidOperationException or ArgumentException or KeyNotFoundException or DbUpdateException or UnreachableException);
}
