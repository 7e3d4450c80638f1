namespace Portal.Tickets.Tickets;

/// <summary>How a ticket moves on: in hand, waiting, resolved, confirmed, reopened.</summary>
public sealed partial class Ticket
{
    public void Take(Guid agentId, DateTimeOffset now)
    {
        if (AssigneeId != agentId)
        {
            AssigneeId = agentId;
            Tell(TicketEventKind.Assigned, Audience.Internal, agentId, now);
        }

        if (Status == TicketStatus.New)
            MoveTo(TicketStatus.Taken, agentId, now);
    }

    public bool MayBecome(TicketStatus status) => status switch
    {
        TicketStatus.Planned or TicketStatus.Done or TicketStatus.Declined => Kind == TicketKind.Idea,
        TicketStatus.New => false,
        _ => true,
    };

    /// <summary>The agent's word on where the ticket stands.</summary>
    public void MoveTo(TicketStatus status, Guid actorId, DateTimeOffset now)
    {
        if (!MayBecome(status))
            throw new InvalidOperationException($"A ticket of kind {Kind} can't become {status}.");

        if (Status == status)
            return;

        (Status, Decision) = (status, "");
        ResolvedAt = IsResolved ? ResolvedAt ?? now : null;
        if (!IsResolved)
            ConfirmedAt = null;
        if (!MaySnooze)
            SnoozedUntil = null;
        MinuteClocks(now);
        Tell(TicketEventKind.StatusChanged, AskerSideAudience, actorId, now, status.ToString());
    }

    /// <summary>The asker says that it works now; counts as resolving where no agent had yet.</summary>
    public void ConfirmResolved(Guid askerId, DateTimeOffset now)
    {
        EnsureAsker(askerId);
        if (ConfirmedAt is not null)
            return;

        if (!IsResolved)
            MoveTo(TicketStatus.Resolved, askerId, now);
        ConfirmedAt = now;
        _messages.Where(m => m is { Role: MessageRole.Answer, RemovedAt: null }).MaxBy(m => m.PostedAt)?.Accept(now);
        Tell(TicketEventKind.Confirmed, AskerSideAudience, askerId, now);
    }

    /// <summary>Whether this is an answer that can be said to be a right one.</summary>
    public bool MayAccept(int messageId) => _messages.Exists(m => m.Id == messageId && m is { Role: MessageRole.Answer, RemovedAt: null });

    public void Accept(int messageId, bool accept, DateTimeOffset now)
    {
        var answer = _messages.Single(m => m.Id == messageId);
        if (accept)
            answer.Accept(now);
        else
            answer.Unaccept();
        Touch(answer.Audience, now);
    }

    /// <summary>« Toujours bloqué » : the asker takes the resolution back.</summary>
    public void Reopen(Guid askerId, DateTimeOffset now)
    {
        EnsureAsker(askerId);
        if (!IsResolved)
            return;

        (Status, ResolvedAt, ConfirmedAt) = (TicketStatus.Taken, null, null);
        MinuteClocks(now);
        Tell(TicketEventKind.Reopened, AskerSideAudience, askerId, now);
    }

    /// <summary>A step of an access request that was started from here; the public never learns of it.</summary>
    public void NoteAccessStep(string step, Audience audience, Guid? actorId, DateTimeOffset now)
    {
        if (audience == Audience.Public)
            throw new ArgumentException("An access step is never public.", nameof(audience));

        Tell(TicketEventKind.AccessStep, audience, actorId, now, step);
    }

    /// <summary>« Non remis » : a letter of this ticket did not arrive. For the team alone: it tells something of somebody's mailbox.</summary>
    /// <param name="detail">The status code, or "complaint".</param>
    public void NoteUndelivered(string detail, DateTimeOffset now) =>
        Tell(TicketEventKind.NotDelivered, Audience.Internal, actorId: null, now, detail);

    private void EnsureAsker(Guid personId)
    {
        if (personId != AskerId)
            throw new InvalidOperationException("Only the asker confirms or reopens.");
    }
}
