using Portal.Tickets.Access;

namespace Portal.Web.Demo;

/// <summary>The demonstration's past is nobody's business outside.</summary>
internal sealed class NobodyToTell : IPermissionChanges
{
    public Task ChangedAsync(Guid accountId, Guid personId, CancellationToken cancel) => Task.CompletedTask;
}
