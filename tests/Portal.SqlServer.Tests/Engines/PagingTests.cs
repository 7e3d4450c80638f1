using Portal.Tickets.Tickets.Reads;
using Portal.Web.Persistence;

namespace Portal.SqlServer.Tests.Engines;

public sealed class PagingTests(EngineRoom engines)
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task Forty_five_questions_asked_within_microseconds_are_listed_once_each(DatabaseProvider engine)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var portal = await engines.OpenAsync(engine);
        var cast = await Cast.AddAsync(portal);
        var asked = new List<int>();
        for (var number = 1; number <= 45; number++)
        {
            asked.Add(await Story.AskAsync(portal, cast, $"Question {number}", cancel));
            // Finer than what PostgreSQL keeps: several share a moment there.
            portal.Clock.Advance(TimeSpan.FromTicks(3));
        }

        var pages = new List<QuestionPage>();
        do
        {
            var after = pages.LastOrDefault()?.Next;
            pages.Add(await portal.PlayAsync((ListQuestions list) => list.RunAsync(QuestionList.Active, theme: "", after, cancel)));
        }
        while (pages[^1].Next is not null && pages.Count < 9);

        Assert.Equal([20, 20, 5], pages.Select(page => page.Questions.Count));
        Assert.Equal(Enumerable.Reverse(asked), pages.SelectMany(page => page.Questions).Select(question => question.Id));
    }
}
