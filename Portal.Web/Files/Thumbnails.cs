namespace Portal.Web.Files;

/// <summary>How large the small picture is, so that the page keeps its place free.</summary>
internal static class Thumbnails
{
    private const int MostWidth = 480;
    private const int MostHeight = 320;

    public static (int Width, int Height) Size(int width, int height)
    {
        var scale = Math.Min(1.0, Math.Min((double)MostWidth / Math.Max(1, width), (double)MostHeight / Math.Max(1, height)));
        return (Math.Max(1, (int)Math.Round(width * scale)), Math.Max(1, (int)Math.Round(height * scale)));
    }
}
