using System.Buffers;

namespace Portal.KnowledgeBase.Rendering;

/// <summary>A picture named beside the article, and the address that serves it.</summary>
internal static class ImageAddress
{
    private const string Root = "/tutoriels/images/";
    private static readonly SearchValues<char> NotInPaths = SearchValues.Create(":\\?#%\0");

    /// <summary>Null for what is not a picture of the articles folder.</summary>
    public static string? PathFrom(string articleFile, string source)
    {
        if (source.Length == 0 || source.StartsWith('/') || source.AsSpan().ContainsAny(NotInPaths))
            return null;

        var path = new List<string>(articleFile.Split('/')[..^1]);
        foreach (var part in source.Split('/'))
        {
            if (part == "..")
            {
                if (path.Count == 0)
                    return null;
                path.RemoveAt(path.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                path.Add(part);
            }
        }

        return string.Join('/', path);
    }

    /// <param name="path">In the articles folder.</param>
    public static string Of(string path) => Root + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
