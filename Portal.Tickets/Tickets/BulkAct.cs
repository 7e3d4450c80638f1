namespace Portal.Tickets.Tickets;

/// <summary>What can be done to many tickets at once.</summary>
public abstract record BulkAct
{
    private BulkAct() { }

    /// <param name="AgentId">Null gives them back to all.</param>
    public sealed record Assign(Guid? AgentId) : BulkAct;

    public sealed record Move(TicketStatus Status) : BulkAct;

    public sealed record Prioritise(TicketPriority Priority) : BulkAct;

    /// <summary>Until the team is there again tomorrow.</summary>
    public sealed record Snooze : BulkAct;

    /// <summary>One more word to file them under.</summary>
    public sealed record AddTag(Tag Tag) : BulkAct;
}

public enum BulkOutcome { Done, AlreadySo, NotForThisKind, NobodyWaits, NobodyThere, TooManyTags, ChangedMeanwhile, NoSuchTicket }
