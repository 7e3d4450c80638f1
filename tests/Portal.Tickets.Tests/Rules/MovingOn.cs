using Portal.Tickets.Tickets;
using static Portal.Tickets.Tests.Rules.Tickets;

namespace Portal.Tickets.Tests.Rules;

public sealed class MovingOn
{
    [Theory]
    [InlineData(TicketKind.Question, TicketStatus.Planned, false)]
    [InlineData(TicketKind.Error, TicketStatus.Done, false)]
    [InlineData(TicketKind.Question, TicketStatus.Declined, false)]
    [InlineData(TicketKind.Idea, TicketStatus.Planned, true)]
    [InlineData(TicketKind.Idea, TicketStatus.Done, true)]
    [InlineData(TicketKind.Idea, TicketStatus.Declined, true)]
    [InlineData(TicketKind.Idea, TicketStatus.New, false)]
    [InlineData(TicketKind.Question, TicketStatus.New, false)]
    [InlineData(TicketKind.Question, TicketStatus.Taken, true)]
    [InlineData(TicketKind.Error, TicketStatus.WaitingForCustomer, true)]
    [InlineData(TicketKind.Error, TicketStatus.Resolved, true)]
    [InlineData(TicketKind.Question, TicketStatus.Closed, true)]
    public void Each_kind_has_its_statuses(TicketKind kind, TicketStatus status, bool may)
    {
        var ticket = Asked(kind);

        Assert.Equal(may, ticket.MayBecome(status));
        Assert.Equal(may, Record.Exception(() => ticket.MoveTo(status, Samir, Monday)) is null);
        Assert.Equal(may ? status : TicketStatus.New, ticket.Status);
    }

    [Fact]
    public void Taking_a_new_ticket_assigns_it_and_says_so_to_the_team_only()
    {
        var ticket = Asked();

        ticket.Take(Samir, Monday.AddHours(1));

        Assert.Equal((Samir, TicketStatus.Taken), (ticket.AssigneeId, ticket.Status));
        Assert.Equal(
            [(TicketEventKind.Assigned, Audience.Internal), (TicketEventKind.StatusChanged, Audience.Public)],
            ticket.Events.Select(e => (e.Kind, e.Audience)));
    }

    [Fact]
    public void Taking_what_is_already_mine_says_nothing_more()
    {
        var ticket = Asked();
        ticket.Take(Samir, Monday);

        ticket.Take(Samir, Monday.AddHours(1));

        Assert.Equal(2, ticket.Events.Count);
    }

    [Fact]
    public void Closing_what_was_resolved_keeps_the_time_it_was_resolved_at()
    {
        var ticket = Asked();
        ticket.MoveTo(TicketStatus.Resolved, Samir, Monday.AddHours(1));

        ticket.MoveTo(TicketStatus.Closed, Samir, Monday.AddDays(7));

        Assert.Equal(Monday.AddHours(1), ticket.ResolvedAt);
    }

    [Fact]
    public void Moving_to_where_it_is_says_nothing()
    {
        var ticket = Asked();
        ticket.MoveTo(TicketStatus.Resolved, Samir, Monday.AddHours(1));

        ticket.MoveTo(TicketStatus.Resolved, Samir, Monday.AddHours(2));

        Assert.Equal("Resolved", Assert.Single(ticket.Events).Detail);
        Assert.Equal(Monday.AddHours(1), ticket.ResolvedAt);
    }

    [Fact]
    public void An_agent_who_takes_the_resolution_back_takes_the_confirmation_back_too()
    {
        var ticket = Asked();
        ticket.ConfirmResolved(Nora, Monday.AddHours(1));

        ticket.MoveTo(TicketStatus.Taken, Samir, Monday.AddHours(2));

        Assert.Null(ticket.ResolvedAt);
        Assert.Null(ticket.ConfirmedAt);
    }

    [Fact]
    public void Confirming_accepts_the_last_answer_only()
    {
        var ticket = Asked();
        var first = ticket.Answered(Monday.AddHours(1));
        var last = ticket.Answered(Monday.AddHours(2));
        ticket.MoveTo(TicketStatus.Resolved, Samir, Monday.AddHours(2));
        ticket.Comment(Nora, "Merci !", Monday.AddHours(3));

        ticket.ConfirmResolved(Nora, Monday.AddHours(4));

        Assert.Null(first.AcceptedAt);
        Assert.Equal(Monday.AddHours(4), last.AcceptedAt);
        Assert.Equal((Monday.AddHours(2), Monday.AddHours(4)), (ticket.ResolvedAt, ticket.ConfirmedAt));
    }

    [Fact]
    public void Confirming_resolves_where_no_agent_had_yet()
    {
        var ticket = Asked();

        ticket.ConfirmResolved(Nora, Monday.AddHours(1));

        Assert.Equal((TicketStatus.Resolved, Monday.AddHours(1)), (ticket.Status, ticket.ResolvedAt));
    }

    [Fact]
    public void Confirming_twice_keeps_the_first_time()
    {
        var ticket = Asked();
        ticket.ConfirmResolved(Nora, Monday.AddHours(1));

        ticket.ConfirmResolved(Nora, Monday.AddHours(2));

        Assert.Equal(Monday.AddHours(1), ticket.ConfirmedAt);
        Assert.Single(ticket.Events, e => e.Kind == TicketEventKind.Confirmed);
    }

    [Fact]
    public void Still_stuck_reopens_a_resolved_ticket()
    {
        var ticket = Asked();
        ticket.Answered(Monday.AddHours(1));
        ticket.ConfirmResolved(Nora, Monday.AddHours(2));

        ticket.Reopen(Nora, Monday.AddHours(3));

        Assert.Equal(TicketStatus.Taken, ticket.Status);
        Assert.Null(ticket.ResolvedAt);
        Assert.Null(ticket.ConfirmedAt);
        Assert.Equal(Monday.AddHours(1), ticket.FirstAnsweredAt);
    }

    [Fact]
    public void Reopening_what_is_open_says_nothing()
    {
        var ticket = Asked();

        ticket.Reopen(Nora, Monday.AddHours(1));

        Assert.Equal(TicketStatus.New, ticket.Status);
        Assert.Empty(ticket.Events);
    }

    [Fact]
    public void Only_the_asker_confirms_or_reopens()
    {
        var ticket = Asked();
        ticket.MoveTo(TicketStatus.Resolved, Samir, Monday);

        Assert.Throws<InvalidOperationException>(() => ticket.ConfirmResolved(Samir, Monday));
        Assert.Throws<InvalidOperationException>(() => ticket.Reopen(Lea, Monday));

        Assert.True(ticket.IsResolved);
        Assert.Null(ticket.ConfirmedAt);
    }

    [Fact]
    public void An_access_step_is_never_public()
    {
        var ticket = Asked();

        Assert.Throws<ArgumentException>("audience", () => ticket.NoteAccessStep("Sent", Audience.Public, Samir, Monday));
        ticket.NoteAccessStep("Sent", Audience.Participants, Samir, Monday);

        Assert.Equal((TicketEventKind.AccessStep, "Sent"), (Assert.Single(ticket.Events).Kind, ticket.Events[0].Detail));
    }
}
