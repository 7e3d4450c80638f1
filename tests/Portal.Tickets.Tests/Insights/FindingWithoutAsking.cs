using Portal.Tickets.Insights;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.Insights;

public sealed class FindingWithoutAsking : IDisposable
{
    private readonly Room _room = Room.Open();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task Who_opened_a_suggestion_and_asked_nothing_has_found()
    {
        var agent = await _room.HireAsync("Samir");
        await KeepAsync((AskStepKind.Opened, "acces"), (AskStepKind.Opened, "acces"), (AskStepKind.Opened, "question 7"));
        await KeepAsync((AskStepKind.Asked, ""), (AskStepKind.Answered, "acces"));

        var found = await CountAsync(agent);

        Assert.Equal((3, 1, 1, 2), (found.Opened, found.AskedAllTheSame, found.SaidAnswered, found.Found));
        Assert.Equal([("acces", 1)], found.Answers);
    }

    [Fact]
    public async Task What_is_older_than_three_months_is_over_and_customers_count_nothing()
    {
        var agent = await _room.HireAsync("Samir");
        await KeepAsync((AskStepKind.Opened, "acces"));
        Assert.Equal(0, (await CountAsync(await _room.MeetAsync("eve@ailleurs.example"))).Opened);

        _room.Pass(TimeSpan.FromDays(91));

        Assert.Equal(0, (await CountAsync(agent)).Opened);
    }

    private Task KeepAsync(params (AskStepKind Kind, string Target)[] steps) => _room.ChangeAsync(db =>
    {
        db.AskSteps.AddRange(steps.Select(step => AskStep.Of(step.Kind, step.Target, _room.Now)));
        return Task.CompletedTask;
    });

    private Task<FoundWithoutAsking> CountAsync(Viewer viewer) =>
        _room.DoAsync<CountFoundWithoutAsking, FoundWithoutAsking>(count => count.RunAsync(viewer, TestContext.Current.CancellationToken));
}
