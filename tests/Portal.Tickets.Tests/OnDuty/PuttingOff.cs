using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;

namespace Portal.Tickets.Tests.OnDuty;

/// <summary>The room opens on Tuesday 17 November 2026, in the morning.</summary>
public sealed class PuttingOff : IDisposable
{
    private readonly Room _room = Room.Open();

    public void Dispose() => _room.Dispose();

    [Theory]
    [InlineData(SnoozeUntil.Tomorrow, null, "2026-11-18 08:00:00Z")]
    [InlineData(SnoozeUntil.Monday, null, "2026-11-23 08:00:00Z")]
    [InlineData(SnoozeUntil.Day, "2026-11-20", "2026-11-20 08:00:00Z")]
    [InlineData(SnoozeUntil.Day, "2026-11-21", "2026-11-23 08:00:00Z")]
    [InlineData(SnoozeUntil.Day, "2026-12-25", "2026-12-28 08:00:00Z")]
    public async Task Until_the_team_is_there(SnoozeUntil until, string? day, string expected)
    {
        var (id, agent, _) = await SceneAsync();

        Assert.Equal(SnoozeOutcome.Snoozed, await SnoozeAsync(id, until, day, agent));

        Assert.Equal(expected, (await _room.TicketAsync(id)).SnoozedUntil?.ToString("u", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-11-17")]
    [InlineData("2025-01-01")]
    [InlineData("9999-12-31")]
    public async Task Not_until_a_day_that_has_come_or_never_will(string? day)
    {
        var (id, agent, _) = await SceneAsync();

        Assert.Equal(SnoozeOutcome.NotInTheFuture, await SnoozeAsync(id, SnoozeUntil.Day, day, agent));
    }

    [Fact]
    public async Task It_is_out_of_the_queues_until_its_moment_comes()
    {
        var (id, agent, _) = await SceneAsync();
        await SnoozeAsync(id, SnoozeUntil.Tomorrow, null, agent);

        Assert.Empty((await _room.ReadQueueAsync(QueueView.Open, agent)).Tickets);
        Assert.Equal([id], (await _room.ReadQueueAsync(QueueView.Snoozed, agent)).Tickets.Select(ticket => ticket.Id));

        _room.Pass(TimeSpan.FromDays(1));
        await _room.DoAsync<WakeTickets>(wake => wake.RunAsync(Cancel));

        Assert.Equal([id], (await _room.ReadQueueAsync(QueueView.Open, agent)).Tickets.Select(ticket => ticket.Id));
        Assert.Single((await _room.TicketAsync(id)).Events, happened => happened is { Kind: TicketEventKind.Woken, ActorId: null });
    }

    [Fact]
    public async Task The_customers_word_wakes_it_and_a_strangers_does_not()
    {
        var (id, agent, asker) = await SceneAsync();
        await SnoozeAsync(id, SnoozeUntil.Monday, null, agent);

        await _room.CommentAsync(id, await _room.MeetAsync("eve@ailleurs.example"));
        Assert.NotNull((await _room.TicketAsync(id)).SnoozedUntil);

        await _room.CommentAsync(id, asker);
        Assert.Null((await _room.TicketAsync(id)).SnoozedUntil);
    }

    [Fact]
    public async Task Its_clocks_run_on_and_it_is_late_when_it_is_late()
    {
        var (id, agent, _) = await SceneAsync();
        await SnoozeAsync(id, SnoozeUntil.Monday, null, agent);

        _room.Pass(TimeSpan.FromDays(1));

        Assert.Equal([id], (await _room.ReadQueueAsync(QueueView.Late, agent)).Tickets.Select(ticket => ticket.Id));
    }

    [Fact]
    public async Task What_is_resolved_is_not_put_off_and_resolving_ends_it()
    {
        var (id, agent, _) = await SceneAsync();
        await SnoozeAsync(id, SnoozeUntil.Monday, null, agent);
        await _room.MoveAsync(id, TicketStatus.Resolved, agent);

        Assert.Null((await _room.TicketAsync(id)).SnoozedUntil);
        Assert.Equal(SnoozeOutcome.NobodyWaits, await SnoozeAsync(id, SnoozeUntil.Monday, null, agent));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<(int Id, Viewer Agent, Viewer Asker)> SceneAsync()
    {
        var asker = await _room.MeetAsync("nora@garage.example");
        return (await _room.AskAsync(asker), await _room.HireAsync("Samir"), asker);
    }

    private Task<SnoozeOutcome> SnoozeAsync(int id, SnoozeUntil until, string? day, Viewer agent) => _room.DoAsync<SnoozeTicket, SnoozeOutcome>(
        snooze => snooze.RunAsync(id, until, day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), agent, Cancel));
}
