namespace Portal.Web.Joints;

/// <summary>Tells this node's listeners which tickets have changed, on whatever node that was: it is read from the change feed.</summary>
internal sealed class TicketNews
{
    public event Func<IReadOnlyList<int>, Task>? Heard;

    public Task TellAsync(IReadOnlyList<int> ticketIds) => Heard?.Invoke(ticketIds) ?? Task.CompletedTask;
}
