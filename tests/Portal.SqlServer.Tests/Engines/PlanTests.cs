using Portal.Tickets.Insights;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Persistence;

namespace Portal.SqlServer.Tests.Engines;

/// <summary>
/// Every list is one stretch of an index, in its order: what costs nothing with a hundred tickets must cost nothing with a million.
/// </summary>
public sealed class PlanTests(EngineRoom engines)
{
    private static readonly Dictionary<string, Func<TestPortal, Story, CancellationToken, Task>> Lists = AllLists();

    /// <summary>What is put in order there is one person's, one tutorial's or what is put off: few, however many tickets there are.</summary>
    private static readonly string[] MaySort =
    [
        "mine", "resolved by", "learned", "to recheck", "one ticket",
        "queue Mine", "queue Mine, further on", "queue Mentions", "queue Mentions, further on", "queue Snoozed", "queue Snoozed, further on",
    ];

    /// <summary>By number, the newest first, and no further than a page: in SQLite the table is that index.</summary>
    private const string MayWalk = "queue All";

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task No_list_walks_through_a_big_table_or_sorts_it(DatabaseProvider engine)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var portal = await engines.OpenAsync(engine);
        var story = await Story.TellAsync(portal, cancel);

        var faults = new List<string>();
        foreach (var (name, read) in Lists)
        {
            var asked = await portal.Spoken.DuringAsync(() => read(portal, story, cancel));
            Assert.NotEmpty(asked);
            foreach (var question in asked)
            {
                var plan = await portal.PlayAsync((PortalDb db) => QueryPlan.ReadAsync(db, question, engine, cancel));
                faults.AddRange(plan.Walked.Where(_ => name != MayWalk).Select(table => $"{name} walks through {table}:\n{plan}\n"));
                if (plan.Sorts && !MaySort.Contains(name))
                    faults.Add($"{name} sorts:\n{plan}\n");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static Dictionary<string, Func<TestPortal, Story, CancellationToken, Task>> AllLists()
    {
        var lists = new Dictionary<string, Func<TestPortal, Story, CancellationToken, Task>>
        {
            ["one ticket"] = (portal, story, cancel) => portal.PlayAsync((ReadTicket read) => read.RunAsync(story.TicketId, story.Cast.Ludovic, cancel)),
            ["mine"] = (portal, story, cancel) => portal.PlayAsync((ListMyTickets list) => list.RunAsync(story.Cast.Nora, cancel)),
            ["resolved by"] = (portal, _, cancel) => portal.PlayAsync((ListResolvedBy list) => list.RunAsync("acces-comptable", cancel)),
            ["learned"] = (portal, _, cancel) => portal.PlayAsync((LearnedWordings learned) => learned.OfAsync("acces-comptable", cancel)),
            ["to recheck"] = (portal, story, cancel) => portal.PlayAsync((ListCitationsToRecheck list) => list.RunAsync(new HashSet<string> { "roles" }, story.Cast.Ludovic, cancel)),
            ["how many to recheck"] = (portal, story, cancel) => portal.PlayAsync((ListCitationsToRecheck list) => list.CountAsync(new HashSet<string> { "roles", "acces-comptable" }, story.Cast.Ludovic, cancel)),
            ["tagged"] = (portal, _, cancel) => portal.PlayAsync((ListTagged tagged) => tagged.RunAsync("tva", after: null, cancel)),
            ["tagged, further on"] = (portal, _, cancel) => portal.PlayAsync((ListTagged tagged) => tagged.RunAsync("tva", new QuestionKey(0, 7), cancel)),
            ["public tag"] = (portal, _, cancel) => portal.PlayAsync((ListTags tags) => tags.FindPublicAsync("tva", cancel)),
            ["public person"] = (portal, _, cancel) => portal.PlayAsync((ReadPublicPerson person) => person.RunAsync(messageId: 2, after: null, cancel)),
            ["public person, further on"] = (portal, _, cancel) => portal.PlayAsync((ReadPublicPerson person) => person.RunAsync(messageId: 2, new PostKey(portal.Clock.GetUtcNow(), 7), cancel)),
            ["map"] = (portal, _, cancel) => portal.PlayAsync((ListQuestions list) => list.ForMapAsync(from: 0, count: 1_000, cancel)),
        };
        foreach (var list in Enum.GetValues<QuestionList>())
        {
            lists[$"questions {list}"] = Questions(list, "", after: false);
            lists[$"questions {list}, further on"] = Questions(list, "", after: true);
            lists[$"questions {list} of a theme"] = Questions(list, "acces", after: true);
        }

        foreach (var stage in Enum.GetValues<IdeaStage>())
        {
            lists[$"ideas {stage}"] = (portal, _, cancel) => portal.PlayAsync((ListIdeas ideas) => ideas.RunAsync(stage, after: null, cancel));
            lists[$"ideas {stage}, further on"] = (portal, _, cancel) => portal.PlayAsync((ListIdeas ideas) => ideas.RunAsync(stage, new QuestionKey(3, 7), cancel));
        }

        foreach (var view in Enum.GetValues<QueueView>())
        {
            lists[$"queue {view}"] = Queue(view, after: false);
            lists[$"queue {view}, further on"] = Queue(view, after: true);
        }

        return lists;
    }

    private static Func<TestPortal, Story, CancellationToken, Task> Questions(QuestionList list, string theme, bool after) => (portal, _, cancel) =>
        portal.PlayAsync((ListQuestions questions) => questions.RunAsync(list, theme, after ? new QuestionKey(list == QuestionList.Popular ? 3 : portal.Clock.GetUtcNow().UtcTicks, 7) : null, cancel));

    private static Func<TestPortal, Story, CancellationToken, Task> Queue(QueueView view, bool after) => (portal, story, cancel) =>
        portal.PlayAsync((ReadQueue queue) => queue.RunAsync(view, after ? new QueueKey(portal.Clock.GetUtcNow(), 7) : null, story.Cast.Ludovic, cancel));
}
