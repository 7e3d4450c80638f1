namespace Portal.Tickets.Tickets;

/// <summary>What an operator has set about posts of people the team does not know yet.</summary>
public sealed record ModerationRules
{
    /// <summary>Whether the team reads each first public post before everybody does; without it, only what looks like spam.</summary>
    public bool ReviewFirstPosts { get; init; }

    /// <summary>Questions and comments one person may send in an hour.</summary>
    public int MostPostsAnHour { get; init; } = 30;
}
