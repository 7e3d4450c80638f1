using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.Always;

/// <summary>Plays any sequence of moves through the use cases, each on the newest request there is.</summary>
internal sealed class AccessStory(Garage garage, Viewer stranger)
{
    private readonly Room _room = garage.Room;
    private bool _ownerIsIn = true;

    public static async Task<AccessStory> InAsync(Room room) =>
        new(await Garage.InAsync(room), await room.MeetAsync("eve@ailleurs.example", "Eve Martin"));

    public async Task PlayAsync(AccessMove move)
    {
        var newest = await NewestAsync();
        await (move switch
        {
            AccessMove.AgentPrepares => _room.PrepareAsync(garage.Account, garage.Agent),
            AccessMove.OwnerInvites => _room.InviteAsync(garage.Account, garage.Owner),
            AccessMove.AccountantAsks => _room.AskForAccessAsync("garage-du-lac", garage.Accountant),
            AccessMove.OwnerLosesTheAccount => MoveOwnerAsync(isIn: false),
            AccessMove.OwnerGetsItBack => MoveOwnerAsync(isIn: true),
            AccessMove.TimerComesBy => _room.ExpireAsync(),
            AccessMove.AMinutePasses => PassAsync(TimeSpan.FromMinutes(1)),
            AccessMove.FourDaysPass => PassAsync(TimeSpan.FromDays(4)),
            AccessMove.EightDaysPass => PassAsync(TimeSpan.FromDays(8)),
            _ => newest is { } request ? PlayAsync(move, request) : Task.CompletedTask,
        });
    }

    private Task PlayAsync(AccessMove move, Guid request) => move switch
    {
        AccessMove.OwnerAuthorises => _room.AuthoriseAsync(request, garage.Owner),
        AccessMove.AgentAuthorises => _room.AuthoriseAsync(request, garage.Agent),
        AccessMove.StrangerAuthorises => _room.AuthoriseAsync(request, stranger),
        AccessMove.OwnerRefuses => _room.RefuseAsync(request, garage.Owner),
        AccessMove.AgentCancels => _room.CancelAsync(request, garage.Agent),
        AccessMove.AccountantAccepts => _room.AcceptAsync(request, garage.Accountant),
        AccessMove.StrangerAccepts => _room.AcceptAsync(request, stranger),
        AccessMove.AccountantDeclines => _room.DeclineAsync(request, garage.Accountant),
        AccessMove.CarriedOut => CarryOutAsync(request, GrantOutcome.Done),
        AccessMove.ProviderNotReached => CarryOutAsync(request, GrantOutcome.NotReached),
        AccessMove.ProviderUnknown => CarryOutAsync(request, GrantOutcome.Unknown),
        AccessMove.OwnerRevokes => _room.RevokeAsync(request, garage.Owner),
        AccessMove.AccountantLeaves => _room.RevokeAsync(request, garage.Accountant),
        AccessMove.StrangerRevokes => _room.RevokeAsync(request, stranger),
        _ => throw new ArgumentOutOfRangeException(nameof(move), move, message: null),
    };

    private Task<Guid?> NewestAsync() => _room.InDbAsync(db => db.AccessRequests
        .OrderByDescending(request => request.CreatedAt).ThenBy(request => request.OpenKey == null)
        .Select(request => (Guid?)request.Id).FirstOrDefaultAsync(TestContext.Current.CancellationToken));

    private Task CarryOutAsync(Guid request, GrantOutcome outcome)
    {
        _room.Provider.Outcome = outcome;
        return _room.CarryOutAsync(request);
    }

    private Task MoveOwnerAsync(bool isIn)
    {
        if (isIn == _ownerIsIn)
            return Task.CompletedTask;

        _ownerIsIn = isIn;
        return isIn ? _room.JoinAsync(garage.Account, garage.Owner, Role.Owner) : _room.LeaveAsync(garage.Account, garage.Owner);
    }

    private Task PassAsync(TimeSpan time)
    {
        _room.Pass(time);
        return Task.CompletedTask;
    }
}
