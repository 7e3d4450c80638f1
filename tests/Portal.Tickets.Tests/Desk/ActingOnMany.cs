using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;

namespace Portal.Tickets.Tests.Desk;

public sealed class ActingOnMany : IDisposable
{
    private readonly Room _room = Room.Open();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task What_was_done_to_many_is_taken_back_where_nobody_went_on()
    {
        var (agent, nora, bulk) = (await _room.HireAsync("Samir"), await _room.MeetAsync("nora@garage.example"), Guid.NewGuid());
        var (first, second) = (await _room.AskAsync(nora), await _room.AskAsync(nora));
        foreach (var id in new[] { first, second })
            Assert.Equal(BulkOutcome.Done, await _room.ActAsync(bulk, id, new BulkAct.Move(TicketStatus.Closed), agent));
        await _room.CommentAsync(second, nora);

        Assert.Equal(2, (await ToUndoAsync(bulk, agent)).Count);
        Assert.Equal(BulkOutcome.Done, await UndoAsync(bulk, first, agent));
        Assert.Equal(BulkOutcome.ChangedMeanwhile, await UndoAsync(bulk, second, agent));

        Assert.Equal(TicketStatus.New, (await _room.TicketAsync(first)).Status);
        Assert.True((await _room.TicketAsync(first)).IsDue);
        Assert.Equal(TicketStatus.Closed, (await _room.TicketAsync(second)).Status);
    }

    [Fact]
    public async Task It_is_taken_back_by_who_did_it_for_ten_minutes()
    {
        var (agent, other, bulk) = (await _room.HireAsync("Samir"), await _room.HireAsync("Lea"), Guid.NewGuid());
        var id = await _room.AskAsync(await _room.MeetAsync("nora@garage.example"));
        await _room.ActAsync(bulk, id, new BulkAct.Prioritise(TicketPriority.Urgent), agent);

        Assert.Empty(await ToUndoAsync(bulk, other));
        Assert.Equal(BulkOutcome.NoSuchTicket, await UndoAsync(bulk, id, other));
        _room.Pass(TimeSpan.FromMinutes(11));
        Assert.Empty(await ToUndoAsync(bulk, agent));
    }

    [Fact]
    public async Task A_tag_is_added_to_many_and_taken_back_from_those_that_did_not_have_it_before()
    {
        var (agent, nora, bulk) = (await _room.HireAsync("Samir"), await _room.MeetAsync("nora@garage.example"), Guid.NewGuid());
        var (plain, tagged, full) = (await _room.AskAsync(nora), await _room.AskAsync(nora), await _room.AskAsync(nora));
        await _room.TagAsync(tagged, agent, "TVA");
        await _room.TagAsync(full, agent, "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit");
        var add = new BulkAct.AddTag(new Tag("tva", "TVA"));

        Assert.Equal(BulkOutcome.Done, await _room.ActAsync(bulk, plain, add, agent));
        Assert.Equal(BulkOutcome.AlreadySo, await _room.ActAsync(bulk, tagged, add, agent));
        Assert.Equal(BulkOutcome.TooManyTags, await _room.ActAsync(bulk, full, add, agent));
        Assert.Equal([tagged, plain], (await _room.ListTaggedAsync("tva")).Questions.Select(question => question.Id));

        Assert.Equal([plain], await ToUndoAsync(bulk, agent));
        Assert.Equal(BulkOutcome.Done, await UndoAsync(bulk, plain, agent));
        Assert.Equal([tagged], (await _room.ListTaggedAsync("tva")).Questions.Select(question => question.Id));
    }

    [Fact]
    public async Task Each_that_it_fails_for_says_why()
    {
        var (agent, nora, bulk) = (await _room.HireAsync("Samir"), await _room.MeetAsync("nora@garage.example"), Guid.NewGuid());
        var id = await _room.AskAsync(nora);

        Assert.Equal(BulkOutcome.NotForThisKind, await _room.ActAsync(bulk, id, new BulkAct.Move(TicketStatus.Planned), agent));
        Assert.Equal(BulkOutcome.NobodyThere, await _room.ActAsync(bulk, id, new BulkAct.Assign(nora.PersonId), agent));
        Assert.Equal(BulkOutcome.AlreadySo, await _room.ActAsync(bulk, id, new BulkAct.Assign(AgentId: null), agent));
        Assert.Equal(BulkOutcome.NoSuchTicket, await _room.ActAsync(bulk, 404, new BulkAct.Snooze(), agent));
        Assert.Equal(BulkOutcome.NoSuchTicket, await _room.ActAsync(bulk, id, new BulkAct.Snooze(), nora));
        await _room.MoveAsync(id, TicketStatus.Closed, agent);
        Assert.Equal(BulkOutcome.NobodyWaits, await _room.ActAsync(bulk, id, new BulkAct.Snooze(), agent));
    }

    [Fact]
    public async Task A_saved_view_holds_what_its_filter_lets_in_and_is_its_owners_unless_shared()
    {
        var (agent, other, lead) = (await _room.HireAsync("Samir"), await _room.HireAsync("Lea"), await _room.HireAsync("Nina", PortalRole.Lead));
        var nora = await _room.MeetAsync("nora@garage.example");
        var error = await _room.AskAsync(nora, Room.Question with { Kind = TicketKind.Error, Theme = "paiements" });
        await _room.AskAsync(nora, Room.Question with { Theme = "paiements" });
        await _room.AskAsync(nora, Room.Question with { Kind = TicketKind.Error, Theme = "devis" });
        var filter = new ViewFilter { Kind = TicketKind.Error, Theme = "paiements" };

        var saved = Assert.IsType<SaveViewOutcome.Saved>(await SaveAsync(null, "Paiements en erreur", isShared: false, filter, agent));

        Assert.Equal([error], (await ReadAsync(saved.Id, agent))!.Tickets.Select(ticket => ticket.Id));
        Assert.Equal([1], (await CountsAsync(agent)).Select(view => view.Count));
        Assert.Null(await ReadAsync(saved.Id, other));
        Assert.IsType<SaveViewOutcome.NotTheirs>(await SaveAsync(saved.Id, "À moi", isShared: true, filter, other));

        await SaveAsync(saved.Id, "Paiements en erreur", isShared: true, filter, agent);
        Assert.NotNull(await ReadAsync(saved.Id, other));
        Assert.IsType<SaveViewOutcome.NotTheirs>(await SaveAsync(saved.Id, "À moi", isShared: true, filter, other));
        Assert.IsType<SaveViewOutcome.Saved>(await SaveAsync(saved.Id, "Erreurs", isShared: true, filter with { Kind = null }, lead));
        Assert.Equal([2], (await CountsAsync(other)).Select(view => view.Count));
        Assert.IsType<SaveViewOutcome.NameMissing>(await SaveAsync(null, "  ", isShared: false, filter, agent));
    }

    [Fact]
    public async Task A_ticket_is_rated_once_by_its_asker_after_an_answer()
    {
        var (agent, nora) = (await _room.HireAsync("Samir"), await _room.MeetAsync("nora@garage.example"));
        var id = await _room.AskAsync(nora);

        Assert.Equal(RateOutcome.NothingToRate, await _room.RateAsync(id, happy: true, nora));
        await _room.AnswerAsync(id, agent, then: TicketStatus.Resolved);
        Assert.Equal(RateOutcome.NotTheirs, await _room.RateAsync(id, happy: true, agent));
        Assert.Equal(RateOutcome.Rated, await _room.RateAsync(id, happy: false, nora, "Trop long."));
        Assert.Equal(RateOutcome.RatedAlready, await _room.RateAsync(id, happy: true, nora));
        Assert.Equal((false, "Trop long."), await SaidAsync(id));
    }

    [Fact]
    public async Task The_mails_link_rates_also_after_it_confirmed_and_looking_counts_for_nothing()
    {
        var agent = await _room.HireAsync("Samir");
        var confirm = await _room.AskAsGuestAsync("gaston@garage.example");
        await _room.FollowLinkAsync((link, cancel) => link.PublishAsync(confirm, cancel));
        await _room.AnswerAsync(1, agent, then: TicketStatus.Resolved);
        var secret = _room.Mail.LastSecret(LetterKind.Answered);

        Assert.NotNull(await _room.DoAsync<RateTicket, Ticket?>(rate => rate.LookAsync(secret, Cancel)));
        Assert.Null(await SaidAsync(1));
        await _room.FollowLinkAsync((link, cancel) => link.ConfirmResolvedAsync(secret, cancel));
        Assert.Equal(RateOutcome.Rated, await ByLinkAsync(secret));
        Assert.Equal(RateOutcome.RatedAlready, await ByLinkAsync(secret));
        Assert.Equal(RateOutcome.NotTheirs, await ByLinkAsync(confirm));
        _room.Pass(TimeSpan.FromDays(31));
        Assert.Null(await _room.DoAsync<RateTicket, Ticket?>(rate => rate.LookAsync(secret, Cancel)));
    }

    [Fact]
    public async Task Of_many_ratings_at_once_one_counts_and_every_click_has_an_answer()
    {
        using var room = Room.OpenToMany();
        var (agent, nora) = (await room.HireAsync("Samir"), await room.MeetAsync("nora@garage.example"));
        var id = await room.AskAsync(nora);
        await room.AnswerAsync(id, agent, then: TicketStatus.Resolved);
        var meeting = new Meeting(6);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(async () =>
        {
            await meeting.ArriveAsync();
            return await room.RateAsync(id, happy: number % 2 == 0, nora);
        })));

        Assert.Single(answers, RateOutcome.Rated);
        Assert.Equal(5, answers.Count(answer => answer == RateOutcome.RatedAlready));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<IReadOnlyList<int>> ToUndoAsync(Guid bulk, Viewer agent) =>
        _room.DoAsync<ActOnTickets, IReadOnlyList<int>>(use => use.ToUndoAsync(bulk, agent, Cancel));

    private Task<BulkOutcome> UndoAsync(Guid bulk, int id, Viewer agent) =>
        _room.DoAsync<ActOnTickets, BulkOutcome>(use => use.UndoAsync(bulk, id, agent, Cancel));

    private Task<SaveViewOutcome> SaveAsync(int? id, string name, bool isShared, ViewFilter filter, Viewer agent) =>
        _room.DoAsync<SaveView, SaveViewOutcome>(save => save.RunAsync(id, name, isShared, filter, agent, Cancel));

    private Task<SavedQueue?> ReadAsync(int id, Viewer agent) =>
        _room.DoAsync<ReadSavedView, SavedQueue?>(read => read.RunAsync(id, after: null, agent, Cancel));

    private Task<IReadOnlyList<SavedViewCount>> CountsAsync(Viewer agent) =>
        _room.DoAsync<ListSavedViews, IReadOnlyList<SavedViewCount>>(list => list.RunAsync(agent, Cancel));

    private Task<RateOutcome> ByLinkAsync(string secret) =>
        _room.DoAsync<RateTicket, RateOutcome>(rate => rate.ByLinkAsync(secret, happy: true, "", Cancel));

    private Task<(bool, string)?> SaidAsync(int id) => _room.DoAsync<RateTicket, (bool, string)?>(async rate =>
        await rate.ReadAsync(id, Cancel) is { } said ? (said.Happy, said.Line) : null);
}
