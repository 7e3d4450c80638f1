namespace Portal.Tickets.Tickets.Attachments;

/// <summary>Tells what a file is by its content and takes out of a picture what it says of place, time and device.</summary>
public interface IFileCleaner
{
    Task<CleanOutcome> CleanAsync(ReadOnlyMemory<byte> content, CancellationToken cancel);
}

public abstract record CleanOutcome
{
    private CleanOutcome() { }

    public sealed record Clean(CleanFile File) : CleanOutcome;

    /// <summary>Neither a picture nor a document of the kinds we take, whatever its name says.</summary>
    public sealed record UnknownType : CleanOutcome;

    /// <summary>It begins like one and can't be read to the end.</summary>
    public sealed record Broken : CleanOutcome;

    public sealed record TooManyPixels : CleanOutcome;
}

/// <param name="Thumbnail">Empty for what is no picture.</param>
public sealed record CleanFile(
    AttachmentType Type, ReadOnlyMemory<byte> Content, int Width = 0, int Height = 0, ReadOnlyMemory<byte> Thumbnail = default);
