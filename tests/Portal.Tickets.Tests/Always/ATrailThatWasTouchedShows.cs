using CsCheck;
using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Access;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.Always;

/// <summary>One column of one line changed behind the portal's back is found, and the line is named.</summary>
public sealed class ATrailThatWasTouchedShows
{
    private static readonly string[] Edits =
    [
        "RequestId = '00000000-0000-0000-0000-000000000001'", "Step = Step || 'x'", "Step = ''", "Before = Before + 1", "After = After + 1",
        "ActorId = '00000000-0000-0000-0000-000000000001'", "At = At + 10000", "At = At - 36000000000",
        "SnapshotHash = substr(SnapshotHash, 2)", "PreviousHash = PreviousHash || '0'", "PreviousHash = Hash", "Hash = ''", "Hash = upper(Hash)",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whichever_column_of_whichever_line()
    {
        using var room = Room.Open();
        var lines = await TwoTrailsAsync(room);

        await Gen.Select(Gen.OneOf([.. lines]), Gen.OneOf(Edits)).SampleAsync(
            async (line, edit) => Assert.Equal([new BrokenTrail(line.AccountId, line.Number)], await AfterAsync(room, $"UPDATE AuditEntries SET {edit} WHERE Id = {line.Id}")),
            iter: 300, threads: 1);

        Assert.Empty(await room.VerifyTrailAsync());
    }

    [Fact]
    public async Task Also_when_the_actor_is_erased()
    {
        using var room = Room.Open();
        var line = (await TwoTrailsAsync(room)).First(entry => entry.ActorId is not null);

        var broken = await AfterAsync(room, $"UPDATE AuditEntries SET ActorId = NULL WHERE Id = {line.Id}");

        Assert.Equal([new BrokenTrail(line.AccountId, line.Number)], broken);
    }

    [Fact]
    public async Task Also_when_a_line_is_numbered_anew()
    {
        using var room = Room.Open();

        foreach (var line in await TwoTrailsAsync(room))
        {
            var broken = await AfterAsync(room, $"UPDATE AuditEntries SET Number = Number + 1000 WHERE Id = {line.Id}");

            var named = Assert.Single(broken);
            Assert.Equal(line.AccountId, named.AccountId);
            Assert.True(named.Number == line.Number + 1 || named.Number == line.Number + 1000);
        }
    }

    [Fact]
    public async Task Also_when_a_line_is_moved_to_another_account()
    {
        using var room = Room.Open();
        var elsewhere = Guid.NewGuid();

        foreach (var line in await TwoTrailsAsync(room))
            Assert.Contains(
                new BrokenTrail(elsewhere, line.Number),
                await AfterAsync(room, $"UPDATE AuditEntries SET AccountId = '{elsewhere.ToString().ToUpperInvariant()}' WHERE Id = {line.Id}"));
    }

    [Fact]
    public async Task Also_when_a_line_is_taken_out_before_another()
    {
        using var room = Room.Open();
        var lines = await TwoTrailsAsync(room);

        foreach (var line in lines.Where(line => lines.Any(next => next.AccountId == line.AccountId && next.Number == line.Number + 1)))
            Assert.Equal(
                [new BrokenTrail(line.AccountId, line.Number + 1)],
                await AfterAsync(room, $"DELETE FROM AuditEntries WHERE Id = {line.Id}"));
    }

    [Fact]
    public async Task Also_when_two_lines_trade_places()
    {
        using var room = Room.Open();
        var lines = await TwoTrailsAsync(room);

        var broken = await AfterAsync(room,
            $"UPDATE AuditEntries SET Number = CASE Number WHEN 2 THEN -3 WHEN 3 THEN -2 END WHERE Number IN (2, 3) AND AccountId = (SELECT AccountId FROM AuditEntries WHERE Id = {lines[0].Id}); UPDATE AuditEntries SET Number = -Number WHERE Number < 0");

        Assert.Equal([new BrokenTrail(lines[0].AccountId, 2)], broken);
    }

    private static async Task<List<AuditEntry>> TwoTrailsAsync(Room room)
    {
        var garage = await Garage.InAsync(room);
        await room.RevokeAsync(await garage.ActiveAsync(), garage.Owner);
        var baker = await room.MeetAsync("bruno@boulangerie.example");
        var bakery = await room.OpenAccountAsync("Boulangerie du Port", "boulangerie-du-port", baker);
        await (garage with { Account = bakery, Owner = baker }).ActiveAsync();
        return await room.InDbAsync(db => db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync(Cancel));
    }

    /// <summary>What the check finds after this, which is then undone.</summary>
    private static Task<IReadOnlyList<BrokenTrail>> AfterAsync(Room room, string sql) => room.InDbAsync(async db =>
    {
        await using var undone = await db.Database.BeginTransactionAsync(Cancel);
        await db.Database.ExecuteSqlRawAsync(sql, Cancel);
        return await new VerifyAuditTrail(db).RunAsync(Cancel);
    });
}
