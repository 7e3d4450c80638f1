using System.Globalization;

namespace Portal.Tickets.Tickets;

/// <summary>Two tickets that are one, and one that is two.</summary>
public sealed partial class Ticket
{
    /// <summary>The ticket that has taken this one in; its old address leads there for good.</summary>
    public int? MergedIntoId { get; private set; }

    /// <summary>Why this ticket can't be taken into that one; null when it can.</summary>
    public MergeOutcome? RefusesMerge(Ticket target) => this switch
    {
        _ when Id == target.Id => MergeOutcome.Itself,
        { MergedIntoId: not null } => MergeOutcome.MergedAlready,
        _ when target.MergedIntoId is not null => MergeOutcome.TargetMergedAlready,
        { RemovedAt: not null } or { PublishedAt: null } => MergeOutcome.NotOnTheDesk,
        _ when target.RemovedAt is not null || target.PublishedAt is null => MergeOutcome.NotOnTheDesk,

        // Whoever follows a public question could not read on.
        { IsPublic: true } when !target.IsPublic => MergeOutcome.PublicIntoPrivate,

        // Each of two people expects that nobody but the team reads what they wrote.
        _ when !target.IsPublic && AskerId != target.AskerId => MergeOutcome.TwoPrivateAskers,
        _ => null,
    };

    /// <summary>Hands everything said here over to the other ticket. What that one's readers may not read becomes a note of the team.</summary>
    internal TicketMerge MergeInto(Ticket target, Guid agentId, DateTimeOffset now)
    {
        if (RefusesMerge(target) is { } refusal)
            throw new InvalidOperationException($"Ticket {Id} can't be merged into {target.Id}: {refusal}.");

        var merge = TicketMerge.Of(this, target, agentId, now);
        foreach (var message in _messages.ToList())
        {
            merge.Remember(message);
            message.ReadAs(RoleIn(target, message), AudienceIn(target, message));
            message.MoveTo(target);
            _messages.Remove(message);
            target._messages.Add(message);
        }

        MergedIntoId = target.Id;
        Tell(TicketEventKind.Merged, Audience.Internal, agentId, now, Number(target.Id));
        target.Recount();
        target.Tell(TicketEventKind.Absorbed, Audience.Internal, agentId, now, Number(Id));
        return merge;
    }

    /// <summary>Takes back what a merge had handed over; what was said in the other ticket since stays there.</summary>
    internal void Unmerge(Ticket target, TicketMerge merge, Guid agentId, DateTimeOffset now)
    {
        var before = merge.Messages.ToDictionary(message => message.MessageId);
        foreach (var message in target._messages.Where(message => before.ContainsKey(message.Id)).ToList())
        {
            message.ReadAs(before[message.Id].Role, before[message.Id].Audience);
            message.MoveTo(this);
            target._messages.Remove(message);
            _messages.Add(message);
        }

        MergedIntoId = null;
        merge.Undo(now);
        Tell(TicketEventKind.Unmerged, Audience.Internal, agentId, now, Number(target.Id));
        target.Recount();
        target.Tell(TicketEventKind.Unmerged, Audience.Internal, agentId, now, Number(Id));
    }

    /// <summary>Makes a ticket of its own of what a customer said in this one; the message leaves this one's list when the other is added to the database.</summary>
    internal Ticket SplitOff(Message message, string title, Guid agentId, DateTimeOffset now)
    {
        var split = new Ticket(title, Kind, IsPublic && message.Audience == Audience.Public, message.AuthorId,
            message.AuthorId == AskerId ? AskerName : "", message.PostedAt)
        { Theme = Theme, PublishedAt = message.PostedAt, TeamId = TeamId };
        message.ReadAs(MessageRole.Question, split.AskerSideAudience);
        split._messages.Add(message);
        split.LastActivityAt = now;
        split.Tell(TicketEventKind.SplitFrom, Audience.Internal, agentId, now, Number(Id));
        Recount(without: message);
        Tell(TicketEventKind.SplitOff, Audience.Internal, agentId, now);
        return split;
    }

    /// <summary>Opens a private exchange to everybody, or closes a public one. Opening shows the question alone: what was answered privately stays so.</summary>
    public void Show(bool toEverybody, Guid agentId, DateTimeOffset now)
    {
        if (IsPublic == toEverybody)
            return;

        IsPublic = toEverybody;
        foreach (var message in _messages)
        {
            if (toEverybody && message.Role == MessageRole.Question)
                message.ReadAs(message.Role, Audience.Public);
            else if (!toEverybody && message.Audience == Audience.Public)
                message.ReadAs(message.Role, Audience.Participants);
        }

        Recount();
        Tell(toEverybody ? TicketEventKind.MadePublic : TicketEventKind.MadePrivate, Audience.Participants, agentId, now);
    }

    internal void CountPeople(int people) => PeopleCount = people;

    /// <summary>Its asker is bound by what was decided for the ticket that took theirs in.</summary>
    internal void ReopenFor(Guid personId, DateTimeOffset now)
    {
        if (IsResolved)
            MoveTo(TicketStatus.Taken, personId, now);
    }

    private Audience AudienceIn(Ticket target, Message message) =>
        AskerId == target.AskerId || message.Audience != Audience.Participants ? message.Audience : Audience.Internal;

    private MessageRole RoleIn(Ticket target, Message message) => AudienceIn(target, message) == Audience.Internal
        ? MessageRole.Note
        : message.Role == MessageRole.Question ? MessageRole.Comment : message.Role;

    private void Recount(Message? without = null)
    {
        var shown = _messages.Where(message => message.RemovedAt is null && message != without).ToList();
        AnswerCount = shown.Count(message => message.Role == MessageRole.Answer && message.Audience <= AskerSideAudience);
        CommentCount = shown.Count(message => message.Role == MessageRole.Comment);
    }

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);
}
