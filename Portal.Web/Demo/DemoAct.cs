using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Access;
using Portal.Tickets.People;
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

    /// <summary>An agent asks the owner to let the asker in, the owner says yes with their code, and the accountant accepts the next morning.</summary>
    public sealed record LetIn(string Who, double HoursLater, string Prefix, string Owner, string Accountant, string Name) : DemoAct(Who, HoursLater)
    {
        private const double OwnersAnswer = 3;
        private const double AccountantsAnswer = 20;

        public override async Task PlayAsync(DemoStage stage, DemoCast cast, int ticketId, CancellationToken cancel)
        {
            var begun = stage.Clock.GetUtcNow();
            var account = await stage.Db.Accounts.SingleAsync(account => account.Prefix == Prefix, cancel);
            var started = await stage.Play<PrepareRequestAsAgent>().RunAsync(ticketId, account.Id, MailAddress.TryParse(Accountant)!, Name, cast.As(Who), cancel);
            var request = ((StartOutcome.Sent)started).Request;
            stage.Clock.Set(begun.AddHours(OwnersAnswer));
            await stage.Play<SendStepUpCode>().RunAsync(request.Id, cast.As(Owner), cancel);
            await stage.Play<AuthoriseAccess>().RunAsync(request.Id, request.SnapshotHash, Proof.ByMail(stage.Post.LastDigits), cast.As(Owner), cancel);
            stage.Clock.Set(begun.AddHours(AccountantsAnswer));
            await stage.Play<AnswerInvitation>().AcceptAsync(request.Id, cast.As(Accountant), cancel);
            await stage.Play<CarryOutGrant>().RunAsync(request.Id, cancel);
        }
    }
}
