using ImageMagick;
using Portal.Tickets.Tickets.Attachments;

namespace Portal.Web.Files;

/// <summary>
/// Draws each picture anew, upright and without a word on where, when and by what it was taken; whatever else was hidden in the file
/// is gone with it. The decoder is chosen by the bytes, so that no other one can be talked into opening it.
/// </summary>
internal sealed class PictureCleaner : IFileCleaner
{
    private const int MostSide = 12_000;
    private const int LibrarySide = 65_000;
    private const long MostPixels = 40_000_000;
    private const long MostPixelsOfAllFrames = 120_000_000;
    private const int MostFrames = 400;
    private const uint JpegQuality = 88;

    private static readonly SemaphoreSlim TwoAtATime = new(2);

    static PictureCleaner()
    {
        ResourceLimits.Width = LibrarySide; // Above ours, which has words for it.
        ResourceLimits.Height = LibrarySide;
        ResourceLimits.Memory = 512 * 1024 * 1024;
        ResourceLimits.Thread = 1;
    }

    public async Task<CleanOutcome> CleanAsync(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var type = FileSigns.TypeOf(content.Span);
        if (type == AttachmentType.Other)
            return new CleanOutcome.UnknownType();
        if (type == AttachmentType.Pdf)
            return content.Span[^Math.Min(content.Length, 2048)..].IndexOf("%%EOF"u8) >= 0
                ? new CleanOutcome.Clean(new CleanFile(type, content))
                : new CleanOutcome.Broken();

        await TwoAtATime.WaitAsync(cancel);
        try
        {
            return await Task.Run(() => Draw(content.ToArray(), type), cancel);
        }
        catch (MagickException)
        {
            return new CleanOutcome.Broken(); // The library's only way to say "this is no whole picture".
        }
        finally
        {
            TwoAtATime.Release();
        }
    }

    private static CleanOutcome Draw(byte[] content, AttachmentType type)
    {
        var format = FormatOf(type);
        var reading = new MagickReadSettings { Format = format };
        var frames = MagickImageInfo.ReadCollection(content, reading).ToList();
        if (frames.Count == 0)
            return new CleanOutcome.Broken();
        if (frames.Exists(frame => frame.Width > MostSide || frame.Height > MostSide || (long)frame.Width * frame.Height > MostPixels)
            || frames.Count > MostFrames || frames.Sum(frame => (long)frame.Width * frame.Height) > MostPixelsOfAllFrames)
            return new CleanOutcome.TooManyPixels();

        using var pictures = new MagickImageCollection(content, reading);
        foreach (var picture in pictures)
            Forget(picture);
        var whole = pictures.ToByteArray(format);
        return new CleanOutcome.Clean(new CleanFile(
            type, whole, (int)pictures[0].Width, (int)pictures[0].Height, Small(pictures[0])));
    }

    private static void Forget(IMagickImage<byte> picture)
    {
        picture.AutoOrient();
        if (picture.GetColorProfile() is not null)
            picture.TransformColorSpace(ColorProfiles.SRGB);
        picture.Strip();
        foreach (var name in picture.AttributeNames.ToList())
            picture.RemoveAttribute(name);
        if (picture.Format == MagickFormat.Jpeg)
            picture.Quality = Math.Min(picture.Quality, JpegQuality);
    }

    private static byte[] Small(IMagickImage<byte> picture)
    {
        using var small = picture.Clone();
        var (width, height) = Thumbnails.Size((int)picture.Width, (int)picture.Height);
        small.ResetPage();
        small.Resize(new MagickGeometry((uint)width, (uint)height) { IgnoreAspectRatio = true });
        small.Quality = 80;
        return small.ToByteArray(MagickFormat.WebP);
    }

    private static MagickFormat FormatOf(AttachmentType type) => type switch
    {
        AttachmentType.Png => MagickFormat.Png,
        AttachmentType.Jpeg => MagickFormat.Jpeg,
        AttachmentType.WebP => MagickFormat.WebP,
        _ => MagickFormat.Gif,
    };
}
