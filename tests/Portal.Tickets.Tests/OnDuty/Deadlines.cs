using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;

namespace Portal.Tickets.Tests.OnDuty;

/// <summary>The room opens on Tuesday 17 November 2026 at 9:22 in Paris; the team is there from 9 to 12 and from 14 to 18.</summary>
public sealed class Deadlines : IDisposable
{
    private readonly Room _room = Room.Open();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task A_question_is_due_for_a_first_answer_four_open_hours_later()
    {
        var id = await _room.AskAsync(await AskerAsync());

        var ticket = await _room.TicketAsync(id);

        Assert.Equal(Paris(17, 15, 22), ticket.FirstAnswerDueAt);
        Assert.Equal(Paris(17, 15, 22), ticket.NextDueAt);
        Assert.Equal(Paris(20, 9, 22), ticket.ResolutionDueAt);
    }

    [Fact]
    public async Task An_idea_is_never_due()
    {
        var id = await _room.AskAsync(await AskerAsync(), Room.Question with { Kind = TicketKind.Idea });

        Assert.False((await _room.TicketAsync(id)).IsDue);
    }

    [Fact]
    public async Task A_guests_question_is_due_from_when_the_address_was_confirmed()
    {
        var secret = await _room.AskAsGuestAsync("gaston@garage.example");
        _room.Pass(TimeSpan.FromMinutes(30));
        await _room.FollowLinkAsync((link, cancel) => link.PublishAsync(secret, cancel));

        Assert.Equal(Paris(17, 15, 52), (await _room.TicketAsync(1)).FirstAnswerDueAt);
    }

    [Fact]
    public async Task An_answer_leaves_the_resolution_to_come_and_a_note_leaves_all()
    {
        var (id, agent) = (await _room.AskAsync(await AskerAsync()), await _room.HireAsync("Samir"));

        await _room.NoteAsync(id, agent);
        Assert.Equal(Paris(17, 15, 22), (await _room.TicketAsync(id)).NextDueAt);

        await _room.AnswerAsync(id, agent);
        Assert.Equal(Paris(20, 9, 22), (await _room.TicketAsync(id)).NextDueAt);
    }

    [Fact]
    public async Task The_clocks_stand_still_while_the_customer_is_waited_for()
    {
        var asker = await AskerAsync();
        var (id, agent) = (await _room.AskAsync(asker), await _room.HireAsync("Samir"));
        await _room.AnswerAsync(id, agent, then: TicketStatus.WaitingForCustomer);
        Assert.False((await _room.TicketAsync(id)).IsDue);

        // Two hours and 38 minutes of Tuesday morning, four of the afternoon, 22 minutes of Wednesday: seven in all, one day.
        _room.Pass(TimeSpan.FromDays(1));
        await _room.CommentAsync(id, asker);

        Assert.Equal(Paris(23, 9, 22), (await _room.TicketAsync(id)).NextDueAt);
    }

    [Fact]
    public async Task A_reopened_ticket_has_the_time_it_had_left()
    {
        var asker = await AskerAsync();
        var (id, agent) = (await _room.AskAsync(asker), await _room.HireAsync("Samir"));
        await _room.AnswerAsync(id, agent, then: TicketStatus.Resolved);
        _room.Pass(TimeSpan.FromDays(7));

        await _room.SayOutcomeAsync(id, works: false, asker);

        // Friday's 9:22, and a week later.
        Assert.Equal(Paris(27, 9, 22), (await _room.TicketAsync(id)).NextDueAt);
    }

    [Fact]
    public async Task Urgency_moves_the_deadline()
    {
        var (id, agent) = (await _room.AskAsync(await AskerAsync()), await _room.HireAsync("Samir"));

        await _room.DoAsync<PrioritiseTicket, bool>(use => use.RunAsync(id, TicketPriority.Urgent, agent, Cancel));

        Assert.Equal(Paris(17, 10, 22), (await _room.TicketAsync(id)).NextDueAt);
    }

    [Fact]
    public async Task Whoever_has_it_is_warned_before_and_the_lead_after_each_once()
    {
        var (id, agent) = (await _room.AskAsync(await AskerAsync()), await _room.HireAsync("Samir"));
        await _room.HireAsync("Lea", PortalRole.Lead);
        await _room.TakeAsync(id, agent);

        await WatchAsync();
        Assert.Empty(_room.Mail.Of(LetterKind.DueSoon));

        _room.Pass(TimeSpan.FromHours(5.75));
        await WatchAsync();
        await WatchAsync();
        Assert.Equal(["samir@equipe.example"], _room.Mail.Of(LetterKind.DueSoon).Select(letter => letter.To));
        Assert.Empty(_room.Mail.Of(LetterKind.Late));

        _room.Pass(TimeSpan.FromHours(1));
        await WatchAsync();
        await WatchAsync();
        Assert.Equal(["lea@equipe.example"], _room.Mail.Of(LetterKind.Late).Select(letter => letter.To));
        Assert.Single((await _room.TicketAsync(id)).Events, happened => happened.Kind == TicketEventKind.Late);
        Assert.Equal([id], (await _room.ReadQueueAsync(QueueView.Late, agent)).Tickets.Select(ticket => ticket.Id));
    }

    [Fact]
    public async Task A_warning_for_what_nobody_has_goes_to_the_leads_of_the_team_alone()
    {
        await _room.AskAsync(await AskerAsync());
        await _room.HireAsync("Lea", PortalRole.Lead);
        await _room.HireAsync("Alix", PortalRole.Administrator);

        _room.Pass(TimeSpan.FromHours(5.75));
        await WatchAsync();

        Assert.Equal(["lea@equipe.example"], _room.Mail.Of(LetterKind.DueSoon).Select(letter => letter.To));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<Viewer> AskerAsync() => _room.MeetAsync("nora@garage.example");

    private Task WatchAsync() => _room.DoAsync<WatchDeadlines>(watch => watch.RunAsync(Cancel));

    private static DateTimeOffset Paris(int day, int hour, int minute) => new DateTimeOffset(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(1)).ToUniversalTime();
}
