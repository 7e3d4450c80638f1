using System.Text;
using LibGit2Sharp;

namespace Portal.KnowledgeBase.Articles;

/// <summary>Each save is a commit of that file and its new pictures alone, in its author's name. What else lies changed or staged in the repository stays so.</summary>
internal sealed class GitHistory(string repository, string prefix) : IArticleHistory
{
    private const int MostVersions = 500;

    /// <summary>Null when the folder lies in no working copy.</summary>
    public static GitHistory? For(string folder)
    {
        if (Repository.Discover(folder) is not { } found)
            return null;

        using var git = new Repository(found);
        if (git.Info.WorkingDirectory is not { } root)
            return null;

        var inside = Path.GetRelativePath(RealPath(root), RealPath(folder)).Replace('\\', '/');
        return inside.StartsWith("..", StringComparison.Ordinal) ? null : new GitHistory(found, inside == "." ? "" : inside + "/");
    }

    public void Keep(string path, string? before, string after, IReadOnlyDictionary<string, string> pictures, ArticleAuthor author, DateTimeOffset now)
    {
        using var git = new Repository(repository);
        var tip = git.Head.Tip;
        var blob = git.ObjectDatabase.CreateBlob(new MemoryStream(Encoding.UTF8.GetBytes(after)));
        var files = tip is null ? new TreeDefinition() : TreeDefinition.From(tip);
        var changed = NewPictures(git, tip, pictures).Append((prefix + path, blob)).ToList();
        foreach (var (file, content) in changed)
            files.Add(file, content, Mode.NonExecutableFile);
        var who = new Signature(author.Name, author.Email, now);
        var commit = git.ObjectDatabase.CreateCommit(
            who, who, $"{(before is null ? "Écrit" : "Modifie")} {path}", git.ObjectDatabase.CreateTree(files), tip is null ? [] : [tip], prettifyMessage: true);
        // The branch that HEAD names, which the first commit of a repository makes.
        if (git.Refs.Head.ResolveToDirectReference() is { } branch)
            git.Refs.UpdateTarget(branch, commit.Id);
        else
            git.Refs.Add(git.Refs.Head.TargetIdentifier, commit.Id);

        foreach (var (file, content) in changed)
            git.Index.Add(content, file, Mode.NonExecutableFile);
        git.Index.Write();
    }

    public IReadOnlyList<ArticleVersion> Of(string path)
    {
        using var git = new Repository(repository);
        return git.Head.Tip is null ? [] : [.. git.Commits
            .QueryBy(prefix + path, new CommitFilter { SortBy = CommitSortStrategies.Topological | CommitSortStrategies.Time })
            .Take(MostVersions)
            .Where(entry => entry.Commit[entry.Path] is not null)
            .Select(entry => new ArticleVersion(entry.Commit.Sha, entry.Commit.Author.Name, entry.Commit.Author.When))];
    }

    public string? At(string path, string versionId)
    {
        using var git = new Repository(repository);
        return ObjectId.TryParse(versionId, out var id) && git.Lookup<Commit>(id)?[prefix + path]?.Target is Blob blob
            ? blob.GetContentText(Encoding.UTF8)
            : null;
    }

    private IEnumerable<(string Path, Blob Content)> NewPictures(Repository git, Commit? tip, IReadOnlyDictionary<string, string> pictures)
    {
        foreach (var (path, file) in pictures)
        {
            using var content = File.OpenRead(file);
            var blob = git.ObjectDatabase.CreateBlob(content);
            if (tip?[prefix + path]?.Target.Id != blob.Id)
                yield return (prefix + path, blob);
        }
    }

    // A temporary folder may be reached through a link, and git answers with where it really is.
    private static string RealPath(string folder)
    {
        var directory = new DirectoryInfo(folder);
        return (directory.ResolveLinkTarget(returnFinalTarget: true) ?? directory).FullName.TrimEnd('/', '\\');
    }
}
