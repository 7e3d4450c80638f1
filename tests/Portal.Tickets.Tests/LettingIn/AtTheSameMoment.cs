using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.LettingIn;

public sealed class AtTheSameMoment
{
    private const string Refused = "refused";

    [Fact]
    public async Task A15_Of_two_approvers_who_authorise_at_the_same_moment_one_succeeds()
    {
        using var room = Room.OpenToMany();
        var garage = await Garage.InAsync(room);
        var other = await room.MeetAsync("louis@garage.example");
        await room.JoinAsync(garage.Account, other, Role.Owner);
        var request = await garage.PreparedAsync();
        (Viewer Viewer, string Digits)[] approvers =
            [(garage.Owner, await CodeAsync(room, request, garage.Owner)), (other, await CodeAsync(room, request, other))];
        MakeThemMeet(room, 2);

        var ends = await Task.WhenAll(approvers.Select(approver =>
            EndOf(() => room.AuthoriseAsync(request, approver.Viewer, approver.Digits), AuthoriseOutcome.Authorised)));

        Assert.Equal([nameof(AuthoriseOutcome.Authorised), nameof(DbUpdateConcurrencyException)], ends.Order());
        await OnlyOnceAsync(room, request, "Authorised");
        Assert.Single(room.Mail.Of(LetterKind.Invite));
    }

    [Fact]
    public async Task A15_Of_two_acceptances_at_the_same_moment_one_succeeds()
    {
        using var room = Room.OpenToMany();
        var garage = await Garage.InAsync(room);
        var request = await garage.AuthorisedAsync();
        MakeThemMeet(room, 2);

        var ends = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            EndOf(() => room.AcceptAsync(request, garage.Accountant), InvitationOutcome.Answered)));

        Assert.Equal([nameof(InvitationOutcome.Answered), nameof(DbUpdateConcurrencyException)], ends.Order());
        await OnlyOnceAsync(room, request, "Accepted");
    }

    [Fact]
    public async Task A15_Of_twenty_parallel_authorisations_with_one_code_one_succeeds()
    {
        using var room = Room.OpenToMany();
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();
        var digits = await CodeAsync(room, request, garage.Owner);

        var ends = await TwentyAsync(() => EndOf(
            () => room.AuthoriseAsync(request, garage.Owner, digits), AuthoriseOutcome.Authorised));

        OneOf(ends, nameof(AuthoriseOutcome.Authorised));
        await OnlyOnceAsync(room, request, "Authorised");
        Assert.Single(room.Mail.Of(LetterKind.Invite));
    }

    [Fact]
    public async Task A15_Of_twenty_parallel_acceptances_one_succeeds()
    {
        using var room = Room.OpenToMany();
        var garage = await Garage.InAsync(room);
        var request = await garage.AuthorisedAsync();

        var ends = await TwentyAsync(() => EndOf(() => room.AcceptAsync(request, garage.Accountant), InvitationOutcome.Answered));

        OneOf(ends, nameof(InvitationOutcome.Answered));
        await OnlyOnceAsync(room, request, "Accepted");
    }

    [Fact]
    public async Task A15_A_request_carried_out_twenty_times_in_parallel_is_granted_once()
    {
        using var room = Room.OpenToMany();
        var garage = await Garage.InAsync(room);
        var request = await garage.AcceptedAsync();

        await TwentyAsync(() => EndOf(() => CarryOutAsync(room, request), true));

        Assert.Single(room.Provider.Grants);
        Assert.Equal(AccessState.Active, await room.StateAsync(request));
        await OnlyOnceAsync(room, request, "Active");
    }

    [Theory]
    [InlineData(false, AccessState.Revoked)]
    [InlineData(true, AccessState.RevocationRequested)]
    public async Task A16_What_is_revoked_while_the_provider_is_at_work_never_becomes_active(bool needsAHand, AccessState state)
    {
        using var room = Room.OpenToMany();
        var garage = await Garage.InAsync(room);
        var request = await garage.AcceptedAsync();
        room.Provider.RevocationNeedsAHand = needsAHand;
        room.Provider.Meanwhile = () => room.RevokeAsync(request, garage.Owner);

        var end = await EndOf(() => CarryOutAsync(room, request), true);

        Assert.Equal(nameof(DbUpdateConcurrencyException), end);
        Assert.Equal(state, await room.StateAsync(request));
        Assert.False(await room.IsMemberAsync(garage.Account, garage.Accountant));
        Assert.DoesNotContain(await room.TrailAsync(request), entry => entry.Step == "Active");
    }

    [Fact]
    public async Task A16_Revoking_and_carrying_out_race_two_hundred_times_and_nothing_is_active_after_it_was_revoked()
    {
        using var room = Room.OpenToMany();
        var garage = await Garage.InAsync(room);
        for (var round = 0; round < 200; round++)
        {
            room.Pass(TimeSpan.FromHours(9)); // So that the owner's day holds no more than three letters.
            var request = await garage.AcceptedAsync();

            var ends = await Task.WhenAll(
                Task.Run(() => EndOf(() => room.RevokeAsync(request, garage.Owner), true), TestContext.Current.CancellationToken),
                Task.Run(() => EndOf(() => CarryOutAsync(room, request), true), TestContext.Current.CancellationToken));

            Assert.All(ends, end => Assert.True(end is "True" or nameof(DbUpdateConcurrencyException), end));
            await SettledAsync(room, garage, request, revoked: ends[0] == bool.TrueString);
            await room.RevokeAsync(request, garage.Owner);
        }

        Assert.Empty(await room.VerifyTrailAsync());
    }

    private static async Task SettledAsync(Room room, Garage garage, Guid request, bool revoked)
    {
        var state = await room.StateAsync(request);
        var steps = (await room.TrailAsync(request)).Select(entry => entry.Step).ToList();

        Assert.Equal(revoked, state == AccessState.Revoked);
        Assert.Equal(state == AccessState.Active, await room.IsMemberAsync(garage.Account, garage.Accountant));
        Assert.DoesNotContain("Active", steps.SkipWhile(step => step != "Revoked"));
    }

    private static void MakeThemMeet(Room room, int expected)
    {
        var meeting = new Meeting(expected);
        room.Steps.BeforeSaving = _ => meeting.ArriveAsync();
    }

    private static async Task<string> CodeAsync(Room room, Guid request, Viewer approver)
    {
        await room.SendStepUpCodeAsync(request, approver);
        return room.Mail.LastSecret(LetterKind.StepUpCode);
    }

    private static async Task<bool> CarryOutAsync(Room room, Guid request)
    {
        await room.CarryOutAsync(request);
        return true;
    }

    private static Task<string[]> TwentyAsync(Func<Task<string>> act) =>
        Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(act, TestContext.Current.CancellationToken)));

    /// <summary>What the caller is told: success, a refusal of some sort, or the name of what was thrown.</summary>
    private static async Task<string> EndOf<T>(Func<Task<T>> act, T success) where T : struct
    {
        try
        {
            return Equals(await act(), success) ? success.ToString()! : Refused; // An enum or a bool has a name.
        }
        catch (DbUpdateException exception)
        {
            return exception.GetType().Name;
        }
    }

    private static void OneOf(string[] ends, string success)
    {
        Assert.Single(ends, end => end == success);
        Assert.All(ends.Where(end => end != success), end => Assert.True(end is Refused or nameof(DbUpdateConcurrencyException), end));
    }

    private static async Task OnlyOnceAsync(Room room, Guid request, string step)
    {
        Assert.Single(await room.TrailAsync(request), entry => entry.Step == step);
        Assert.Single(room.Steps.Saved, saved => saved.ToString() == step);
        Assert.Empty(await room.VerifyTrailAsync());
    }
}
