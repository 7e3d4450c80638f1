using Portal.Tickets.Tickets;
using static Portal.Tickets.Tests.Rules.Tickets;

namespace Portal.Tickets.Tests.Rules;

public sealed class AskingAndAnswering
{
    [Fact]
    public void A_new_ticket_is_unseen_and_holds_its_question()
    {
        var ticket = Asked();

        var question = Assert.Single(ticket.Messages);
        Assert.Equal((MessageRole.Question, Audience.Public, false), (question.Role, question.Audience, question.Official));
        Assert.Equal((TicketStatus.New, 1, 0, 0), (ticket.Status, ticket.PeopleCount, ticket.CommentCount, ticket.AnswerCount));
        Assert.Null(ticket.PublishedAt);
        Assert.Equal("tva", ticket.Theme);
    }

    [Fact]
    public void A_private_question_is_heard_by_the_team_only()
    {
        var ticket = Asked(isPublic: false);

        Assert.Equal(Audience.Participants, Assert.Single(ticket.Messages).Audience);
    }

    [Fact]
    public void Publishing_twice_keeps_the_first_time()
    {
        var ticket = Asked();

        ticket.Publish(Monday.AddHours(1));
        ticket.Publish(Monday.AddHours(2));

        Assert.Equal(Monday.AddHours(1), ticket.PublishedAt);
        Assert.Equal(TicketEventKind.Published, Assert.Single(ticket.Events).Kind);
    }

    [Fact]
    public void The_first_answer_takes_the_ticket_in_hand_and_stops_the_clock()
    {
        var ticket = Asked();

        var answer = ticket.Answered(Monday.AddHours(1));

        Assert.Equal((MessageRole.Answer, true), (answer.Role, answer.Official));
        Assert.Equal(Monday.AddHours(1), ticket.FirstAnsweredAt);
        Assert.Equal((TicketStatus.Taken, Samir, 1), (ticket.Status, ticket.AssigneeId, ticket.AnswerCount));
    }

    [Fact]
    public void An_answer_for_the_asker_alone_stops_the_clock_and_is_not_counted_in_public()
    {
        var ticket = Asked();

        ticket.Answer(Samir, "Pour vous seulement.", Audience.Participants, [], Monday.AddHours(1));

        Assert.Equal((0, Monday.AddHours(1)), (ticket.AnswerCount, ticket.FirstAnsweredAt));
    }

    [Fact]
    public void A_second_answer_leaves_the_clock_and_the_assignee_alone()
    {
        var ticket = Asked();
        ticket.Answered(Monday.AddHours(1));

        ticket.Answer(Lea, "Une précision.", Audience.Public, [], Monday.AddHours(2));

        Assert.Equal(Monday.AddHours(1), ticket.FirstAnsweredAt);
        Assert.Equal((Samir, 2), (ticket.AssigneeId, ticket.AnswerCount));
        Assert.Equal(Monday.AddHours(2), ticket.LastActivityAt);
    }

    [Fact]
    public void An_answer_in_a_private_ticket_is_never_public()
    {
        var ticket = Asked(isPublic: false);

        var answer = ticket.Answered(Monday.AddHours(1), Audience.Public);

        Assert.Equal(Audience.Participants, answer.Audience);
    }

    [Fact]
    public void An_answer_in_a_public_ticket_may_be_for_the_asker_alone()
    {
        var ticket = Asked();

        var answer = ticket.Answered(Monday.AddHours(1), Audience.Participants);

        Assert.Equal(Audience.Participants, answer.Audience);
    }

    [Fact]
    public void An_answer_is_never_internal()
    {
        var ticket = Asked();

        Assert.Throws<ArgumentException>("audience", () => ticket.Answered(Monday, Audience.Internal));

        Assert.Equal((0, TicketStatus.New), (ticket.AnswerCount, ticket.Status));
    }

    [Fact]
    public void An_answer_cites_each_article_once_in_the_order_given()
    {
        var ticket = Asked();

        var answer = ticket.Answer(Samir, "À lire.", Audience.Public, ["tva-arrondi", "factures", "tva-arrondi"], Monday);

        Assert.Equal([("tva-arrondi", 0), ("factures", 1)], answer.Citations.Select(c => (c.ArticleId, c.Place)));
    }

    [Fact]
    public void What_the_asker_adds_while_we_wait_gives_the_ticket_back_to_the_team()
    {
        var ticket = Asked();
        ticket.MoveTo(TicketStatus.WaitingForCustomer, Samir, Monday.AddHours(1));

        ticket.Comment(Nora, "Voici la facture.", Monday.AddHours(2));

        Assert.Equal((TicketStatus.Taken, 1), (ticket.Status, ticket.CommentCount));
    }

    [Fact]
    public void What_somebody_else_adds_while_we_wait_for_the_asker_changes_nothing()
    {
        var ticket = Asked();
        ticket.MoveTo(TicketStatus.WaitingForCustomer, Samir, Monday.AddHours(1));

        ticket.Comment(Lea, "Moi aussi.", Monday.AddHours(2));

        Assert.Equal((TicketStatus.WaitingForCustomer, 1), (ticket.Status, ticket.CommentCount));
    }

    [Fact]
    public void A_note_is_internal_and_counts_as_nothing()
    {
        var ticket = Asked();

        var note = ticket.Note(Samir, "Vu avec la comptabilité.", Monday.AddHours(1));

        Assert.Equal((MessageRole.Note, Audience.Internal, false), (note.Role, note.Audience, note.Official));
        Assert.Equal((0, 0, TicketStatus.New), (ticket.CommentCount, ticket.AnswerCount, ticket.Status));
        Assert.Null(ticket.FirstAnsweredAt);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(100_000, true)]
    [InlineData(100_001, false)]
    public void A_message_has_1_to_100000_characters(int length, bool fits)
    {
        var ticket = Asked();

        var refused = Record.Exception(() => ticket.Comment(Nora, new string('x', length), Monday));

        Assert.Equal(fits, refused is null);
        Assert.Equal(fits ? 2 : 1, ticket.Messages.Count);
    }
}
