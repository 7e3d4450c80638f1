using System.Globalization;
using System.Text.Json;

namespace Portal.KnowledgeBase.Articles;

/// <summary>Old states as files: a folder an article, a file a state, numbered as they were saved. A picture's name says its content, so none is ever written over.</summary>
internal sealed class FileHistory(string folder) : IArticleHistory
{
    private const string BeforeUs = "avant l’éditeur";

    public void Keep(string path, string? before, string after, IReadOnlyDictionary<string, string> pictures, ArticleAuthor author, DateTimeOffset now)
    {
        var number = Of(path).Count;
        if (number == 0 && before is not null)
            Write(path, ++number, new State(BeforeUs, now, before));
        Write(path, number + 1, new State(author.Name, now, after));
    }

    public IReadOnlyList<ArticleVersion> Of(string path) =>
        [.. Files(path).OrderDescending(StringComparer.Ordinal)
            .Select(file => (Id: Path.GetFileNameWithoutExtension(file), State: Read(file)))
            .Where(version => version.State is not null)
            .Select(version => new ArticleVersion(version.Id, version.State!.Author, version.State.At))];

    public string? At(string path, string versionId) =>
        Files(path).FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == versionId) is { } file ? Read(file)?.Text : null;

    private void Write(string path, int number, State state) =>
        ArticleStore.Write(Path.Combine(FolderOf(path), number.ToString("D6", CultureInfo.InvariantCulture) + ".json"), JsonSerializer.Serialize(state));

    private IEnumerable<string> Files(string path) => Directory.Exists(FolderOf(path)) ? Directory.EnumerateFiles(FolderOf(path), "*.json") : [];

    private string FolderOf(string path) => Path.Combine([folder, .. path.Split('/')]);

    private static State? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<State>(File.ReadAllText(file));
        }
        catch (JsonException)
        {
            // One damaged state must not hide the others.
            return null;
        }
    }

    private sealed record State(string Author, DateTimeOffset At, string Text);
}
