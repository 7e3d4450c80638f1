using Portal.Tickets.Access;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.LettingIn;

public sealed class WaitingTooLong
{
    private static readonly TimeSpan ASecond = TimeSpan.FromSeconds(1);

    /// <summary>An ordinary day, and the two nights on which French clocks are changed.</summary>
    public static TheoryData<DateTimeOffset> Starts => [Utc(2026, 11, 17), Utc(2027, 3, 26), Utc(2027, 10, 29)];

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task A17_The_owner_has_seventy_two_hours(DateTimeOffset start)
    {
        using var room = Room.Open();
        room.Clock.SetUtcNow(start);
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();
        var secret = room.Mail.LastSecret(LetterKind.AskConsent);

        room.Pass(TimeSpan.FromHours(72) - ASecond);
        var inTime = await room.OpenLinkAsync(secret, AccessTokenPurpose.Consent);
        await room.SendStepUpCodeAsync(request, garage.Owner);
        room.Pass(ASecond + ASecond);

        Assert.Equal(request, inTime);
        Assert.Null(await room.OpenLinkAsync(secret, AccessTokenPurpose.Consent));
        Assert.False(await room.SendStepUpCodeAsync(request, garage.Owner));
        Assert.Equal(
            AuthoriseOutcome.NoLongerWaiting,
            await room.AuthoriseAsync(request, garage.Owner, room.Mail.LastSecret(LetterKind.StepUpCode)));
        Assert.Equal(RefuseOutcome.NoLongerWaiting, await room.RefuseAsync(request, garage.Owner));
    }

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task A17_The_accountant_has_seven_days(DateTimeOffset start)
    {
        using var room = Room.Open();
        room.Clock.SetUtcNow(start);
        var garage = await Garage.InAsync(room);
        var request = await garage.AuthorisedAsync();
        var secret = room.Mail.LastSecret(LetterKind.Invite);

        room.Pass(TimeSpan.FromDays(7) - ASecond);
        var inTime = await room.OpenLinkAsync(secret, AccessTokenPurpose.Invitation);
        var shown = (await room.ListClientsAsync(garage.Accountant)).Invitations.Count;
        room.Pass(ASecond + ASecond);

        Assert.Equal((request, 1), (inTime, shown));
        Assert.Null(await room.OpenLinkAsync(secret, AccessTokenPurpose.Invitation));
        Assert.Equal(InvitationOutcome.NoLongerOpen, await room.AcceptAsync(request, garage.Accountant));
        Assert.Empty((await room.ListClientsAsync(garage.Accountant)).Invitations);
    }

    [Fact]
    public async Task A_wait_that_is_over_is_written_down_once()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();
        room.Pass(TimeSpan.FromHours(71));
        await room.ExpireAsync();
        var early = await room.StateAsync(request);
        room.Pass(TimeSpan.FromHours(1));

        await room.ExpireAsync();
        await room.ExpireAsync();

        Assert.Equal(AccessState.AwaitingConsent, early);
        Assert.Equal(AccessState.Expired, await room.StateAsync(request));
        var trail = await room.TrailAsync(request);
        Assert.Equal(["Sent", "Expired"], trail.Select(entry => entry.Step));
        Assert.Null(trail[^1].ActorId);
        Assert.Equal(AccessStep.Expired, Assert.Single(room.Mail.Of(LetterKind.Told)).Step);
    }

    [Fact]
    public async Task What_has_expired_makes_way_for_a_new_request()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        await garage.PreparedAsync();
        room.Pass(TimeSpan.FromHours(72));
        await room.ExpireAsync();

        Assert.IsType<StartOutcome.Sent>(await room.PrepareAsync(garage.Account, garage.Agent));
    }

    private static DateTimeOffset Utc(int year, int month, int day) => new(year, month, day, 14, 30, 0, TimeSpan.Zero);
}
