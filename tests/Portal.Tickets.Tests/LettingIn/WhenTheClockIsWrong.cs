using Portal.Tickets.Access;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.LettingIn;

public sealed class WhenTheClockIsWrong
{
    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);
    private static readonly TimeSpan HalfAnHour = TimeSpan.FromMinutes(30);

    [Theory]
    [InlineData("2026-10-23T23:30:00Z")]
    [InlineData("2027-03-26T23:30:00Z")]
    public async Task F15_Over_a_night_on_which_clocks_change_a_wait_is_as_long_as_any_and_each_job_acts_once(string sentAt)
    {
        using var room = Room.Open();
        room.Clock.AdjustTime(DateTimeOffset.Parse(sentAt, System.Globalization.CultureInfo.InvariantCulture));
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();
        var end = room.Now + TimeSpan.FromHours(72);

        while (room.Now < end - HalfAnHour)
        {
            room.Pass(HalfAnHour);
            await RoundAsync(room);
        }

        var before = await room.StateAsync(request);
        room.Pass(HalfAnHour);
        await RoundAsync(room);
        await RoundAsync(room);

        Assert.Equal((AccessState.AwaitingConsent, AccessState.Expired), (before, await room.StateAsync(request)));
        Assert.Equal(end, (await room.RequestAsync(request)).EndedAt);
        Assert.Equal(["Sent", "Expired"], (await room.TrailAsync(request)).Select(entry => entry.Step));
        Assert.Single(room.Mail.Of(LetterKind.Reminder));
    }

    [Fact]
    public async Task F15_A_clock_an_hour_ahead_that_is_put_right_neither_repeats_nor_undoes_what_was_done()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();
        room.Pass(TimeSpan.FromHours(71));
        await RoundAsync(room);
        room.Pass(AnHour);
        await RoundAsync(room);
        var ahead = await room.StateAsync(request);

        room.Clock.AdjustTime(room.Now - AnHour);
        await RoundAsync(room);

        Assert.Equal((AccessState.Expired, AccessState.Expired), (ahead, await room.StateAsync(request)));
        Assert.Equal(AuthoriseOutcome.NoLongerWaiting, await room.AuthoriseAsync(request, garage.Owner));
        Assert.Equal(["Sent", "Expired"], (await room.TrailAsync(request)).Select(entry => entry.Step));
        Assert.Single(room.Mail.Of(LetterKind.Reminder));
        Assert.Empty(await room.VerifyTrailAsync());
    }

    [Fact]
    public async Task F15_A_clock_an_hour_behind_gives_no_wait_less_than_it_was_promised_and_none_a_second_end()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();
        var promised = (await room.RequestAsync(request)).ExpiresAt;

        room.Clock.AdjustTime(room.Now - AnHour);
        await RoundAsync(room);
        room.Pass(TimeSpan.FromHours(72));
        await RoundAsync(room);
        var early = await room.StateAsync(request);
        room.Pass(AnHour);
        await RoundAsync(room);

        Assert.Equal(promised, room.Now);
        Assert.Equal((AccessState.AwaitingConsent, AccessState.Expired), (early, await room.StateAsync(request)));
        Assert.Single(await room.TrailAsync(request), entry => entry.Step == nameof(AccessStep.Expired));
    }

    private static async Task RoundAsync(Room room)
    {
        await room.ExpireAsync();
        await room.RemindAsync();
        await room.SendRestedAsync();
        await room.EndUnreviewedAsync();
    }
}
