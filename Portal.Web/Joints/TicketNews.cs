namespace Portal.Web.Joints;

/// <summary>Tells this node's listeners which tickets have changed, on whatever node that was: it is read from the change feed.</summary>
internal sealed class TicketNews
{
    public event Func<IReadOnlyList<int>, Task>? Heard;

    public async Task TellAsync(IReadOnlyList<int> ticketIds)
    {
        foreach (var listener in Delegate.EnumerateInvocationList(Heard))
            await listener(ticketIds);
    }
}
