using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Identity;

namespace Portal.Web.Live;

/// <summary>
/// The desk's live line: an agent says which ticket they look at and whether they type, and hears who else does and that
/// something has changed. What has changed is never said here: the page asks for it, as itself, and sees what it may.
/// </summary>
[Authorize(Policy = AtLeast.Team)]
internal sealed class DeskHub(DeskPresence presence, LookAtTicket lookAtTicket, CurrentViewer viewers, IHostApplicationLifetime lifetime) : Hub
{
    public const string Address = "/agents/en-direct";

    public static string GroupOf(int ticketId) => $"fil-{ticketId}";

    /// <summary>A window that comes back while the portal stops would hold it up until its last second: that line is cut as it opens.</summary>
    public override async Task OnConnectedAsync()
    {
        var line = Context;
        Context.Items[nameof(IHostApplicationLifetime)] = lifetime.ApplicationStopping.Register(line.Abort);
        await base.OnConnectedAsync();
    }

    /// <summary>Answers with the ticket's version, so that a page made before it had joined learns what it has missed; null where there is none to see.</summary>
    public async Task<Guid?> Look(int ticketId)
    {
        var cancel = Context.ConnectionAborted;
        await LeaveAsync();

        // Asked anew: the session may be older than what this person may do today.
        var viewer = await viewers.ReadOfAsync(Context.User, cancel);
        if (await lookAtTicket.RunAsync(ticketId, viewer, cancel) is not { } name)
            return null;

        presence.Sit(Context.ConnectionId, new Seat(ticketId, viewer.RequiredPersonId, name, Typing: false, Context));
        await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(ticketId), cancel);
        await TellAsync(ticketId);
        return await lookAtTicket.VersionAsync(ticketId, cancel); // Read once joined: what changes in between is told as well, never lost.
    }

    public Task Type(bool typing) => presence.Type(Context.ConnectionId, typing) is { } seat ? TellAsync(seat.TicketId) : Task.CompletedTask;

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items[nameof(IHostApplicationLifetime)] is CancellationTokenRegistration whenStopping)
            await whenStopping.DisposeAsync();
        await LeaveAsync();
        await base.OnDisconnectedAsync(exception);
    }

    private async Task LeaveAsync()
    {
        if (presence.Leave(Context.ConnectionId) is not { } seat)
            return;

        await Groups.RemoveFromGroupAsync(Context.ConnectionId, GroupOf(seat.TicketId), CancellationToken.None);
        await TellAsync(seat.TicketId);
    }

    private Task TellAsync(int ticketId) => Clients.Group(GroupOf(ticketId)).SendAsync("Present", presence.At(ticketId));
}
