namespace Portal.Tickets.Tickets;

/// <summary>What a message is in its ticket.</summary>
public enum MessageRole { Question, Answer, Comment, Note }
