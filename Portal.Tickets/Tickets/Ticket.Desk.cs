namespace Portal.Tickets.Tickets;

/// <summary>Who has it, who is there for it, and until when it is out of the way.</summary>
public sealed partial class Ticket
{
    public int? TeamId { get; private set; }

    /// <summary>When it comes back by itself; null while it isn't put off.</summary>
    public DateTimeOffset? SnoozedUntil { get; private set; }

    /// <summary>When the rules last looked for somebody to have it; null: not yet.</summary>
    public DateTimeOffset? RoutedAt { get; private set; }

    /// <summary>Gives it to an agent, or back to all.</summary>
    /// <param name="actorId">Null when the portal did it, by a rule or an absence.</param>
    /// <param name="why">A word of ours for why it came back; empty when somebody simply gave it back.</param>
    public void Assign(Guid? agentId, Guid? actorId, DateTimeOffset now, string why = "")
    {
        if (AssigneeId == agentId)
            return;

        AssigneeId = agentId;
        Tell(agentId is null ? TicketEventKind.Returned : TicketEventKind.Assigned, Audience.Internal, actorId, now,
            agentId is null || agentId == actorId ? why : agentId.Value.ToString("N"));
    }

    public void GiveToTeam(int? teamId, Guid? actorId, DateTimeOffset now, string teamName = "")
    {
        if (TeamId == teamId)
            return;

        TeamId = teamId;
        Tell(TicketEventKind.TeamChanged, Audience.Internal, actorId, now, teamName);
    }

    public bool MaySnooze => Status is TicketStatus.New or TicketStatus.Taken or TicketStatus.WaitingForCustomer;

    public void NoteRouting(DateTimeOffset now) => RoutedAt = now;

    public void Snooze(DateTimeOffset until, Guid agentId, DateTimeOffset now)
    {
        if (!MaySnooze)
            throw new InvalidOperationException("What nobody waits for is out of the way already.");

        SnoozedUntil = until;
        Tell(TicketEventKind.Snoozed, Audience.Internal, agentId, now, until.ToUniversalTime().ToString("u", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Back on the desk: the moment came, the customer wrote, or an agent wants it now.</summary>
    /// <param name="actorId">Null when the moment came.</param>
    public void Wake(Guid? actorId, DateTimeOffset now)
    {
        if (SnoozedUntil is null)
            return;

        SnoozedUntil = null;
        Tell(TicketEventKind.Woken, Audience.Internal, actorId, now);
    }
}
