using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR.Client;

namespace Portal.Web.Tests.Stage;

/// <summary>A page that is open on the desk, and all it hears.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HubConnection _line;
    private readonly Channel<string> _heard = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource _cut = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Listener(HubConnection line)
    {
        _line = line;
        line.On<IReadOnlyList<Person>>("Present", people => _heard.Writer.TryWrite(
            string.Join(", ", people.Select(person => person.Typing ? $"{person.Name} écrit" : person.Name))));
        line.On("Changed", () => _heard.Writer.TryWrite("changé"));
        line.Closed += _ =>
        {
            _cut.TrySetResult();
            return Task.CompletedTask;
        };
    }

    /// <summary>The version it answers with.</summary>
    public Task<Guid?> LookAsync(int ticket) => _line.InvokeAsync<Guid?>("Look", ticket, TestContext.Current.CancellationToken);

    public Task TypeAsync(bool typing) => _line.InvokeAsync("Type", typing, TestContext.Current.CancellationToken);

    /// <summary>The next thing this page hears.</summary>
    public Task<string> NextAsync() => _heard.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>Whether anything was heard that nobody has asked for yet.</summary>
    public bool HasHeard => _heard.Reader.TryPeek(out _);

    public Task UntilCutAsync() => _cut.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _line.DisposeAsync();

    private sealed record Person(string Name, bool Typing);
}
