using Portal.Tickets.Insights;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;

namespace Portal.Tickets.Tests.Forum;

public sealed class RecheckingCitations : IDisposable
{
    private const string Tutorial = "acces-comptable";

    private readonly Room _room = Room.Open();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task An_important_change_marks_each_answer_that_cites_the_tutorial_once()
    {
        var (agent, ticket) = await AnsweredAsync();

        Assert.Equal(1, await MarkAsync(agent));
        Assert.Equal(0, await MarkAsync(agent));

        var marked = Assert.Single(await ListAsync(agent, Tutorial));
        Assert.Equal((ticket, Tutorial, _room.Now), (marked.TicketId, marked.ArticleId, marked.Since));
    }

    [Fact]
    public async Task Answers_whose_tutorial_readers_can_open_and_that_has_not_changed_are_left_in_peace()
    {
        var (agent, _) = await AnsweredAsync();

        Assert.Empty(await ListAsync(agent, Tutorial));
        Assert.Null(Assert.Single(await ListAsync(agent)).Since); // Archived, moved or deleted: it is not among those published.
    }

    [Fact]
    public async Task A_verified_answer_leaves_the_list_and_comes_back_with_the_next_change()
    {
        var (agent, _) = await AnsweredAsync();
        await MarkAsync(agent);
        var marked = Assert.Single(await ListAsync(agent, Tutorial));

        Assert.True(await _room.DoAsync<VerifyCitations, bool>(verify => verify.RunAsync(marked.Id, agent, Cancel)));
        Assert.Empty(await ListAsync(agent, Tutorial));

        Assert.Equal(1, await MarkAsync(agent));
        Assert.Equal(1, await _room.DoAsync<VerifyCitations, int>(verify => verify.AllOfAsync(Tutorial, agent, Cancel)));
        Assert.Empty(await ListAsync(agent, Tutorial));
    }

    [Fact]
    public async Task A_citation_that_is_taken_back_teaches_no_longer_and_the_answer_keeps_its_words()
    {
        var (agent, ticket) = await AnsweredAsync();
        Assert.Single(await _room.DoAsync<LearnedWordings, IReadOnlyList<Wording>>(learned => learned.OfAsync(Tutorial, Cancel)));
        var before = await _room.TicketAsync(ticket);
        var citation = Assert.Single(await ListAsync(agent));

        Assert.True(await _room.DoAsync<WithdrawCitation, bool>(withdraw => withdraw.RunAsync(citation.Id, agent, Cancel)));

        var after = await _room.TicketAsync(ticket);
        Assert.Empty(after.Messages.SelectMany(message => message.Citations));
        Assert.Equal(before.Messages.Select(message => message.Body), after.Messages.Select(message => message.Body));
        Assert.NotEqual(before.Version, after.Version); // The change feed is told, and search forgets.
        Assert.Empty(await _room.DoAsync<LearnedWordings, IReadOnlyList<Wording>>(learned => learned.OfAsync(Tutorial, Cancel)));
    }

    [Fact]
    public async Task A_customer_sees_marks_verifies_and_takes_back_nothing()
    {
        var (agent, _) = await AnsweredAsync();
        var customer = await _room.MeetAsync("eve@ailleurs.example", "Eve Martin");
        var citation = Assert.Single(await ListAsync(agent));

        Assert.Equal(0, await MarkAsync(customer));
        Assert.Empty(await ListAsync(customer));
        Assert.Equal(0, await _room.DoAsync<ListCitationsToRecheck, int>(list => list.CountAsync(new HashSet<string>(), customer, Cancel)));
        Assert.False(await _room.DoAsync<VerifyCitations, bool>(verify => verify.RunAsync(citation.Id, customer, Cancel)));
        Assert.Equal(0, await _room.DoAsync<VerifyCitations, int>(verify => verify.AllOfAsync(Tutorial, customer, Cancel)));
        Assert.False(await _room.DoAsync<WithdrawCitation, bool>(withdraw => withdraw.RunAsync(citation.Id, customer, Cancel)));
        Assert.Single(await ListAsync(agent));
    }

    [Fact]
    public async Task What_was_removed_is_on_no_list_and_the_count_agrees_with_it()
    {
        var (agent, ticket) = await AnsweredAsync();
        Assert.Equal(1, await CountAsync(agent));

        await _room.RemoveAsync(ticket);

        Assert.Equal(0, await CountAsync(agent));
        Assert.Empty(await ListAsync(agent));
    }

    private async Task<(Viewer Agent, int Ticket)> AnsweredAsync()
    {
        var agent = await _room.HireAsync("Samir");
        var ticket = await _room.AskAsync(await _room.MeetAsync("nora@garage.example", "Nora Tessier"));
        await _room.AnswerAsync(ticket, agent, then: TicketStatus.Resolved, articles: Tutorial);
        return (agent, ticket);
    }

    private Task<int> MarkAsync(Viewer viewer) => _room.DoAsync<MarkCitations, int>(mark => mark.RunAsync(Tutorial, viewer, Cancel));

    private Task<int> CountAsync(Viewer viewer) =>
        _room.DoAsync<ListCitationsToRecheck, int>(list => list.CountAsync(new HashSet<string>(), viewer, Cancel));

    private Task<IReadOnlyList<CitationToRecheck>> ListAsync(Viewer viewer, params string[] published) =>
        _room.DoAsync<ListCitationsToRecheck, IReadOnlyList<CitationToRecheck>>(list => list.RunAsync(published.ToHashSet(), viewer, Cancel));
}
