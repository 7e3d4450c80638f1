using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Search;
using Directory = System.IO.Directory;

namespace Portal.KnowledgeBase.Tests.Search;

/// <summary>An index that has to be made again: what answers meanwhile, and what a crash leaves.</summary>
public sealed class MakingAgainTests : IDisposable
{
    private readonly ArticlesFolder _articles = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-index-").FullName;

    public MakingAgainTests()
    {
        _articles.WriteArticle("acces/acces-comptable.md", "Invitez-le.", "Donner accès à votre comptable", id: "a1");
        using var index = Open();
        index.Keep(Read());
        index.Put(Question(5, "Logo flou"));
        index.Publish(42);
        index.LetBesideAnswer();
    }

    [Fact]
    public void An_index_of_the_last_schema_answers_while_the_new_one_is_made_beside_it()
    {
        MakeOlder(IndexFiles.Schema - 1);
        using var index = Open();
        var served = IndexFiles.Schema - 1 >= IndexFiles.OldestReadable;

        Assert.Equal(served, index.Beside is not null);
        Assert.Equal(served ? 42 : 0, index.Position);
        Assert.Equal(served ? ["5"] : [], Found(index, "logo"));
    }

    [Fact]
    public void Both_are_kept_until_the_new_one_is_level_and_then_only_that_one_is_left()
    {
        MakeOlder(IndexFiles.OldestReadable);
        using (var index = Open())
        {
            index.Served.Put(Question(6, "Tampon vert"));
            index.Served.Publish(43);
            index.Served.RemoveQuestion(5);
            index.Served.Publish(44);
            Assert.Equal(["6"], Found(index, "tampon"));
            Assert.Empty(Found(index, "logo"));

            index.Keep(Read());
            index.Beside!.Put(Question(6, "Tampon vert"));
            index.Beside.Publish(44);
            index.LetBesideAnswer();

            Assert.Null(index.Beside);
            Assert.Equal(44, index.Position);
            Assert.Equal(["6"], Found(index, "tampon"));
            Assert.Equal(["a1"], Found(index, "comptable"));
        }

        Assert.Single(Directory.GetDirectories(_folder));
        using var again = Open();
        Assert.Null(again.Beside);
        Assert.Equal(44, again.Position);
    }

    [Fact]
    public void A_start_in_the_midst_of_it_goes_on_where_the_last_one_was()
    {
        MakeOlder(IndexFiles.OldestReadable);
        using (var killed = Open())
        {
            killed.Beside!.Put(Question(5, "Logo flou"));
            killed.Beside.Publish(20);
        }

        using var index = Open();

        Assert.Equal(42, index.Position);
        Assert.Equal(20, index.Beside!.Position);
        Assert.Equal(["5"], Found(index, "logo"));
    }

    [Fact]
    public void An_index_that_is_too_old_to_answer_is_not_asked()
    {
        MakeOlder(IndexFiles.OldestReadable - 1);
        using var index = Open();

        Assert.Null(index.Beside);
        Assert.Equal(0, index.Position);
        Assert.Single(Directory.GetDirectories(_folder));
    }

    [Fact]
    public async Task Searching_never_stops_while_the_new_index_takes_over()
    {
        for (var round = 0; round < 5; round++)
        {
            MakeOlder(IndexFiles.OldestReadable);
            using var index = Open();
            using var done = new CancellationTokenSource();
            var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
            {
                while (!done.IsCancellationRequested)
                    Assert.Equal(["a1"], Found(index, "comptable"));
            }, TestContext.Current.CancellationToken)).ToList();

            index.Keep(Read());
            index.Beside!.Publish(42);
            index.LetBesideAnswer();
            await done.CancelAsync();
            await Task.WhenAll(readers);
        }
    }

    [Fact]
    public void What_a_restored_database_never_knew_is_forgotten_and_tutorials_stay()
    {
        using var index = Open();
        index.Keep(Read());
        index.Teach("a1", ["Mon fiduciaire ne voit rien"]);
        index.Publish(43);
        Assert.Equal(["a1"], Found(index, "fiduciaire"));

        index.Served.ForgetQuestions();

        Assert.Equal(0, index.Position);
        Assert.Empty(Found(index, "logo"));
        Assert.Empty(Found(index, "fiduciaire"));
        Assert.Equal(["a1"], Found(index, "comptable"));
    }

    [Fact]
    public void Files_that_fail_while_the_portal_runs_are_opened_again_with_the_tutorials_at_once()
    {
        using var index = Open();
        Assert.False(index.Mend(Read));
        foreach (var file in Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "held"))
            File.WriteAllBytes(file, [1, 2, 3]);
        index.Served.SayBroken();

        Assert.True(index.Mend(Read));

        Assert.Equal(0, index.Position);
        Assert.Equal(["a1"], Found(index, "comptable"));
        index.Put(Question(5, "Logo flou"));
        index.Publish(42);
        Assert.Equal(["5"], Found(index, "logo"));
    }

    [Fact]
    public void Files_that_failed_and_are_whole_keep_what_they_held()
    {
        using var index = Open();
        index.Put(Question(6, "Tampon vert"));
        index.Served.SayBroken();

        Assert.True(index.Mend(Read));

        Assert.Equal(42, index.Position);
        Assert.Equal(["5"], Found(index, "logo"));
        Assert.Empty(Found(index, "tampon"));
    }

    [Fact]
    public void A_file_cut_short_under_a_running_portal_is_noticed_by_whoever_searches()
    {
        using var index = Open();
        foreach (var file in Directory.GetFiles(_folder, "_*", SearchOption.AllDirectories))
            File.WriteAllBytes(file, []);

        Assert.ThrowsAny<IOException>(() => Found(index, "comptable"));

        Assert.True(index.Mend(Read));
        Assert.Equal(["a1"], Found(index, "comptable"));
    }

    [Fact]
    public void An_index_for_oneself_leaves_nothing_behind()
    {
        string folder;
        using (var index = HelpIndex.OpenForOneself(Path.Combine(_articles.Path, "synonymes.txt")))
        {
            folder = index.Folder;
            index.Keep(Read());
            index.Publish(0);
            Assert.Equal(["a1"], Found(index, "comptable"));
        }

        Assert.False(Directory.Exists(folder));
    }

    public void Dispose()
    {
        _articles.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>As an older version of the portal left it.</summary>
    private void MakeOlder(int schema)
    {
        var folder = Directory.GetDirectories(_folder).Single();
        using var directory = new NIOFSDirectory(folder);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, FrenchAnalysis.Stemmed));
        writer.SetCommitData(new Dictionary<string, string>(writer.CommitData) { [IndexFiles.SchemaKey] = schema.ToString(CultureInfo.InvariantCulture) });
        writer.Commit();
    }

    private static QuestionDocument Question(int id, string title) =>
        new(id, "slug", title, "", "", "", "question", "Factures", Resolved: true, Answered: true, People: 1, DateTimeOffset.UnixEpoch);

    private static List<string> Found(HelpIndex index, string query) => [.. index.Search(new(query)).Hits.Select(hit => hit.Id)];

    private HelpIndex Open() => HelpIndex.Open(_folder, Path.Combine(_articles.Path, "synonymes.txt"));

    private IReadOnlyList<Article> Read()
    {
        using var library = _articles.Open();
        return library.All;
    }
}
