using Portal.Tickets.Access;
using Portal.Tickets.People;

namespace Portal.Tickets.Tests.Stage;

/// <summary>Who plays in every story of an access: a garage with its owner, its accountant-to-be, and the agent who helps.</summary>
internal sealed record Garage(Room Room, Guid Account, Viewer Owner, Viewer Agent, Viewer Accountant)
{
    public static async Task<Garage> InAsync(Room room)
    {
        var owner = await room.MeetAsync("claire@garage.example", "Claire Morel");
        var agent = await room.HireAsync("Samir");
        var accountant = await room.MeetAsync("cora@cabinet.example", "Cora Petit");
        return new Garage(room, await room.OpenAccountAsync("Garage du Lac", "garage-du-lac", owner), owner, agent, accountant);
    }

    /// <summary>The agent's request, which waits for the owner.</summary>
    public async Task<Guid> PreparedAsync(string invitee = "cora@cabinet.example") =>
        await Room.PrepareAsync(Account, Agent, invitee) is StartOutcome.Sent sent
            ? sent.Request.Id
            : throw new InvalidOperationException("The request was not sent.");

    public async Task<Guid> AuthorisedAsync()
    {
        var request = await PreparedAsync();
        await Room.AuthoriseAsync(request, Owner);
        return request;
    }

    public async Task<Guid> AcceptedAsync()
    {
        var request = await AuthorisedAsync();
        await Room.AcceptAsync(request, Accountant);
        return request;
    }

    public async Task<Guid> ActiveAsync()
    {
        var request = await AcceptedAsync();
        await Room.CarryOutAsync(request);
        return request;
    }
}
