using Portal.Tickets.PersonalData;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Tests.Forum;

public sealed class GuardingWhatGoesPublic : IDisposable
{
    private const string Personal = "Appelez-moi au 06 39 98 24 17.";

    private readonly Room _room = Room.Open();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task A_public_question_that_holds_a_telephone_is_not_kept_and_its_asker_learns_what_was_found()
    {
        var nora = await _room.MeetAsync("nora@garage.example");

        var outcome = await AskAsync(nora, Room.Question with { Body = Personal });

        Assert.Equal("06 39 98 24 17", Assert.Single(Assert.IsType<AskOutcome.HoldsPersonalData>(outcome).Found).Text);
        Assert.Empty(await _room.ListMineAsync(nora));
    }

    [Fact]
    public async Task The_same_words_are_taken_in_private()
    {
        var nora = await _room.MeetAsync("nora@garage.example");

        Assert.IsType<AskOutcome.Published>(await AskAsync(nora, Room.Question with { Body = Personal, IsPublic = false }));
    }

    [Theory]
    [InlineData("Le Garage du Lac ne facture plus", "Il manque un centime.", "Nora")]
    [InlineData("La TVA ne tombe pas juste", "Il manque un centime.", "SARL Dupont")]
    public async Task The_title_and_the_shown_name_are_read_too(string title, string body, string name)
    {
        var nora = await _room.MeetAsync("nora@garage.example");

        Assert.IsType<AskOutcome.HoldsPersonalData>(await AskAsync(nora, Room.Question with { Title = title, Body = body, AskerName = name }));
    }

    [Fact]
    public async Task An_answer_for_everybody_is_guarded_too_also_while_it_is_held()
    {
        var agent = await _room.HireAsync("Samir");
        var id = await _room.AskAsync(await _room.MeetAsync("nora@garage.example"));

        Assert.Equal(AnswerOutcome.HoldsPersonalData, await _room.SendAsync(id, agent, Personal));
        Assert.Empty(await _room.LeavingAsync(id, agent));
        Assert.Equal(AnswerOutcome.Sent, await _room.SendAsync(id, agent, Personal, audience: Audience.Participants, hold: TimeSpan.Zero));
    }

    [Fact]
    public async Task An_agent_keeps_an_address_on_purpose_and_it_leaves_with_the_answer()
    {
        const string Ours = "Écrivez à aide@portail.example.";
        var agent = await _room.HireAsync("Samir");
        var id = await _room.AskAsync(await _room.MeetAsync("nora@garage.example"));
        var vouched = PublicationGuard.Fingerprint(PersonalDataDetector.Find(Ours));

        Assert.Equal(AnswerOutcome.Sent, await _room.SendAsync(id, agent, Ours, vouched: vouched));
        _room.Pass(Room.Hold);
        await _room.ReleaseDueAsync();

        Assert.Equal(Ours, (await _room.MessagesAsync(id))[1].Body);
    }

    [Fact]
    public async Task An_asker_who_says_that_it_is_nobodys_is_believed()
    {
        var nora = await _room.MeetAsync("nora@garage.example");
        var found = Assert.IsType<AskOutcome.HoldsPersonalData>(await AskAsync(nora, Room.Question with { Body = Personal })).Found;

        Assert.IsType<AskOutcome.Published>(await AskAsync(nora, Room.Question with { Body = Personal, Vouched = PublicationGuard.Fingerprint(found) }));
    }

    [Fact]
    public async Task A_comment_that_holds_a_telephone_goes_to_the_team_alone_when_its_author_says_so()
    {
        var (nora, eve) = (await _room.MeetAsync("nora@garage.example"), await _room.MeetAsync("eve@ailleurs.example"));
        var id = await _room.AskAsync(nora);

        Assert.IsType<CommentOutcome.HoldsPersonalData>(await _room.SayAsync(id, new CommentDraft(Personal), nora));
        Assert.IsType<CommentOutcome.Posted>(await _room.SayAsync(id, new CommentDraft(Personal, ToTeamOnly: true), nora));

        Assert.Contains((await _room.ReadAsync(id, nora))!.Messages, message => message.Message.Body == Personal);
        Assert.DoesNotContain((await _room.ReadAsync(id, eve))!.Messages, message => message.Message.Body == Personal);
        Assert.Equal(0, (await _room.TicketAsync(id)).CommentCount);
    }

    [Fact]
    public async Task A_stranger_can_not_write_to_the_team_alone_under_somebody_elses_question()
    {
        var (nora, eve) = (await _room.MeetAsync("nora@garage.example"), await _room.MeetAsync("eve@ailleurs.example"));
        var id = await _room.AskAsync(nora);

        Assert.IsType<CommentOutcome.HoldsPersonalData>(await _room.SayAsync(id, new CommentDraft(Personal, ToTeamOnly: true), eve));
    }

    private Task<AskOutcome> AskAsync(Portal.Tickets.People.Viewer asker, NewQuestion question) =>
        _room.DoAsync<AskQuestion, AskOutcome>(ask => ask.RunAsync(question, asker, address: null, TestContext.Current.CancellationToken));
}
