namespace Portal.Web.Jobs;

/// <summary>Whether this node works through the timetable, or serves pages only.</summary>
public sealed class JobsOptions
{
    public const string Section = "Jobs";

    public bool RunHere { get; init; } = true;
}
