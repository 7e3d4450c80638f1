using System.Globalization;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Search;

namespace Portal.KnowledgeBase.Tests.Search;

public sealed class KeepingTests : IDisposable
{
    private readonly ArticlesFolder _articles = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-index-").FullName;

    public KeepingTests()
    {
        _articles.WriteArticle("acces/acces-comptable.md", "Invitez-le.", "Donner accès à votre comptable", id: "a1");
        _articles.WriteArticle("factures/creer-facture.md", "Cliquez.", "Créer une facture", id: "a2");
    }

    [Fact]
    public void What_is_put_is_found_once_published()
    {
        using var index = Open();
        index.Keep(Read());

        Assert.Empty(Found(index, "comptable"));
        index.Publish(1);
        Assert.Equal(["a1"], Found(index, "comptable"));
    }

    [Fact]
    public void An_index_opened_again_knows_what_it_held_and_where_it_was()
    {
        using (var index = Open())
        {
            index.Keep(Read());
            index.Put(Question(5, "Logo flou"));
            index.Publish(42);
        }

        using var again = Open();

        Assert.Equal(42, again.Position);
        Assert.Equal(["a1"], Found(again, "comptable"));
        Assert.Equal(["5"], Found(again, "logo"));
    }

    [Fact]
    public void What_was_not_published_is_not_half_kept()
    {
        using (var index = Open())
        {
            index.Keep(Read());
            index.Publish(42);
            index.Put(Question(5, "Logo flou"));
        }

        using var again = Open();

        Assert.Equal(42, again.Position);
        Assert.Empty(Found(again, "logo"));
    }

    [Fact]
    public void A_process_killed_in_the_middle_leaves_what_it_had_published()
    {
        using var killed = Open();
        killed.Keep(Read());
        killed.Publish(42);
        killed.Put(Question(5, "Logo flou"));
        var left = Directory.CreateTempSubdirectory("portal-index-").FullName;
        foreach (var file in Files().Where(file => Path.GetFileName(file) != "held"))
        {
            var copy = Path.Combine(left, Path.GetRelativePath(_folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        using (var index = HelpIndex.Open(left, Path.Combine(_articles.Path, "synonymes.txt")))
        {
            Assert.Equal(42, index.Position);
            Assert.Equal(["a1"], Found(index, "comptable"));
            Assert.Empty(Found(index, "logo"));
        }

        Directory.Delete(left, recursive: true);
    }

    [Fact]
    public void A_second_process_is_refused_and_breaks_nothing()
    {
        using var index = Open();
        index.Keep(Read());
        index.Publish(42);

        Assert.ThrowsAny<IOException>(Open);

        Assert.Equal(["a1"], Found(index, "comptable"));
    }

    [Fact]
    public void An_article_that_is_gone_a_draft_or_archived_is_not_found()
    {
        using var index = Open();
        index.Keep(Read());
        index.Publish(1);

        _articles.WriteArticle("acces/acces-comptable.md", "Invitez-le.", "Donner accès à votre comptable", id: "a1", more: "status: archived");
        index.Keep(Read());
        index.Publish(2);

        Assert.Empty(Found(index, "comptable"));
        Assert.Equal(["a2"], Found(index, "facture"));
    }

    [Fact]
    public void A_changed_article_is_found_by_its_new_words_only()
    {
        using var index = Open();
        index.Keep(Read());
        _articles.WriteArticle("factures/creer-facture.md", "Cliquez.", "Rédiger un devis", id: "a2");
        index.Keep(Read());
        index.Publish(2);

        Assert.Equal(["a2"], Found(index, "devis"));
        Assert.Empty(Found(index, "facture"));
    }

    [Fact]
    public void A_question_put_again_replaces_itself_and_one_removed_is_gone()
    {
        using var index = Open();
        index.Put(Question(5, "Logo flou"));
        index.Put(Question(5, "Tampon illisible"));
        index.Put(Question(6, "Tampon vert"));
        index.RemoveQuestion(6);
        index.Publish(1);

        Assert.Empty(Found(index, "logo"));
        Assert.Equal(["5"], Found(index, "tampon"));
    }

    [Fact]
    public void A_tutorial_is_found_by_the_words_that_customers_taught_it()
    {
        using var index = Open();
        index.Keep(Read());
        index.Teach("a1", ["Mon fiduciaire ne voit rien"]);
        index.Publish(1);

        Assert.Equal(["a1"], Found(index, "fiduciaire"));
    }

    [Fact]
    public void What_was_taught_outlives_a_restart_and_a_rewriting()
    {
        using (var index = Open())
        {
            index.Teach("a1", ["Mon fiduciaire ne voit rien"]);
            index.Publish(1);
        }

        using var again = Open();
        again.Keep(Read());
        _articles.WriteArticle("acces/acces-comptable.md", "Tout autre texte.", "Donner accès à votre comptable", id: "a1");
        again.Keep(Read());
        again.Publish(2);

        Assert.Equal(["a1"], Found(again, "fiduciaire"));
    }

    [Fact]
    public void A_wording_withdrawn_is_forgotten()
    {
        using var index = Open();
        index.Keep(Read());
        index.Teach("a1", ["Mon fiduciaire ne voit rien"]);
        index.Publish(1);
        index.Teach("a1", []);
        index.Publish(2);

        Assert.Empty(Found(index, "fiduciaire"));
        Assert.Equal(["a1"], Found(index, "comptable"));
    }

    [Fact]
    public void Unchanged_articles_are_left_alone()
    {
        using var index = Open();
        index.Keep(Read());
        index.Publish(1);
        var before = Files();

        index.Keep(Read());
        index.Publish(1);

        Assert.Equal(before, Files());
    }

    [Theory]
    [InlineData("segments_*")]
    [InlineData("_*.cfs")]
    [InlineData("_*.si")]
    public void A_damaged_index_starts_afresh(string files)
    {
        using (var index = Open())
        {
            index.Keep(Read());
            index.Publish(42);
        }

        var damaged = Directory.GetFiles(_folder, files, SearchOption.AllDirectories);
        Assert.NotEmpty(damaged);
        foreach (var file in damaged)
            File.WriteAllBytes(file, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        using var again = Open();

        Assert.Equal(0, again.Position);
        again.Keep(Read());
        again.Publish(1);
        Assert.Equal(["a1"], Found(again, "comptable"));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(2)]
    public void One_flipped_byte_is_noticed(int part)
    {
        using (var index = Open())
        {
            index.Keep(Read());
            index.Publish(42);
        }

        var largest = new DirectoryInfo(_folder).GetFiles("_*", SearchOption.AllDirectories).MaxBy(file => file.Length)!.FullName;
        var bytes = File.ReadAllBytes(largest);
        bytes[bytes.Length / part] ^= 0xFF;
        File.WriteAllBytes(largest, bytes);
        using var again = Open();

        Assert.Equal(0, again.Position);
    }

    [Fact]
    public void Healing_touches_only_files_of_the_index()
    {
        File.WriteAllText(Path.Combine(_folder, "segments_1"), "pas un index");
        File.WriteAllText(Path.Combine(_folder, "autre.txt"), "à garder");

        using var index = Open();

        Assert.True(File.Exists(Path.Combine(_folder, "autre.txt")));
    }

    [Fact]
    public async Task Searching_goes_on_while_articles_change()
    {
        using var index = Open();
        index.Keep(Read());
        index.Publish(1);
        using var done = new CancellationTokenSource();

        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
                Assert.Equal(["a1"], Found(index, "comptable"));
        }, TestContext.Current.CancellationToken)).ToList();
        for (var position = 2; position < 12; position++)
        {
            index.Put(Question(position, "Logo flou " + position.ToString(CultureInfo.InvariantCulture)));
            index.Publish(position);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(10, index.Search(new("logo")).Questions);
    }

    [Fact]
    public void Synonyms_follow_their_file()
    {
        using var index = Open();
        index.Keep(Read());
        index.Publish(1);
        Assert.Empty(Found(index, "quittance"));

        _articles.Write("synonymes.txt", "facture = quittance\n");

        Assert.Equal(["a2"], Found(index, "quittance"));
    }

    [Fact]
    public void Related_reading_begins_with_the_tutorials_own_list()
    {
        _articles.WriteArticle("factures/modifier-facture.md", "Cliquez.", "Modifier une facture", id: "a3");
        _articles.WriteArticle("factures/creer-facture.md", "Cliquez.", "Créer une facture", id: "a2", more: "related: [a1]");
        using var library = _articles.Open();
        using var index = Open();
        index.Keep(library.All);
        index.Publish(1);

        var related = index.Related(library.Find("a2")!, library, 3);

        Assert.Equal(["a1", "a3"], related.Select(article => article.Id));
    }

    [Fact]
    public void Resolved_questions_like_this_one_leave_it_out()
    {
        using var index = Open();
        index.Put(Question(5, "Logo flou"));
        index.Put(Question(6, "Logo flou encore"));
        index.Put(Question(7, "Logo flou toujours") with { Resolved = false });
        index.Publish(1);

        Assert.Equal(["6"], index.ResolvedQuestionsLike("Logo flou", except: 5, 5).Select(hit => hit.Id));
    }

    public void Dispose()
    {
        _articles.Dispose();
        Directory.Delete(_folder, recursive: true);
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

    private List<string> Files() => [.. Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
