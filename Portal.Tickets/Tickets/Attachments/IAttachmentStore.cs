namespace Portal.Tickets.Tickets.Attachments;

/// <summary>Where the bytes of attachments lie, by names this room makes up; whoever asks has already been let through.</summary>
public interface IAttachmentStore
{
    Task KeepAsync(string storedName, ReadOnlyMemory<byte> content, CancellationToken cancel);

    /// <summary>Null when there is no such file.</summary>
    Stream? Open(string storedName);

    /// <summary>Nothing happens when there is none.</summary>
    void Remove(string storedName);

    /// <summary>Names of files kept before this moment.</summary>
    IEnumerable<string> KeptBefore(DateTimeOffset moment);
}
