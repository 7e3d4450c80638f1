namespace Portal.Tickets.Tickets;

/// <summary>What the team reads before everybody does.</summary>
public sealed partial class Ticket
{
    /// <summary>Shown to everybody, or so far only to its asker and whoever of the team decides.</summary>
    public bool WaitsForReview => Review == Review.Waiting;

    /// <summary>Nobody but the team reads it before the team has. Before it was published, that is.</summary>
    internal void ReviewFirst()
    {
        if (PublishedAt is not null)
            throw new InvalidOperationException("What everybody has read can't be read first.");

        Review = Review.OnceConfirmed;
    }

    internal void Approve(DateTimeOffset now)
    {
        var waited = Review is Review.Waiting or Review.Refused;
        Review = Review.None;
        if (waited)
            Publish(now);
    }

    internal void Refuse(Guid agentId, DateTimeOffset now)
    {
        Review = Review.Refused;
        Tell(TicketEventKind.Refused, Audience.Internal, agentId, now);
    }

    /// <summary>True when it has to wait for the team.</summary>
    private bool AwaitReview(DateTimeOffset now)
    {
        if (Review == Review.OnceConfirmed)
        {
            Review = Review.Waiting;
            Tell(TicketEventKind.Held, Audience.Internal, AskerId, now);
        }

        return Review != Review.None;
    }
}
