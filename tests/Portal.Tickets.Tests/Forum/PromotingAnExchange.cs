using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Insights;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Tests.Forum;

public sealed class PromotingAnExchange : IDisposable
{
    private static readonly PublicWording Wording = new("Mon courriel ne part pas ?", "Rien ne part.", "Vérifiez le port.");
    private readonly Room _room = Room.Open();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task The_suggested_words_hold_neither_names_nor_addresses_nor_what_the_team_wrote_for_itself()
    {
        var (ticket, agent, _) = await AnsweredPrivatelyAsync();

        var suggested = await _room.DoAsync<SuggestPublicWording, SuggestedWording?>(use => use.RunAsync(ticket, agent, TestContext.Current.CancellationToken));

        Assert.NotNull(suggested);
        Assert.Equal("Rien ne part. [nom masqué], [adresse masquée], compte [numéro masqué]", suggested.Wording.Question);
        Assert.Equal("Bonjour [nom masqué], vérifiez le port.", suggested.Wording.Answer);
        Assert.Equal(["1 adresse de courriel", "1 numéro", "2 nom"], suggested.Hidden.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_public_before_the_asker_has_agreed()
    {
        var (ticket, agent, _) = await AnsweredPrivatelyAsync();

        Assert.IsType<PromoteOutcome.Asked>(await AskAsync(ticket, agent));
        var secret = _room.Mail.LastSecret(LetterKind.AskToPublish);
        Assert.NotNull(await LookAsync(secret));

        Assert.Empty((await _room.ListAsync()).Questions);
        Assert.Null(await _room.ReadAsync(ticket, Viewer.Visitor));
    }

    [Fact]
    public async Task What_was_agreed_to_becomes_a_resolved_question_of_nobody_and_the_exchange_stays_private()
    {
        var (ticket, agent, _) = await AnsweredPrivatelyAsync();
        await AskAsync(ticket, agent);

        var made = await AgreeAsync(_room.Mail.LastSecret(LetterKind.AskToPublish));

        Assert.NotNull(made);
        var seen = await _room.ReadAsync(made.Id, Viewer.Visitor);
        Assert.NotNull(seen);
        Assert.Equal("Mon courriel ne part pas ?", seen.Ticket.Title);
        Assert.Equal(["Rien ne part.", "Vérifiez le port."], seen.Messages.Select(said => said.Message.Body).Prepend(seen.Question.Message.Body).Distinct(StringComparer.Ordinal));
        Assert.Equal("", seen.Ticket.AskerName);
        Assert.Equal(TicketStatus.Resolved, seen.Ticket.Status);
        Assert.Null(await _room.ReadAsync(ticket, Viewer.Visitor));
        Assert.Equal(made.Id, await _room.InDbAsync(db => db.Promotions.Select(promotion => promotion.PublicTicketId).SingleAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(
            [TicketEventKind.ConsentAsked, TicketEventKind.ConsentGiven],
            (await _room.TicketAsync(ticket)).Events.Select(happened => happened.Kind).Where(kind => kind is TicketEventKind.ConsentAsked or TicketEventKind.ConsentGiven));
    }

    [Fact]
    public async Task A_link_agrees_once()
    {
        var (ticket, agent, _) = await AnsweredPrivatelyAsync();
        await AskAsync(ticket, agent);
        var secret = _room.Mail.LastSecret(LetterKind.AskToPublish);

        Assert.NotNull(await AgreeAsync(secret));
        Assert.Null(await AgreeAsync(secret));

        Assert.Single((await _room.ListAsync()).Questions);
        Assert.IsType<PromoteOutcome.PublicAlready>(await AskAsync(ticket, agent));
    }

    [Fact]
    public async Task A_refusal_publishes_nothing_and_cannot_become_an_agreement()
    {
        var (ticket, agent, _) = await AnsweredPrivatelyAsync();
        await AskAsync(ticket, agent);
        var secret = _room.Mail.LastSecret(LetterKind.AskToPublish);

        Assert.True(await _room.DoAsync<AnswerPromotion, bool>(use => use.RefuseAsync(secret, TestContext.Current.CancellationToken)));

        Assert.Null(await AgreeAsync(secret));
        Assert.Empty((await _room.ListAsync()).Questions);
    }

    [Fact]
    public async Task A_link_made_for_another_act_agrees_to_nothing()
    {
        var (ticket, agent, _) = await AnsweredPrivatelyAsync(TicketStatus.Resolved);
        await AskAsync(ticket, agent);

        Assert.Null(await AgreeAsync(_room.Mail.LastSecret(LetterKind.Answered)));
    }

    [Fact]
    public async Task Nobody_is_asked_twice_at_once_nor_about_words_that_hold_personal_data_nor_by_a_customer()
    {
        var (ticket, agent, nora) = await AnsweredPrivatelyAsync();

        Assert.IsType<PromoteOutcome.NoSuchTicket>(await AskAsync(ticket, nora));
        Assert.IsType<PromoteOutcome.WordsMissing>(await AskAsync(ticket, agent, Wording with { Answer = "" }));
        Assert.IsType<PromoteOutcome.HoldsPersonalData>(await AskAsync(ticket, agent, Wording with { Answer = "Écrivez à nora@garage.example." }));
        Assert.IsType<PromoteOutcome.Asked>(await AskAsync(ticket, agent));
        Assert.IsType<PromoteOutcome.AskedAlready>(await AskAsync(ticket, agent));
    }

    [Fact]
    public async Task What_everybody_reads_or_nobody_answered_is_not_promoted()
    {
        var agent = await _room.HireAsync("Samir");
        var nora = await _room.MeetAsync("nora@garage.example", "Nora Tessier");
        var open = await _room.AskAsync(nora);
        await _room.AnswerAsync(open, agent);
        var unanswered = await _room.AskAsync(nora, Room.Question with { IsPublic = false });

        Assert.IsType<PromoteOutcome.NoSuchTicket>(await AskAsync(open, agent));
        Assert.IsType<PromoteOutcome.NoSuchTicket>(await AskAsync(unanswered, agent));
    }

    private async Task<(int Ticket, Viewer Agent, Viewer Asker)> AnsweredPrivatelyAsync(TicketStatus? then = null)
    {
        var agent = await _room.HireAsync("Samir");
        var nora = await _room.MeetAsync("nora@garage.example", "Nora Tessier");
        var ticket = await _room.AskAsync(nora, Room.Question with
        {
            Body = "Rien ne part. Nora Tessier, nora@garage.example, compte 1234567890",
            IsPublic = false,
        });
        await _room.AnswerAsync(ticket, agent, "Bonjour Nora, vérifiez le port.", Audience.Participants, then);
        await _room.NoteAsync(ticket, agent, "Cliente difficile.");
        return (ticket, agent, nora);
    }

    private Task<PromoteOutcome> AskAsync(int ticket, Viewer agent, PublicWording? wording = null) => _room.DoAsync<AskToPromote, PromoteOutcome>(
        use => use.RunAsync(ticket, wording ?? Wording, "", agent, TestContext.Current.CancellationToken));

    private Task<Promotion?> LookAsync(string secret) =>
        _room.DoAsync<AnswerPromotion, Promotion?>(use => use.LookAsync(secret, TestContext.Current.CancellationToken));

    private Task<Ticket?> AgreeAsync(string secret) =>
        _room.DoAsync<AnswerPromotion, Ticket?>(use => use.AgreeAsync(secret, TestContext.Current.CancellationToken));
}
