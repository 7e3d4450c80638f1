using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Gif;
using MetadataExtractor.Formats.Jpeg;
using MetadataExtractor.Formats.Png;
using MetadataExtractor.Formats.WebP;
using MetadataExtractor.Util;

namespace Portal.KnowledgeBase.Articles;

/// <summary>What a picture is by its content, whatever its name says. The only place that speaks MetadataExtractor.</summary>
internal static class PictureReader
{
    private const int FirstSideways = 5;
    private const int LastSideways = 8;

    /// <summary>Null for what is no PNG, JPEG, GIF or WebP, or a broken one.</summary>
    public static SeenPicture? Read(Stream content)
    {
        try
        {
            var extension = ExtensionOf(FileTypeDetector.DetectFileType(content));
            if (extension is null)
                return null;

            content.Position = 0;
            var said = ImageMetadataReader.ReadMetadata(content);
            return SizeIn(said) is { Width: > 0, Height: > 0 } size
                ? new SeenPicture(extension, IsSideways(said) ? new PictureSize(size.Height, size.Width) : size, said.OfType<GpsDirectory>().Any(gps => gps.TagCount > 0))
                : null;
        }
        catch (Exception failure) when (failure is ImageProcessingException or MetadataException or IOException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // A picture cut short, or one made to break its reader.
            return null;
        }
    }

    private static string? ExtensionOf(FileType type) => type switch
    {
        FileType.Png => ".png",
        FileType.Jpeg => ".jpg",
        FileType.Gif => ".gif",
        FileType.WebP => ".webp",
        _ => null,
    };

    private static PictureSize? SizeIn(IReadOnlyList<MetadataExtractor.Directory> said) =>
        SizeOf(said.OfType<PngDirectory>().FirstOrDefault(), PngDirectory.TagImageWidth, PngDirectory.TagImageHeight)
        ?? SizeOf(said.OfType<JpegDirectory>().FirstOrDefault(), JpegDirectory.TagImageWidth, JpegDirectory.TagImageHeight)
        ?? SizeOf(said.OfType<GifHeaderDirectory>().FirstOrDefault(), GifHeaderDirectory.TagImageWidth, GifHeaderDirectory.TagImageHeight)
        ?? SizeOf(said.OfType<WebPDirectory>().FirstOrDefault(), WebPDirectory.TagImageWidth, WebPDirectory.TagImageHeight);

    private static PictureSize? SizeOf(MetadataExtractor.Directory? said, int width, int height) =>
        said is not null && said.TryGetInt32(width, out var wide) && said.TryGetInt32(height, out var high) ? new PictureSize(wide, high) : null;

    /// <summary>A telephone held upright writes a picture that lies on its side, and says so; browsers turn it.</summary>
    private static bool IsSideways(IReadOnlyList<MetadataExtractor.Directory> said) =>
        said.OfType<ExifIfd0Directory>().FirstOrDefault() is { } exif
        && exif.TryGetInt32(ExifDirectoryBase.TagOrientation, out var orientation) && orientation is >= FirstSideways and <= LastSideways;
}

/// <param name="Extension">With its dot, as the content wants it.</param>
/// <param name="TellsWhere">It holds the place it was taken at.</param>
internal sealed record SeenPicture(string Extension, PictureSize Size, bool TellsWhere);
