using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;

namespace Portal.Tickets.Tests.Desk;

public sealed class Merging : IDisposable
{
    private readonly Room _room = Room.Open();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task Messages_followers_and_people_with_the_problem_come_along_each_once()
    {
        var (agent, nora, eve, paul) = await CastAsync();
        var (source, target) = (await _room.AskAsync(nora), await _room.AskAsync(eve));
        await _room.ShareProblemAsync(source, paul);
        await _room.ShareProblemAsync(target, paul);
        await _room.CommentAsync(source, paul, "Chez moi aussi.");

        Assert.Equal(MergeOutcome.Merged, await _room.MergeAsync(source, target, agent));

        var view = await _room.ReadAsync(target, Viewer.Visitor);
        Assert.Equal(3, view!.Ticket.PeopleCount);
        Assert.Equal(["Il manque un centime.", "Chez moi aussi."], view.Comments.Select(comment => comment.Message.Body));
        await _room.AnswerAsync(target, agent);
        Assert.Equal(["nora@garage.example", "paul@ailleurs.example"], _room.Mail.Of(LetterKind.Said).Where(letter => letter.Said == "Voici comment faire.").Select(letter => letter.To).Order());
    }

    [Fact]
    public async Task The_old_number_leads_on_through_every_later_merge_and_out_of_the_lists()
    {
        var (agent, nora, eve, _) = await CastAsync();
        var (first, second, third) = (await _room.AskAsync(nora), await _room.AskAsync(eve), await _room.AskAsync(eve));
        await _room.MergeAsync(first, second, agent);
        await _room.MergeAsync(second, third, agent);

        Assert.Equal(third, await _room.FindMergedAsync(first, Viewer.Visitor));
        Assert.Equal([third], (await _room.ListAsync()).Questions.Select(question => question.Id));
        Assert.Equal([third], (await _room.ReadQueueAsync(QueueView.Open, agent)).Tickets.Select(ticket => ticket.Id));
        Assert.Equal(UnmergeOutcome.UndoTheLaterFirst, await _room.UnmergeAsync(first, agent));
        Assert.Equal(UnmergeOutcome.Unmerged, await _room.UnmergeAsync(second, agent));
        Assert.Equal(UnmergeOutcome.Unmerged, await _room.UnmergeAsync(first, agent));
        Assert.Equal(UnmergeOutcome.NoSuchMerge, await _room.UnmergeAsync(first, agent));
    }

    [Fact]
    public async Task Each_merge_that_cannot_be_has_its_answer()
    {
        var (agent, nora, eve, _) = await CastAsync();
        var ask = Room.Question;
        var (noras, eves) = (await _room.AskAsync(nora), await _room.AskAsync(eve));
        var (norasPrivate, evesPrivate) = (await _room.AskAsync(nora, ask with { IsPublic = false }), await _room.AskAsync(eve, ask with { IsPublic = false }));

        Assert.Equal(MergeOutcome.Itself, await _room.MergeAsync(noras, noras, agent));
        Assert.Equal(MergeOutcome.PublicIntoPrivate, await _room.MergeAsync(noras, norasPrivate, agent));
        Assert.Equal(MergeOutcome.TwoPrivateAskers, await _room.MergeAsync(norasPrivate, evesPrivate, agent));
        Assert.Equal(MergeOutcome.NoSuchTicket, await _room.MergeAsync(noras, 404, agent));
        Assert.Equal(MergeOutcome.NoSuchTicket, await _room.MergeAsync(noras, eves, nora));
        Assert.Equal(MergeOutcome.Merged, await _room.MergeAsync(noras, eves, agent));
        Assert.Equal(MergeOutcome.MergedAlready, await _room.MergeAsync(noras, eves, agent));
        Assert.Equal(MergeOutcome.TargetMergedAlready, await _room.MergeAsync(norasPrivate, noras, agent));
    }

    [Fact]
    public async Task Nothing_is_said_in_a_merged_ticket_any_more()
    {
        var (agent, nora, eve, _) = await CastAsync();
        var (source, target) = (await _room.AskAsync(nora), await _room.AskAsync(eve));
        await _room.MergeAsync(source, target, agent);

        Assert.Equal(AnswerOutcome.NoSuchTicket, await _room.AnswerAsync(source, agent, lastSeen: 99));
        Assert.False(await _room.CommentAsync(source, nora));
        Assert.False(await _room.NoteAsync(source, agent));
        Assert.Null(await _room.ReadAsync(source, agent));
    }

    [Fact]
    public async Task Still_stuck_said_by_the_link_of_an_old_mail_reopens_the_ticket_it_is_part_of_now()
    {
        var (agent, nora, eve, _) = await CastAsync();
        var (source, target) = (await _room.AskAsync(nora), await _room.AskAsync(eve));
        await _room.AnswerAsync(source, agent, then: TicketStatus.Resolved);
        var secret = _room.Mail.LastSecret(LetterKind.Answered);
        await _room.MergeAsync(source, target, agent);
        await _room.MoveAsync(target, TicketStatus.Resolved, agent);

        await _room.FollowLinkAsync((link, cancel) => link.ReopenAsync(secret, cancel));

        Assert.Equal(TicketStatus.Taken, (await _room.TicketAsync(target)).Status);
    }

    [Fact]
    public async Task A_comment_becomes_a_question_of_its_own_with_its_authors_clock()
    {
        var (agent, nora, eve, _) = await CastAsync();
        var id = await _room.AskAsync(nora);
        await _room.CommentAsync(id, eve, "Et comment changer de logo ?");
        var comment = (await _room.MessagesAsync(id))[^1];

        var split = Assert.IsType<SplitOutcome.Split>(await SplitAsync(id, comment.Id, "Changer de logo", agent)).Ticket;

        var view = await _room.ReadAsync(split.Id, Viewer.Visitor);
        Assert.Equal((eve.PersonId, "Et comment changer de logo ?"), (view!.Ticket.AskerId, view.Question.Message.Body));
        Assert.Equal(comment.PostedAt, view.Ticket.PublishedAt);
        Assert.Equal(0, (await _room.TicketAsync(id)).CommentCount);
        Assert.IsType<SplitOutcome.NotAComment>(await SplitAsync(id, (await _room.MessagesAsync(id))[0].Id, "Non", agent));
        Assert.IsType<SplitOutcome.NoSuchMessage>(await SplitAsync(id, comment.Id, "Non", agent));
    }

    [Fact]
    public async Task Opening_a_private_exchange_shows_its_question_and_no_answer()
    {
        var (agent, nora, _, _) = await CastAsync();
        var id = await _room.AskAsync(nora, Room.Question with { IsPublic = false });
        await _room.AnswerAsync(id, agent, "Votre dossier 1234 est prêt.", Audience.Participants);

        await _room.DoAsync<ShowTicket, bool>(show => show.RunAsync(id, toEverybody: true, agent, Cancel));

        var view = await _room.ReadAsync(id, Viewer.Visitor);
        Assert.Equal(["Il manque un centime."], view!.Messages.Select(message => message.Message.Body));
        Assert.Equal(0, view.Ticket.AnswerCount);

        await _room.DoAsync<ShowTicket, bool>(show => show.RunAsync(id, toEverybody: false, agent, Cancel));
        Assert.Null(await _room.ReadAsync(id, Viewer.Visitor));
        Assert.Equal(2, (await _room.ReadAsync(id, nora))!.Messages.Count);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<SplitOutcome> SplitAsync(int id, int message, string title, Viewer agent) =>
        _room.DoAsync<SplitTicket, SplitOutcome>(split => split.RunAsync(id, message, title, agent, Cancel));

    private async Task<(Viewer Agent, Viewer Nora, Viewer Eve, Viewer Paul)> CastAsync() => (
        await _room.HireAsync("Samir"), await _room.MeetAsync("nora@garage.example"),
        await _room.MeetAsync("eve@ailleurs.example"), await _room.MeetAsync("paul@ailleurs.example"));
}
