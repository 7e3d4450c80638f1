namespace Portal.KnowledgeBase.Rendering;

/// <summary>Where a link may lead. Said as what is allowed, for the ways to spell a script have no end.</summary>
internal static class LinkAddress
{
    private static readonly string[] Schemes = ["https://", "http://", "mailto:", "tel:"];

    public static bool IsSafe(string url) =>
        url.Length > 0 && !url.Any(letter => char.IsControl(letter) || letter == '\\')
        && (url[0] == '#' || IsLocalPath(url) || Schemes.Any(scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)));

    public static bool IsOutside(string url) => url[0] is not ('#' or '/');

    // "//elsewhere.example" would leave the house without looking so.
    private static bool IsLocalPath(string url) => url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal);
}
