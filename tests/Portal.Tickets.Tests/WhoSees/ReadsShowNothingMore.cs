using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;

namespace Portal.Tickets.Tests.WhoSees;

public sealed class ReadsShowNothingMore
{
    [Theory]
    [InlineData(Sort.Public, true)]
    [InlineData(Sort.PublicShared, true)]
    [InlineData(Sort.Private, false)]
    [InlineData(Sort.PrivateShared, false)]
    [InlineData(Sort.Unpublished, false)]
    [InlineData(Sort.UnpublishedShared, false)]
    [InlineData(Sort.Removed, false)]
    public async Task The_public_list_and_its_counts_hold_public_questions_only(Sort sort, bool listed)
    {
        using var scene = await Scene.OfAsync(sort);

        var page = await scene.Room.ListAsync();
        var counts = await scene.Room.DoAsync<ListQuestions, IReadOnlyDictionary<string, int>>(
            read => read.CountByThemeAsync(TestContext.Current.CancellationToken));

        Assert.Equal(listed ? ["answer"] : [], page.Questions.Select(question => question.Beginning));
        Assert.Equal(listed ? 1 : 0, counts.Values.Sum());
    }

    [Theory]
    [InlineData(Sort.Public, true)]
    [InlineData(Sort.Private, true)]
    [InlineData(Sort.Unpublished, true)]
    [InlineData(Sort.Removed, false)]
    public async Task My_tickets_are_those_I_asked(Sort sort, bool listed)
    {
        using var scene = await Scene.OfAsync(sort);

        Assert.Equal(listed ? 1 : 0, (await scene.Room.ListMineAsync(scene[Who.Asker])).Count);
        Assert.Empty(await scene.Room.ListMineAsync(scene[Who.Colleague]));
        Assert.Empty(await scene.Room.ListMineAsync(scene[Who.Agent]));
    }

    [Theory]
    [InlineData(Sort.Public, 1)]
    [InlineData(Sort.Private, 1)]
    [InlineData(Sort.Unpublished, 0)]
    [InlineData(Sort.Removed, 0)]
    public async Task The_queue_is_for_the_team_and_holds_what_was_published(Sort sort, int tickets)
    {
        using var scene = await Scene.OfAsync(sort);

        foreach (var member in new[] { Who.Agent, Who.Lead, Who.Administrator })
            Assert.Equal(tickets, (await scene.Room.ReadQueueAsync(QueueView.All, scene[member])).Tickets.Count);
        foreach (var outsider in new[] { Who.Visitor, Who.Stranger, Who.Colleague, Who.Asker })
        {
            var queue = await scene.Room.ReadQueueAsync(QueueView.All, scene[outsider]);
            Assert.Empty(queue.Tickets);
            Assert.Empty(queue.Counts);
        }
    }

    [Fact]
    public async Task A_visitor_reads_no_event_and_the_asker_none_of_the_team()
    {
        using var scene = await Scene.OfAsync(Sort.Public);
        await scene.Room.ChangeAsync(async db => (await db.Tickets.FindAsync([scene.TicketId], TestContext.Current.CancellationToken))!
            .NoteAccessStep("Sent", Audience.Participants, actorId: null, scene.Room.Now)); // The scene has made it.

        var byVisitor = await scene.Room.ReadAsync(scene.TicketId, scene[Who.Visitor]);
        var byAsker = await scene.Room.ReadAsync(scene.TicketId, scene[Who.Asker]);
        var byAgent = await scene.Room.ReadAsync(scene.TicketId, scene[Who.Agent]);

        Assert.Empty(byVisitor!.Events); // The table of visibility says that each of the three sees the ticket.
        Assert.Equal(
            [TicketEventKind.Published, TicketEventKind.StatusChanged, TicketEventKind.AccessStep],
            byAsker!.Events.Select(happened => happened.Event.Kind));
        Assert.Contains(byAgent!.Events, happened => happened.Event.Kind == TicketEventKind.Assigned);
    }

    [Fact]
    public async Task Agents_are_named_by_first_name_and_team_and_customers_as_they_chose_or_shortened()
    {
        using var scene = await Scene.OfAsync(Sort.Public);
        await scene.Room.CommentAsync(scene.TicketId, scene[Who.Stranger], "Moi aussi.");

        var view = await scene.Room.ReadAsync(scene.TicketId, scene[Who.Visitor]);

        Assert.Equal(
            [("Nora", "", true), ("Samir", "Comptabilité", false), ("Eve M.", "", false)],
            view!.Messages.Select(message => (message.Author.Name, message.Author.Team, message.Author.IsAsker)));
    }

    [Fact]
    public async Task An_answer_for_the_asker_alone_is_no_answer_to_the_public()
    {
        using var room = Room.Open();
        var agent = await room.HireAsync("Samir");
        var id = await room.AskAsync(await room.MeetAsync("nora@garage.example"));
        await room.AnswerAsync(id, agent, "Votre code est bloqué.", Audience.Participants);

        var row = Assert.Single((await room.ListAsync()).Questions);

        Assert.False(row.HasAnswer);
        Assert.Equal("Il manque un centime.", row.Beginning);
    }
}
