using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Tests;

/// <summary>A folder of tutorials that lives as long as its test.</summary>
internal sealed class ArticlesFolder : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public string Path { get; } = Directory.CreateTempSubdirectory("portal-articles-").FullName;

    public static string Text(string slug, string body = "Du texte.", string? title = null, string? id = null, string more = "") =>
        $"""
        ---
        id: {id ?? "id-" + slug}
        title: "{title ?? "Titre de " + slug}"
        slug: {slug}
        summary: Un résumé.
        {(more.Contains("audience:", StringComparison.Ordinal) ? "" : "audience: client")}
        created: 2026-01-10
        updated: 2026-02-20
        {more}
        ---
        {body}
        """;

    public string Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void WriteArticle(string file, string body = "Du texte.", string? title = null, string? id = null, string more = "") =>
        Write(file, Text(System.IO.Path.GetFileNameWithoutExtension(file), body, title, id, more));

    public ArticleLibrary Open()
    {
        var library = new ArticleLibrary(Path);
        library.Open();
        return library;
    }

    /// <summary>Does something to the folder and waits until the library shows what is expected.</summary>
    public static async Task UntilAsync(ArticleLibrary library, Action change, Func<bool> expected)
    {
        using var changed = new SemaphoreSlim(0);
        void Release() => changed.Release();
        library.Changed += Release;
        try
        {
            change();
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            enough.CancelAfter(Patience);
            while (!expected())
                await changed.WaitAsync(enough.Token);
        }
        finally
        {
            library.Changed -= Release;
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
