using System.Security.Cryptography;
using System.Text;

namespace Portal.KnowledgeBase.Articles;

/// <summary>A file of the articles folder as an editor reads it.</summary>
/// <param name="Version">Says whether somebody else saved meanwhile.</param>
public sealed record ArticleText(string Path, string Text, string Version)
{
    internal static ArticleText Of(string path, string text) => new(path, text, VersionOf(text));

    internal static string VersionOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>One saved state of a file.</summary>
/// <param name="Id">For <see cref="ArticleStore.At"/>.</param>
public sealed record ArticleVersion(string Id, string Author, DateTimeOffset At);

/// <param name="Email">For the history of a git repository.</param>
public sealed record ArticleAuthor(string Name, string Email);

public abstract record SaveOutcome
{
    private SaveOutcome() { }

    public sealed record Saved(ArticleText Now, string ArticleId) : SaveOutcome;

    /// <summary>Somebody saved first.</summary>
    /// <param name="Current">Null when the file is gone.</param>
    public sealed record Conflict(ArticleText? Current) : SaveOutcome;

    public sealed record Faulty(IReadOnlyList<ArticleFault> Faults) : SaveOutcome;
}
