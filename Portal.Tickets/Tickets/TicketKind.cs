namespace Portal.Tickets.Tickets;

/// <summary>What sort of thing was asked; never mixed with how far it got, which is <see cref="TicketStatus"/>.</summary>
public enum TicketKind { Question, Error, Idea }
