using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Portal.Tickets.Tickets;

namespace Portal.Web.Setup;

/// <summary>What the team reads before everybody does, and how much one person may write.</summary>
public sealed class ModerationOptions
{
    public const string Section = "Portal:Moderation";

    /// <summary>Each first public post of somebody; without it only what looks like spam.</summary>
    public bool ReviewFirstPosts { get; init; }

    [Range(1, 1000)]
    public int MostPostsAnHour { get; init; } = new ModerationRules().MostPostsAnHour;

    internal ModerationRules ToRules() => new() { ReviewFirstPosts = ReviewFirstPosts, MostPostsAnHour = MostPostsAnHour };
}

[OptionsValidator]
internal sealed partial class ModerationOptionsValidator : IValidateOptions<ModerationOptions>;
