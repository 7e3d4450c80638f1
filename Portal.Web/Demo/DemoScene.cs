using Portal.Tickets.Tickets;

namespace Portal.Web.Demo;

/// <summary>One ticket of the demonstration: who asked what and when, then what was said and done, in order.</summary>
/// <param name="HoursAgo">When it was asked.</param>
internal sealed record DemoScene(
    string Asker, string AskerName, TicketKind Kind, string Theme, double HoursAgo, string Title, string Body, params DemoAct[] Acts)
{
    public bool IsPublic { get; init; } = true;

    public string[] Tags { get; init; } = [];

    public async Task PlayAsync(DemoStage stage, DemoCast cast, DateTimeOffset now, CancellationToken cancel)
    {
        var asked = now.AddHours(-HoursAgo);
        stage.Clock.Set(asked);
        var question = new NewQuestion(Title, Body, Kind, IsPublic, AskerName, Theme);
        var published = (AskOutcome.Published)await stage.Play<AskQuestion>().RunAsync(question, cast.As(Asker), address: null, cancel);
        await stage.Play<TagTicket>().RunAsync(published.Ticket.Id, Tags, cast.As(DemoPeople.Sofia), cancel);
        foreach (var act in Acts)
        {
            stage.Clock.Set(asked.AddHours(act.HoursLater));
            await act.PlayAsync(stage, cast, published.Ticket.Id, cancel);
        }
    }
}
