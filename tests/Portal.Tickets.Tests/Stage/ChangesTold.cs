using System.Collections.Concurrent;
using Portal.Tickets.Access;

namespace Portal.Tickets.Tests.Stage;

/// <summary>Whose permissions changed, as whoever relies on them was told.</summary>
internal sealed class ChangesTold : IPermissionChanges
{
    private readonly ConcurrentQueue<(Guid Account, Guid Person)> _told = new();

    public IReadOnlyList<(Guid Account, Guid Person)> All => [.. _told];

    public Task ChangedAsync(Guid accountId, Guid personId, CancellationToken cancel)
    {
        _told.Enqueue((accountId, personId));
        return Task.CompletedTask;
    }
}
