using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.Always;

/// <summary>Plays any sequence of moves through the use cases, each on the newest request there is.</summary>
internal sealed class AccessStory(Garage garage, Viewer stranger, Viewer administrator)
{
    private readonly Room _room = garage.Room;
    private bool _ownerIsIn = true;

    public static async Task<AccessStory> InAsync(Room room) =>
        new(await Garage.InAsync(room), await room.MeetAsync("eve@ailleurs.example", "Eve Martin"),
            await room.HireAsync("Claire", Portal.Tickets.People.PortalRole.Administrator));

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
            AccessMove.RecoveryComesBy => _room.RecoverAsync(),
            AccessMove.ReviewComesBy => ReviewAsync(),
            AccessMove.Stopped => _room.StopAsync(administrator),
            AccessMove.Lifted => _room.LiftAsync(administrator),
            AccessMove.AYearPasses => PassAsync(TimeSpan.FromDays(366)),
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
        AccessMove.ProviderDies => DieAsync(request),
        AccessMove.OwnerFindsIt => _room.SayAsync(request, isListed: true, garage.Owner),
        AccessMove.OwnerFindsNothing => _room.SayAsync(request, isListed: false, garage.Owner),
        AccessMove.AgentSaysItIsThere => _room.SayAsync(request, isListed: true, garage.Agent),
        AccessMove.LeadSaysItIsThere => _room.SayAsync(request, isListed: true, administrator),
        AccessMove.OwnerSaysDone => SayDoneAsync(request),
        AccessMove.AgentResends => _room.ResendAsync(request, garage.Agent),
        AccessMove.OwnerRenews => _room.RenewAsync(request, garage.Owner),
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

    /// <summary>The process is gone in the middle of the call: nothing after the claim was written.</summary>
    private async Task DieAsync(Guid request)
    {
        _room.Provider.Meanwhile = () => throw new IOException("The process is gone.");
        try
        {
            await _room.CarryOutAsync(request);
        }
        catch (IOException)
        {
            _room.Pass(AccessRequest.LongestCall);
        }
        finally
        {
            _room.Provider.Meanwhile = () => Task.CompletedTask;
        }
    }

    private async Task SayDoneAsync(Guid request)
    {
        _room.Provider.WaitsForOwner = true;
        await _room.SayDoneAsync(request, garage.Owner);
        _room.Provider.WaitsForOwner = false;
    }

    private async Task ReviewAsync()
    {
        await _room.RemindAsync();
        await _room.EndUnreviewedAsync();
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
