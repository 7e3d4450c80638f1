namespace Portal.Tickets.Tickets;

public sealed partial class Ticket
{
    /// <summary>Private, answered, and its asker's address known to be theirs.</summary>
    public bool MayBePromoted => !IsPublic && PublishedAt is not null && RemovedAt is null && MergedIntoId is null
        && _messages.Any(message => message.Role == MessageRole.Answer && message.RemovedAt is null);

    internal void AskConsent(Guid agentId, DateTimeOffset now) => Tell(TicketEventKind.ConsentAsked, Audience.Internal, agentId, now);

    /// <summary>The public question, answered already, in the words that were agreed to. Its asker is unnamed, and only the team can tell where it comes from.</summary>
    internal Ticket Promote(Promotion agreed, DateTimeOffset now)
    {
        var made = Ask(AskerId, "", agreed.Title, agreed.Question, TicketKind.Question, isPublic: true, Theme, now);
        made.TeamId = TeamId;
        made.Publish(now);
        made.Answer(agreed.AgentId, agreed.Answer, Audience.Public, [], now);
        made.MoveTo(TicketStatus.Resolved, agreed.AgentId, now);
        made.Tell(TicketEventKind.PromotedFrom, Audience.Internal, agreed.AgentId, now, Number(Id));
        return made;
    }

    internal void NoteConsent(int publicTicketId, DateTimeOffset now) =>
        Tell(TicketEventKind.ConsentGiven, Audience.Internal, AskerId, now, Number(publicTicketId));

    internal void NoteRefusal(DateTimeOffset now) => Tell(TicketEventKind.ConsentRefused, Audience.Internal, AskerId, now);
}
