using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Tickets.Tickets.Attachments;

/// <summary>
/// A picture or document that came with a message. Its number is random and known only to whoever sent it until it belongs to a
/// message; from then on it is seen by those who see that message, and by nobody else.
/// </summary>
public sealed class Attachment
{
    public const int MostBytes = 10 * 1024 * 1024;
    public const int MostPerMessage = 5;
    public const int NameLength = 120;

    /// <summary>How long one may wait for its message.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    private Attachment(Guid id, string name, AttachmentType type, long size, int width, int height, DateTimeOffset receivedAt) =>
        (Id, Name, Type, Size, Width, Height, ReceivedAt) = (id, name, type, size, width, height, receivedAt);

    public Guid Id { get; }

    /// <summary>Null while the form it came with has not been sent.</summary>
    public int? MessageId { get; private set; }

    /// <summary>As its sender called it, without path or control letters; only ever shown, never used to store.</summary>
    public string Name { get; }
    public AttachmentType Type { get; }
    public long Size { get; }

    /// <summary>Pixels; 0 for what is no picture.</summary>
    public int Width { get; }
    public int Height { get; }
    public DateTimeOffset ReceivedAt { get; }

    public bool IsPicture => Type is AttachmentType.Png or AttachmentType.Jpeg or AttachmentType.WebP or AttachmentType.Gif;

    /// <summary>What the store calls it.</summary>
    public string StoredName => Id.ToString("N");

    /// <summary>What the store calls its small picture.</summary>
    public string ThumbnailName => $"{StoredName}-p";

    public static Attachment Received(string name, CleanFile file, DateTimeOffset now) => new(
        Guid.NewGuid(), FileNames.Shown(name), file.Type, file.Content.Length, file.Width, file.Height, now);
}

/// <summary>Told by the content; what a name or a sender says counts for nothing.</summary>
public enum AttachmentType { Png, Jpeg, WebP, Gif, Pdf, Other }

internal sealed class AttachmentTable : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.ToTable("Attachments");
        attachment.Property(a => a.Id).ValueGeneratedNever();
        attachment.Property(a => a.Name).HasMaxLength(Attachment.NameLength);
        attachment.Property(a => a.Type);
        attachment.Property(a => a.Size);
        attachment.Property(a => a.Width);
        attachment.Property(a => a.Height);
        attachment.Property(a => a.ReceivedAt);
        attachment.Ignore(a => a.StoredName).Ignore(a => a.ThumbnailName);
        attachment.HasIndex(a => new { a.MessageId, a.ReceivedAt });
    }
}
