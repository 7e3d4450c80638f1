namespace Portal.Tickets.Access;

/// <summary>What a person is in a client's account.</summary>
public enum Role { Owner, Administrator, User, Accountant }
