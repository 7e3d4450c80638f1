using System.Collections.Concurrent;
using Portal.Tickets.Access;

namespace Portal.Tickets.Tests.Stage;

/// <summary>The local provider, which also remembers what it was asked and answers as the test wishes.</summary>
internal sealed class ProviderDouble : IAccessProvider
{
    private readonly ConcurrentQueue<AccessGrant> _grants = new();

    public GrantOutcome Outcome { get; set; } = GrantOutcome.Done;

    /// <summary>Runs while the provider is at work.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;
    public bool RevocationNeedsAHand { get; set; }
    public IReadOnlyList<AccessGrant> Grants => [.. _grants];

    public async Task<GrantOutcome> GrantAsync(AccessGrant grant, CancellationToken cancel)
    {
        _grants.Enqueue(grant);
        await Meanwhile();
        return Outcome;
    }
}
