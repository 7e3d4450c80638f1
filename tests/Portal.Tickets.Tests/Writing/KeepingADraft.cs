using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;
using Portal.Tickets.Writing;

namespace Portal.Tickets.Tests.Writing;

public sealed class KeepingADraft
{
    private const string Nora = "nora@garage.example";

    [Fact]
    public async Task What_is_typed_is_kept_for_its_author_alone()
    {
        using var room = Room.Open();
        var samir = await room.HireAsync("Samir");
        var nora = await room.MeetAsync(Nora);
        var id = await room.AskAsync(nora);

        Assert.IsType<DraftOutcome.Kept>(await room.KeepAsync(id, samir, "Bonjour, "));

        Assert.Equal("Bonjour, ", (await room.DraftAsync(id, samir))?.Body);
        Assert.Null(await room.DraftAsync(id, await room.HireAsync("Lea")));
        Assert.Null(await room.DraftAsync(id, nora));
        Assert.IsType<DraftOutcome.NoSuchTicket>(await room.KeepAsync(id, nora, "Bonjour, "));
        Assert.Equal([id], await room.DoAsync<ReadDrafts, IReadOnlySet<int>>(read => read.TicketsAsync(samir, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Of_two_windows_the_second_is_told_and_nothing_is_overwritten()
    {
        using var room = Room.Open();
        var samir = await room.HireAsync("Samir");
        var id = await room.AskAsync(await room.MeetAsync(Nora));
        await room.KeepAsync(id, samir, "Première fenêtre");

        var second = Assert.IsType<DraftOutcome.ChangedElsewhere>(await room.KeepAsync(id, samir, "Seconde fenêtre"));

        Assert.Equal("Première fenêtre", second.Body);
        Assert.Equal("Première fenêtre", (await room.DraftAsync(id, samir))?.Body);
        Assert.IsType<DraftOutcome.Kept>(await room.KeepAsync(id, samir, "Seconde fenêtre", second.Version));
        Assert.Equal("Seconde fenêtre", (await room.DraftAsync(id, samir))?.Body);
    }

    [Fact]
    public async Task What_was_sent_is_no_draft_any_more_and_a_window_left_open_does_not_bring_it_back()
    {
        using var room = Room.Open();
        var samir = await room.HireAsync("Samir");
        var id = await room.AskAsync(await room.MeetAsync(Nora));
        var kept = Assert.IsType<DraftOutcome.Kept>(await room.KeepAsync(id, samir, "Voici"));

        await room.SendAsync(id, samir, "Voici comment faire.");

        Assert.Null(await room.DraftAsync(id, samir));
        Assert.IsType<DraftOutcome.Gone>(await room.KeepAsync(id, samir, "Voici comm", kept.Version));
        Assert.Null(await room.DraftAsync(id, samir));
    }

    [Fact]
    public async Task Emptied_it_is_gone_and_too_long_it_is_refused()
    {
        using var room = Room.Open();
        var samir = await room.HireAsync("Samir");
        var id = await room.AskAsync(await room.MeetAsync(Nora));
        var kept = Assert.IsType<DraftOutcome.Kept>(await room.KeepAsync(id, samir, "Bonjour"));

        Assert.IsType<DraftOutcome.TooLong>(await room.KeepAsync(id, samir, new string('a', Message.MaxLength + 1), kept.Version));
        Assert.Equal("Bonjour", (await room.DraftAsync(id, samir))?.Body);
        Assert.IsType<DraftOutcome.Emptied>(await room.KeepAsync(id, samir, "  \n", kept.Version));
        Assert.Null(await room.DraftAsync(id, samir));
    }
}
