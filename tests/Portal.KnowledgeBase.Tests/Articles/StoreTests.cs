using LibGit2Sharp;
using Microsoft.Extensions.Time.Testing;
using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Tests.Articles;

public sealed class StoreTests : IDisposable
{
    private static readonly ArticleAuthor Ann = new("Anne Martin", "anne@exemple.fr");
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly ArticlesFolder _folder = new();
    private readonly string _versions = Directory.CreateTempSubdirectory("portal-versions-").FullName;
    private readonly FakeTimeProvider _clock = new(Monday);
    private ArticleLibrary? _library;

    private ArticleStore Store() => new(_library ??= _folder.Open(), _versions, _clock);

    [Fact]
    public void What_is_saved_is_read_again()
    {
        var store = Store();

        var saved = Assert.IsType<SaveOutcome.Saved>(store.Save("t/un.md", ArticlesFolder.Text("un"), expectedVersion: null, Ann));

        Assert.Equal(saved.Now, store.ReadFile("t/un.md"));
        Assert.Equal(ArticlesFolder.Text("un"), File.ReadAllText(Path.Combine(_folder.Path, "t/un.md")));
        Assert.Equal(["un.md"], Directory.EnumerateFiles(Path.Combine(_folder.Path, "t")).Select(Path.GetFileName));
    }

    [Fact]
    public void An_article_of_the_library_is_read_by_its_id()
    {
        _folder.WriteArticle("t/un.md");

        Assert.Equal(("t/un.md", ArticlesFolder.Text("un")), Store().Read("id-un") is { } read ? (read.Path, read.Text) : default);
        Assert.Null(Store().Read("id-deux"));
    }

    [Fact]
    public void Who_saves_second_is_shown_what_the_first_wrote()
    {
        _folder.WriteArticle("t/un.md");
        var store = Store();
        var version = store.Read("id-un")!.Version;
        store.Save("t/un.md", ArticlesFolder.Text("un", "Première."), version, Ann);

        var conflict = Assert.IsType<SaveOutcome.Conflict>(store.Save("t/un.md", ArticlesFolder.Text("un", "Seconde."), version, Ann));

        Assert.Equal(ArticlesFolder.Text("un", "Première."), conflict.Current?.Text);
        Assert.Contains("Première.", store.ReadFile("t/un.md")!.Text, StringComparison.Ordinal);
        Assert.IsType<SaveOutcome.Conflict>(store.Save("t/un.md", ArticlesFolder.Text("un"), expectedVersion: null, Ann));
    }

    [Theory]
    [InlineData("../dehors.md")]
    [InlineData("t/../../dehors.md")]
    [InlineData("/etc/dehors.md")]
    [InlineData("t/.git/dehors.md")]
    [InlineData("t/un.txt")]
    [InlineData("un.md")]
    [InlineData("t\\..\\un.md")]
    [InlineData("t/un\0.md")]
    [InlineData("")]
    public void Nothing_is_written_outside_the_folder(string path)
    {
        Assert.IsType<SaveOutcome.Faulty>(Store().Save(path, ArticlesFolder.Text("un"), expectedVersion: null, Ann));
        Assert.Null(Store().ReadFile(path));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_link_out_of_the_folder_is_not_followed()
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "t"), _versions);

        Assert.IsType<SaveOutcome.Faulty>(Store().Save("t/un.md", ArticlesFolder.Text("un"), expectedVersion: null, Ann));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_versions));
    }

    [Fact]
    public void What_could_not_be_served_is_not_saved()
    {
        _folder.WriteArticle("t/un.md");
        var store = Store();

        var faulty = Assert.IsType<SaveOutcome.Faulty>(store.Save("t/deux.md", ArticlesFolder.Text("deux", id: "id-un"), expectedVersion: null, Ann));

        Assert.Contains("id-un", Assert.Single(faulty.Faults).Message, StringComparison.Ordinal);
        Assert.IsType<SaveOutcome.Faulty>(store.Save("t/deux.md", "sans en-tête", expectedVersion: null, Ann));
        Assert.IsType<SaveOutcome.Faulty>(store.Save("t/deux.md", ArticlesFolder.Text("deux", "\ud800"), expectedVersion: null, Ann));
        Assert.Null(store.ReadFile("t/deux.md"));
    }

    [Theory]
    [InlineData("---\r\nid: a # l’id\r\ntitle: A\r\nslug: un\r\nsummary: s\r\naudience: client\r\ncreated: 2026-01-10\r\nstatus: published # oui\r\n---\r\n\r\nstatus: published\r\n", "status: published #", "status: draft #")]
    [InlineData("---\nid: a\ntitle: A\nslug: un\nsummary: s\naudience: client\ncreated: 2026-01-10\n---\nstatus: published\n", "created: 2026-01-10\n---", "created: 2026-01-10\nstatus: draft\n---")]
    public void A_draft_differs_by_one_line_of_its_header(string text, string before, string after)
    {
        var path = _folder.Write("t/un.md", text);
        var store = Store();

        Assert.IsType<SaveOutcome.Saved>(store.SetStatus("t/un.md", ArticleStatus.Draft, store.ReadFile("t/un.md")!.Version, Ann));

        Assert.Equal(text.Replace(before, after, StringComparison.Ordinal), File.ReadAllText(path));
    }

    [Fact]
    public void Old_states_are_kept_as_files_and_can_be_restored()
    {
        _folder.WriteArticle("t/un.md", "Premier.");
        var store = Store();
        SaveTwice(store);

        var history = store.History("t/un.md");
        Assert.Equal(["Anne Martin", "Anne Martin", "avant l’éditeur"], history.Select(version => version.Author));
        Assert.Equal(Monday.AddHours(1), history[0].At);
        Assert.Equal(ArticlesFolder.Text("un", "Premier."), store.At("t/un.md", history[2].Id));
        Assert.Null(store.At("t/un.md", "../../../etc/passwd"));

        Assert.IsType<SaveOutcome.Saved>(store.Restore("t/un.md", history[2].Id, store.ReadFile("t/un.md")!.Version, Ann));
        Assert.Equal(ArticlesFolder.Text("un", "Premier."), store.ReadFile("t/un.md")!.Text);
        Assert.Equal(4, store.History("t/un.md").Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("textes")]
    public void In_a_repository_each_save_is_a_commit_of_that_file_alone(string inside)
    {
        Repository.Init(_folder.Path);
        var articles = Directory.CreateDirectory(Path.Combine(_folder.Path, inside)).FullName;
        File.WriteAllText(Path.Combine(_folder.Path, "autre.txt"), "pas à moi");
        using (var git = new Repository(_folder.Path))
            Commands.Stage(git, "autre.txt");
        using var library = new ArticleLibrary(articles);
        library.Open();
        var store = new ArticleStore(library, _versions, _clock);
        Assert.IsType<SaveOutcome.Saved>(store.Save("t/un.md", ArticlesFolder.Text("un", "Premier."), expectedVersion: null, Ann));
        SaveTwice(store);

        var history = store.History("t/un.md");
        Assert.Equal(3, history.Count);
        Assert.Equal(("Anne Martin", Monday.AddHours(1)), (history[0].Author, history[0].At));
        Assert.Equal(ArticlesFolder.Text("un", "Premier."), store.At("t/un.md", history[2].Id));
        using var after = new Repository(_folder.Path);
        Assert.Equal("anne@exemple.fr", after.Head.Tip.Author.Email);
        Assert.Null(after.Head.Tip["autre.txt"]);
        Assert.Equal(FileStatus.NewInIndex, after.RetrieveStatus("autre.txt"));
        Assert.Equal(FileStatus.Unaltered, after.RetrieveStatus(inside.Length == 0 ? "t/un.md" : inside + "/t/un.md"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_versions));
    }

    [Fact]
    public void Two_texts_are_laid_over_each_other() =>
        Assert.Equal(
            [(LineChange.Kept, "a"), (LineChange.Removed, "b"), (LineChange.Added, "B"), (LineChange.Kept, "c"), (LineChange.Added, "d")],
            ArticleStore.Differences("a\r\nb\nc", "a\nB\nc\nd").Select(line => (line.Change, line.Text)));

    public void Dispose()
    {
        _library?.Dispose();
        Directory.Delete(_versions, recursive: true);
        // Git writes its objects read-only, which only matters on some systems.
        foreach (var file in Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        _folder.Dispose();
    }

    private void SaveTwice(ArticleStore store)
    {
        store.Save("t/un.md", ArticlesFolder.Text("un", "Deuxième."), store.ReadFile("t/un.md")!.Version, Ann);
        _clock.Advance(TimeSpan.FromHours(1));
        store.Save("t/un.md", ArticlesFolder.Text("un", "Troisième."), store.ReadFile("t/un.md")!.Version, Ann);
    }
}
