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

    public bool WaitsForOwner { get; set; }
    public ProviderKind Kind { get; set; }

    /// <summary>The code of the last call; null when there was none.</summary>
    public string? Code { get; private set; }

    public Task<bool> WaitsForOwnerAsync(Guid accountId, CancellationToken cancel) => Task.FromResult(WaitsForOwner);

    public async Task<GrantAnswer> GrantAsync(AccessGrant grant, OwnersCode? code, CancellationToken cancel)
    {
        _grants.Enqueue(grant);
        Code = code?.Reveal();
        await Meanwhile();
        return new GrantAnswer(Outcome);
    }
}
