using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Tests.Forum;

public sealed class ReadingFirst : IDisposable
{
    private const string Advertisement = "Voyez https://prets.example et https://prets.example/deux.";

    private readonly Room _room = Room.Open();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task A_newcomers_question_full_of_links_waits_for_the_team_and_appears_once_it_says_yes()
    {
        var (eve, agent) = (await _room.MeetAsync("eve@ailleurs.example"), await _room.HireAsync("Samir"));

        var id = Assert.IsType<AskOutcome.Held>(await _room.TryAskAsync(eve, Room.Question with { Body = Advertisement })).Ticket.Id;

        Assert.Empty((await _room.ListAsync()).Questions);
        Assert.Null(await _room.ReadAsync(id, Viewer.Visitor));
        Assert.NotNull(await _room.ReadAsync(id, eve));
        Assert.Empty(await _room.ToReviewAsync(eve));
        var waiting = Assert.Single(await _room.ToReviewAsync(agent));
        Assert.Equal([SpamSign.Links], waiting.Post.AllSigns);
        Assert.Equal(Advertisement, waiting.Words);
        Assert.Equal(ReviewOutcome.Decided, await _room.ReviewAsync(waiting.Post.Id, Verdict.Approved, agent));
        Assert.Single((await _room.ListAsync()).Questions);
        Assert.Empty(await _room.ToReviewAsync(agent));
    }

    [Fact]
    public async Task A_guests_question_comes_to_the_team_once_the_address_is_confirmed()
    {
        var agent = await _room.HireAsync("Samir");
        var secret = await _room.AskAsGuestAsync("eve@ailleurs.example", Room.Question with { Body = Advertisement });
        Assert.Empty(await _room.ToReviewAsync(agent));

        await _room.FollowLinkAsync((link, cancel) => link.PublishAsync(secret, cancel));

        Assert.Empty((await _room.ListAsync()).Questions);
        await _room.ReviewAsync(Assert.Single(await _room.ToReviewAsync(agent)).Post.Id, Verdict.Approved, agent);
        Assert.Single((await _room.ListAsync()).Questions);
    }

    [Fact]
    public async Task A_refusal_needs_a_reason_and_gives_its_author_the_words_back()
    {
        var (eve, agent) = (await _room.MeetAsync("eve@ailleurs.example"), await _room.HireAsync("Samir"));
        await _room.TryAskAsync(eve, Room.Question with { Body = Advertisement });
        var post = Assert.Single(await _room.ToReviewAsync(agent)).Post.Id;

        Assert.Equal(ReviewOutcome.WhyMissing, await _room.ReviewAsync(post, Verdict.Refused, agent));
        Assert.Equal(ReviewOutcome.Decided, await _room.ReviewAsync(post, Verdict.Refused, agent, "Sans rapport avec nos produits."));
        Assert.Equal(ReviewOutcome.DecidedAlready, await _room.ReviewAsync(post, Verdict.Approved, agent));

        Assert.Equal([("eve@ailleurs.example", "Sans rapport avec nos produits.")], _room.Mail.Of(LetterKind.NotPublished).Select(letter => (letter.To, letter.Said)));
        Assert.Empty((await _room.ListAsync()).Questions);
    }

    [Fact]
    public async Task A_held_comment_is_no_message_until_it_is_approved_and_is_mailed_then()
    {
        var (nora, eve, agent) = (await _room.MeetAsync("nora@garage.example"), await _room.MeetAsync("eve@ailleurs.example"), await _room.HireAsync("Samir"));
        var id = await _room.AskAsync(nora);

        Assert.IsType<CommentOutcome.Held>(await _room.SayAsync(id, new CommentDraft(Advertisement), eve));

        Assert.Single(await _room.MessagesAsync(id));
        Assert.Empty(_room.Mail.Letters);
        await _room.ReviewAsync(Assert.Single(await _room.ToReviewAsync(agent)).Post.Id, Verdict.Approved, agent);
        Assert.Equal(Advertisement, (await _room.MessagesAsync(id))[1].Body);
        Assert.Equal("nora@garage.example", Assert.Single(_room.Mail.Of(LetterKind.Said)).To);
    }

    [Fact]
    public async Task Whoever_was_marked_is_read_first_from_then_on_and_is_written_nothing()
    {
        var (nora, eve, agent) = (await _room.MeetAsync("nora@garage.example"), await _room.MeetAsync("eve@ailleurs.example"), await _room.HireAsync("Samir"));
        var id = await _room.AskAsync(nora);
        await _room.SayAsync(id, new CommentDraft(Advertisement), eve);
        await _room.ReviewAsync(Assert.Single(await _room.ToReviewAsync(agent)).Post.Id, Verdict.Spam, agent);

        Assert.IsType<CommentOutcome.Held>(await _room.SayAsync(id, new CommentDraft("Merci."), eve));

        Assert.Equal([SpamSign.MarkedBefore], Assert.Single(await _room.ToReviewAsync(agent)).Post.AllSigns);
        Assert.Empty(_room.Mail.Letters);
    }

    [Fact]
    public async Task What_is_sent_too_fast_or_said_again_waits_and_what_somebody_known_writes_does_not()
    {
        var (nora, eve, leo) = (await _room.MeetAsync("nora@garage.example"), await _room.MeetAsync("eve@ailleurs.example"), await _room.MeetAsync("leo@ailleurs.example"));
        var id = await _room.AskAsync(nora);
        var words = string.Concat(Enumerable.Repeat("Il manque un centime sur la facture de mars. ", 10));

        Assert.IsType<CommentOutcome.Held>(await _room.SayAsync(id, new CommentDraft(words) { TookTime = TimeSpan.FromSeconds(1) }, eve));
        Assert.IsType<CommentOutcome.Posted>(await _room.SayAsync(id, new CommentDraft(words + "Et en avril.") { TookTime = TimeSpan.FromSeconds(1) }, nora));
        Assert.IsType<CommentOutcome.Held>(await _room.SayAsync(id, new CommentDraft(words + "Et en avril.") { TookTime = TimeSpan.FromMinutes(1) }, leo));
    }

    [Fact]
    public async Task First_posts_all_wait_where_the_operator_says_so_but_not_the_second()
    {
        _room.Moderation = new ModerationRules { ReviewFirstPosts = true };
        var (eve, agent) = (await _room.MeetAsync("eve@ailleurs.example"), await _room.HireAsync("Samir"));

        Assert.IsType<AskOutcome.Held>(await _room.TryAskAsync(eve, Room.Question));
        Assert.IsType<AskOutcome.Published>(await _room.TryAskAsync(eve, Room.Question with { IsPublic = false }));
        await _room.ReviewAsync(Assert.Single(await _room.ToReviewAsync(agent)).Post.Id, Verdict.Approved, agent);
        Assert.IsType<AskOutcome.Published>(await _room.TryAskAsync(eve, Room.Question with { Title = "Et en avril ?" }));
    }

    [Fact]
    public async Task A_person_writes_so_much_in_an_hour_and_no_more()
    {
        _room.Moderation = new ModerationRules { MostPostsAnHour = 2 };
        var (nora, agent) = (await _room.MeetAsync("nora@garage.example"), await _room.HireAsync("Samir"));
        var id = await _room.AskAsync(nora);

        Assert.IsType<CommentOutcome.Posted>(await _room.SayAsync(id, new CommentDraft("Un."), nora));
        Assert.IsType<CommentOutcome.TooMany>(await _room.SayAsync(id, new CommentDraft("Deux."), nora));
        Assert.IsType<AskOutcome.TooMany>(await _room.TryAskAsync(nora, Room.Question));
        Assert.IsType<CommentOutcome.Posted>(await _room.SayAsync(id, new CommentDraft("Nous regardons."), agent));
        _room.Pass(TimeSpan.FromHours(1));
        Assert.IsType<CommentOutcome.Posted>(await _room.SayAsync(id, new CommentDraft("Deux."), nora));
    }
}
