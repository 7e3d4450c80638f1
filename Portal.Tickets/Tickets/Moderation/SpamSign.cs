namespace Portal.Tickets.Tickets;

/// <summary>Why a post is read by the team first.</summary>
public enum SpamSign { FirstPost, Links, TooFast, Repeated, MarkedBefore }
