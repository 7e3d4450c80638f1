namespace Portal.Tickets.Tickets;

/// <summary>How far a ticket got. The last three are for ideas only.</summary>
public enum TicketStatus { New, Taken, WaitingForCustomer, Resolved, Closed, Planned, Done, Declined }
