namespace Portal.Tickets.Tickets;

/// <summary>
/// One question and all that is said about it. The forum shows the public ones; a private one is seen by the asker's side
/// and the team.
/// </summary>
public sealed partial class Ticket
{
    public const int TitleLength = 160;
    public const int ThemeLength = 60;
    public const int AskerNameLength = 60;
    public const int DecisionLength = 500;

    private readonly List<Message> _messages = [];
    private readonly List<TicketEvent> _events = [];

    private Ticket(string title, TicketKind kind, bool isPublic, Guid askerId, string askerName, DateTimeOffset openedAt) =>
        (Title, Kind, IsPublic, AskerId, AskerName, OpenedAt, LastActivityAt) =
        (title, kind, isPublic, askerId, askerName, openedAt, openedAt);

    /// <summary>Also the number in the address.</summary>
    public int Id { get; private set; }
    public string Title { get; private set; }
    public TicketKind Kind { get; private set; }
    public TicketStatus Status { get; private set; }

    /// <summary>The slug of a theme of the knowledge base; empty while nobody has sorted the ticket.</summary>
    public string Theme { get; private set; } = "";
    public bool IsPublic { get; private set; }
    public Guid AskerId { get; }

    /// <summary>The name the asker chose to be seen under; empty for « Anonyme ».</summary>
    public string AskerName { get; private set; }

    /// <summary>The client account the ticket is about, where the asker's company may read along.</summary>
    public Guid? SharedWithAccountId { get; private set; }
    public Guid? AssigneeId { get; private set; }
    public DateTimeOffset OpenedAt { get; }

    /// <summary>When the asker's address was confirmed and the team had nothing against it: until then nobody but the asker sees anything of it.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Of what everybody who sees the ticket may know of: a note or an access step leaves no trace here.</summary>
    public DateTimeOffset LastActivityAt { get; private set; }

    /// <summary>When the asker could first read an answer of the team.</summary>
    public DateTimeOffset? FirstAnsweredAt { get; private set; }
    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>When the asker said that it works now: another fact than the agent's <see cref="ResolvedAt"/>.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>Whether the team reads it before everybody does.</summary>
    public Review Review { get; private set; }

    /// <summary>Why an idea is planned, done or declined, for everybody to read; empty where nothing was said.</summary>
    public string Decision { get; private set; } = "";

    /// <summary>People with the same problem, the asker included.</summary>
    public int PeopleCount { get; private set; } = 1;
    public int CommentCount { get; private set; }

    /// <summary>Answers that everybody who sees the ticket can read: a private one leaves no trace in public.</summary>
    public int AnswerCount { get; private set; }

    /// <summary>Set anew at each save; the second of two writers is refused.</summary>
    public Guid Version { get; private set; }
    public IReadOnlyList<Message> Messages => _messages;
    public IReadOnlyList<TicketEvent> Events => _events;

    public bool IsResolved => Status is TicketStatus.Resolved or TicketStatus.Closed or TicketStatus.Done;

    public static Ticket Ask(
        Guid askerId, string askerName, string title, string body, TicketKind kind, bool isPublic, string theme, DateTimeOffset now)
    {
        var ticket = new Ticket(title, kind, isPublic, askerId, askerName, now) { Theme = theme };
        ticket._messages.Add(Message.Write(
            askerId, body, MessageRole.Question, ticket.AskerSideAudience, official: false, now));
        return ticket;
    }

    /// <summary>What the asker says is heard by everybody in public, by the team otherwise.</summary>
    private Audience AskerSideAudience => IsPublic ? Audience.Public : Audience.Participants;

    public void Publish(DateTimeOffset now)
    {
        if (PublishedAt is not null || AwaitReview(now))
            return;

        (PublishedAt, LastActivityAt) = (now, now);
        Tell(TicketEventKind.Published, Audience.Participants, AskerId, now);
    }

    /// <summary>The team's answer. The first one the asker can read stops the first-answer clock and takes the ticket in hand.</summary>
    public Message Answer(Guid agentId, string body, Audience audience, IEnumerable<string> articleIds, DateTimeOffset now)
    {
        if (audience == Audience.Internal)
            throw new ArgumentException("An answer reaches the asker; what stays in the team is a note.", nameof(audience));

        var answer = Add(Message.Write(agentId, body, MessageRole.Answer, Narrowest(audience), official: true, now), now);
        answer.Cite(articleIds);
        if (answer.Audience <= AskerSideAudience)
            AnswerCount++;
        FirstAnsweredAt ??= now;
        if (Status == TicketStatus.New)
            Take(agentId, now);
        return answer;
    }

    /// <summary>Anybody's word under the question. What the asker adds while we wait for them gives the ticket back to the team.</summary>
    /// <param name="toTeamOnly">Not for everybody, even under a public question.</param>
    public Message Comment(Guid authorId, string body, DateTimeOffset now, bool toTeamOnly = false)
    {
        var audience = toTeamOnly ? Audience.Participants : AskerSideAudience;
        var comment = Add(Message.Write(authorId, body, MessageRole.Comment, audience, official: false, now), now);
        if (audience == AskerSideAudience)
            CommentCount++;
        if (authorId == AskerId)
        {
            Wake(authorId, now);
            if (Status == TicketStatus.WaitingForCustomer)
                MoveTo(TicketStatus.Taken, authorId, now);
        }

        return comment;
    }

    /// <summary>
    /// What the asker's side answers by mail: private even where the question is public, since a letter is not written for a forum.
    /// It gives the ticket back to the team, also one that was resolved.
    /// </summary>
    public Message ReplyByMail(Guid authorId, string body, DateTimeOffset now)
    {
        var reply = Add(Message.Write(authorId, body, MessageRole.Comment, Audience.Participants, official: false, now), now);
        if (!IsPublic)
            CommentCount++;
        if (authorId == AskerId && IsResolved)
            Reopen(authorId, now);
        else if (Status == TicketStatus.WaitingForCustomer)
            MoveTo(TicketStatus.Taken, authorId, now);
        return reply;
    }

    public Message Note(Guid agentId, string body, DateTimeOffset now) =>
        Add(Message.Write(agentId, body, MessageRole.Note, Audience.Internal, official: false, now), now);

    /// <summary>One more person has this problem.</summary>
    public void CountPerson() => PeopleCount++;

    public void Sort(string theme) => Theme = theme;

    /// <summary>What a tutorial learns from here has changed: the change feed is told by a new version.</summary>
    internal void TeachAnew() => Version = Guid.NewGuid();

    /// <summary>An answer is on its way or was taken back: whoever answers from what they saw before is refused.</summary>
    internal void AwaitAnswer() => Version = Guid.NewGuid();

    private Audience Narrowest(Audience wanted) => IsPublic ? wanted : Audience.Participants;

    private Message Add(Message message, DateTimeOffset now)
    {
        _messages.Add(message);
        Touch(message.Audience, now);
        return message;
    }

    private void Tell(TicketEventKind kind, Audience audience, Guid? actorId, DateTimeOffset now, string detail = "")
    {
        _events.Add(TicketEvent.Of(kind, audience, actorId, now, detail));
        Touch(audience, now);
    }

    private void Touch(Audience audience, DateTimeOffset now)
    {
        // The public lists go by this time: what the public does not hear must not move it.
        if (audience <= AskerSideAudience)
            LastActivityAt = now;

        Version = Guid.NewGuid(); // A change even where no other column changes: whoever writes at the same moment is refused.
    }
}
