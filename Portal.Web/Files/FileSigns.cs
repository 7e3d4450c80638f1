using Portal.Tickets.Tickets.Attachments;

namespace Portal.Web.Files;

/// <summary>What a file is, by the bytes it begins with.</summary>
internal static class FileSigns
{
    public static AttachmentType TypeOf(ReadOnlySpan<byte> content) => content switch
    {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => AttachmentType.Png,
        [0xFF, 0xD8, 0xFF, ..] => AttachmentType.Jpeg,
        _ when content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8) => AttachmentType.Gif,
        _ when content.StartsWith("RIFF"u8) && content.Length > 12 && content[8..].StartsWith("WEBP"u8) => AttachmentType.WebP,
        _ when content.StartsWith("%PDF-"u8) => AttachmentType.Pdf,
        _ => AttachmentType.Other,
    };

    public static string MediaType(AttachmentType type) => type switch
    {
        AttachmentType.Png => "image/png",
        AttachmentType.Jpeg => "image/jpeg",
        AttachmentType.WebP => "image/webp",
        AttachmentType.Gif => "image/gif",
        AttachmentType.Pdf => "application/pdf",
        _ => "application/octet-stream",
    };
}
