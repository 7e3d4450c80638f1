using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Web.Persistence;

namespace Portal.SqlServer.Tests.Engines;

/// <summary>Several people do something to one ticket at the same moment: all have read it before the first of them saves.</summary>
public sealed class AtOnceTests(EngineRoom engines)
{
    private const int People = 8;
    private const string Refused = "refused";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql), InlineData(DatabaseProvider.SqlServer)]
    public async Task One_form_sent_eight_times_is_one_comment(DatabaseProvider engine)
    {
        await using var portal = await engines.OpenAsync(engine);
        var story = await Story.TellAsync(portal, Cancel);
        var draft = new CommentDraft("Merci !") { SendKey = Guid.NewGuid() };

        var ends = await AllAsync(portal, _ => portal.PlayAsync((CommentOnTicket comment) => comment.RunAsync(story.TicketId, draft, story.Cast.Nora, Cancel)));

        Assert.All(ends, end => Assert.Contains(end, new[] { new CommentOutcome.Posted().ToString(), Refused }));
        Assert.Equal((1, 1), await portal.PlayAsync(async (PortalDb db) => (
            await db.Messages.CountAsync(message => message.SendKey == draft.SendKey, Cancel),
            await db.Tickets.Where(ticket => ticket.Id == story.TicketId).Select(ticket => ticket.CommentCount).SingleAsync(Cancel))));
    }

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql), InlineData(DatabaseProvider.SqlServer)]
    public async Task Whoever_has_the_same_problem_counts_once_and_nobody_is_counted_who_is_not_kept(DatabaseProvider engine)
    {
        await using var portal = await engines.OpenAsync(engine);
        var story = await Story.TellAsync(portal, Cancel);
        var crowd = await HireAsync(portal, PortalRole.Customer);

        await AllAsync(portal, number => ShareAsync(portal, story, crowd[number]));
        foreach (var person in crowd.Concat(crowd))
            await ShareAsync(portal, story, person); // Those who were refused press again, and so do the others.

        Assert.Equal((1 + People, People, People), await portal.PlayAsync(async (PortalDb db) => (
            await db.Tickets.Where(ticket => ticket.Id == story.TicketId).Select(ticket => ticket.PeopleCount).SingleAsync(Cancel),
            await db.SameProblems.CountAsync(Cancel),
            await db.Follows.CountAsync(follow => follow.TicketId == story.TicketId, Cancel))));
    }

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql), InlineData(DatabaseProvider.SqlServer)]
    public async Task Of_eight_agents_who_reach_for_a_ticket_one_has_it(DatabaseProvider engine)
    {
        await using var portal = await engines.OpenAsync(engine);
        var cast = await Cast.AddAsync(portal);
        var ticket = await Story.AskAsync(portal, cast, "Qui la prend ?", Cancel);
        var agents = await HireAsync(portal, PortalRole.Agent);

        var ends = await AllAsync(portal, number => portal.PlayAsync((ClaimTicket claim) => claim.RunAsync(ticket, agents[number], Cancel)));

        var winner = Assert.Single(ends.Index(), end => end.Item == nameof(ClaimOutcome.Claimed)).Index;
        Assert.Equal(People - 1, ends.Count(end => end == nameof(ClaimOutcome.SomebodyElseHasIt)));
        Assert.Equal(agents[winner].PersonId, await AssigneeAsync(portal, ticket));
    }

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql), InlineData(DatabaseProvider.SqlServer)]
    public async Task Of_eight_who_give_it_to_eight_colleagues_one_is_heard_and_the_others_are_told(DatabaseProvider engine)
    {
        await using var portal = await engines.OpenAsync(engine);
        var cast = await Cast.AddAsync(portal);
        var ticket = await Story.AskAsync(portal, cast, "À qui ?", Cancel);
        var agents = await HireAsync(portal, PortalRole.Agent);

        var ends = await AllAsync(portal, number => portal.PlayAsync((AssignTicket assign) => assign.RunAsync(ticket, agents[number].PersonId, cast.Ludovic, Cancel)));

        var winner = Assert.Single(ends.Index(), end => end.Item == nameof(AssignOutcome.Assigned)).Index;
        Assert.Equal(People - 1, ends.Count(end => end == Refused));
        Assert.Equal(agents[winner].PersonId, await AssigneeAsync(portal, ticket));
    }

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql), InlineData(DatabaseProvider.SqlServer)]
    public async Task Two_tickets_merged_into_each_other_at_once_are_merged_one_way(DatabaseProvider engine)
    {
        await using var portal = await engines.OpenAsync(engine);
        var cast = await Cast.AddAsync(portal);
        var one = await Story.AskAsync(portal, cast, "La même chose", Cancel);
        var other = await Story.AskAsync(portal, cast, "La même chose, autrement", Cancel);

        var ends = await AllAsync(portal, number => portal.PlayAsync((MergeTickets merge) => number % 2 == 0
            ? merge.RunAsync(one, other, cast.Ludovic, Cancel)
            : merge.RunAsync(other, one, cast.Ludovic, Cancel)));

        Assert.Single(ends, nameof(MergeOutcome.Merged));
        Assert.Equal((1, 1, 2), await portal.PlayAsync(async (PortalDb db) => (
            await db.TicketMerges.CountAsync(Cancel),
            await db.Tickets.CountAsync(ticket => ticket.MergedIntoId == null, Cancel),
            await db.Messages.CountAsync(message => db.Tickets.Any(ticket => ticket.Id == message.TicketId && ticket.MergedIntoId == null), Cancel))));
    }

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql), InlineData(DatabaseProvider.SqlServer)]
    public async Task A_ticket_put_off_and_taken_back_at_once_is_one_or_the_other(DatabaseProvider engine)
    {
        await using var portal = await engines.OpenAsync(engine);
        var cast = await Cast.AddAsync(portal);
        var ticket = await Story.AskAsync(portal, cast, "Plus tard", Cancel);

        var ends = await AllAsync(portal, number => portal.PlayAsync((SnoozeTicket snooze) =>
            snooze.RunAsync(ticket, number % 2 == 0 ? SnoozeUntil.Tomorrow : SnoozeUntil.Monday, day: null, cast.Ludovic, Cancel)));

        Assert.Single(ends, nameof(SnoozeOutcome.Snoozed));
        Assert.Equal((true, DeskShelf.Snoozed, 1), await portal.PlayAsync(async (PortalDb db) =>
        {
            var kept = await db.Tickets.AsNoTracking().SingleAsync(one => one.Id == ticket, Cancel);
            return (kept.SnoozedUntil > portal.Clock.GetUtcNow(), kept.Shelf,
                await db.TicketEvents.CountAsync(happened => happened.TicketId == ticket && happened.Kind == TicketEventKind.Snoozed, Cancel));
        }));
    }

    private static Task<string> ShareAsync(TestPortal portal, Story story, Viewer person) =>
        EndAsync(() => portal.PlayAsync((ShareProblem share) => share.RunAsync(story.TicketId, person, address: null, Cancel)));

    private static Task<Guid?> AssigneeAsync(TestPortal portal, int ticket) =>
        portal.PlayAsync((PortalDb db) => db.Tickets.Where(one => one.Id == ticket).Select(one => one.AssigneeId).SingleAsync(Cancel));

    private static Task<string[]> AllAsync<T>(TestPortal portal, Func<int, Task<T>> act)
    {
        portal.Meeting.ExpectBeforeSaving(People);
        return Task.WhenAll(Enumerable.Range(0, People).Select(number => Task.Run(() => EndAsync(() => act(number)), Cancel)));
    }

    private static async Task<string> EndAsync<T>(Func<Task<T>> act)
    {
        try
        {
            return $"{await act()}";
        }
        catch (DbUpdateException failure) when (failure.LostTheRace())
        {
            return Refused; // The page answers 409, keeps what was typed and shows what changed.
        }
    }

    private static Task<List<Viewer>> HireAsync(TestPortal portal, PortalRole role) => portal.PlayAsync(async (PortalDb db) =>
    {
        var now = portal.Clock.GetUtcNow();
        var people = Enumerable.Range(1, People).Select(number => Person.Met(MailAddress.TryParse($"p{number}@aide.example")!, now)).ToList();
        people.ForEach(person => person.Become(role));
        db.AddRange(people);
        await db.SaveChangesAsync(Cancel);
        if (role != PortalRole.Customer)
        {
            var team = await db.Teams.Select(one => one.Id).FirstAsync(Cancel);
            db.AddRange(people.Select(person => Agent.Hire(person.Id, "Agent", team)));
            await db.SaveChangesAsync(Cancel);
        }

        return people.ConvertAll(person => new Viewer(person.Id, role, []));
    });
}
