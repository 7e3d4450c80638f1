using Portal.Tickets.Tickets;

namespace Portal.Web.Demo;

/// <summary>Something that happened to a ticket of the demonstration.</summary>
internal abstract record DemoAct(string Who, double HoursLater)
{
    public abstract Task PlayAsync(DemoStage stage, DemoCast cast, int ticketId, CancellationToken cancel);

    public sealed record Answer(string Who, double HoursLater, string Body, TicketStatus? Then, params string[] ArticleIds) : DemoAct(Who, HoursLater)
    {
        public override Task PlayAsync(DemoStage stage, DemoCast cast, int ticketId, CancellationToken cancel) =>
            stage.Play<AnswerTicket>().RunAsync(
                ticketId, new AnswerDraft(Body, Audience.Public, ArticleIds, Then, int.MaxValue), cast.As(Who), cancel);
    }

    public sealed record Comment(string Who, double HoursLater, string Body) : DemoAct(Who, HoursLater)
    {
        public override Task PlayAsync(DemoStage stage, DemoCast cast, int ticketId, CancellationToken cancel) =>
            stage.Play<CommentOnTicket>().RunAsync(ticketId, new CommentDraft(Body), cast.As(Who), cancel);
    }

    public sealed record Note(string Who, double HoursLater, string Body) : DemoAct(Who, HoursLater)
    {
        public override Task PlayAsync(DemoStage stage, DemoCast cast, int ticketId, CancellationToken cancel) =>
            stage.Play<NoteOnTicket>().RunAsync(ticketId, Body, cast.As(Who), key: null, cancel);
    }

    public sealed record Take(string Who, double HoursLater) : DemoAct(Who, HoursLater)
    {
        public override Task PlayAsync(DemoStage stage, DemoCast cast, int ticketId, CancellationToken cancel) =>
            stage.Play<TakeTicket>().RunAsync(ticketId, cast.As(Who), cancel);
    }

    public sealed record Move(string Who, double HoursLater, TicketStatus Status) : DemoAct(Who, HoursLater)
    {
        public override Task PlayAsync(DemoStage stage, DemoCast cast, int ticketId, CancellationToken cancel) =>
            stage.Play<MoveTicket>().RunAsync(ticketId, Status, cast.As(Who), cancel);
    }

    public sealed record Decide(string Who, double HoursLater, TicketStatus Status, string Why) : DemoAct(Who, HoursLater)
    {
        public override Task PlayAsync(DemoStage stage, DemoCast cast, int ticketId, CancellationToken cancel) =>
            stage.Play<DecideIdea>().RunAsync(ticketId, Status, Why, vouched: "", cast.As(Who), cancel);
    }

    public sealed record Same(string Who, double HoursLater) : DemoAct(Who, HoursLater)
    {
        public override Task PlayAsync(DemoStage stage, DemoCast cast, int ticketId, CancellationToken cancel) =>
            stage.Play<ShareProblem>().RunAsync(ticketId, cast.As(Who), address: null, cancel);
    }

    /// <summary>The asker says whether it works now.</summary>
    public sealed record Outcome(string Who, double HoursLater, bool Works) : DemoAct(Who, HoursLater)
    {
        public override Task PlayAsync(DemoStage stage, DemoCast cast, int ticketId, CancellationToken cancel) =>
            stage.Play<SayOutcome>().RunAsync(ticketId, Works, cast.As(Who), cancel);
    }
}
