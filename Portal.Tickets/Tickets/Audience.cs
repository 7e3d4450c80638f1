namespace Portal.Tickets.Tickets;

/// <summary>Who may read a message or an event; the order goes from everybody to the fewest.</summary>
public enum Audience
{
    /// <summary>Whoever sees the ticket.</summary>
    Public,

    /// <summary>The asker's side and the team.</summary>
    Participants,

    /// <summary>The team.</summary>
    Internal,
}
