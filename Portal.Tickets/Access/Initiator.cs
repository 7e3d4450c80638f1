namespace Portal.Tickets.Access;

/// <summary>Through which of the three doors a request came.</summary>
public enum Initiator { Owner, Accountant, Agent }
