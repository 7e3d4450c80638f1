namespace Portal.Tickets.Tickets;

/// <summary>How soon the team means to be done with it; people who ask never see it.</summary>
public enum TicketPriority { Low = -1, Normal = 0, High = 1, Urgent = 2 }
