using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace Portal.Web.Live;

/// <summary>Who looks at which ticket and types there, by connection, on this node. Nothing of it is kept.</summary>
internal sealed class DeskPresence
{
    private readonly ConcurrentDictionary<string, Seat> _seats = new(StringComparer.Ordinal);

    public IReadOnlyCollection<Seat> All => [.. _seats.Values];

    public void Sit(string connection, Seat seat) => _seats[connection] = seat;

    /// <summary>Null when this connection looks at nothing, or nothing changes by it.</summary>
    public Seat? Type(string connection, bool typing)
    {
        if (!_seats.TryGetValue(connection, out var seat) || seat.Typing == typing)
            return null;

        var changed = seat with { Typing = typing };
        return _seats.TryUpdate(connection, changed, seat) ? changed : null;
    }

    /// <summary>Null when it looked at nothing.</summary>
    public Seat? Leave(string connection) => _seats.TryRemove(connection, out var seat) ? seat : null;

    /// <summary>Each person once, however many windows they have open.</summary>
    public IReadOnlyList<Present> At(int ticketId) =>
    [
        .. _seats.Values.Where(seat => seat.TicketId == ticketId).GroupBy(seat => (seat.PersonId, seat.Name))
            .Select(windows => new Present(windows.Key.PersonId, windows.Key.Name, windows.Any(seat => seat.Typing)))
            .OrderBy(present => present.Name, StringComparer.Ordinal),
    ];
}

/// <param name="Line">The connection, to be cut when the session ends.</param>
internal sealed record Seat(int TicketId, Guid PersonId, string Name, bool Typing, HubCallerContext Line);

internal sealed record Present(Guid Id, string Name, bool Typing);
