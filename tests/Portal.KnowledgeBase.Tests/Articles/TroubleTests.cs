using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Tests.Articles;

/// <summary>What can go wrong with files while the folder is followed: the others stay, and check and log name the file.</summary>
public sealed class TroubleTests : IDisposable
{
    private readonly ArticlesFolder _folder = new();
    private readonly WrittenLog _log = new();

    public TroubleTests()
    {
        _folder.WriteArticle("t/bon.md", "Voir.", "Le bon");
    }

    [Fact]
    public async Task Ten_thousand_files_that_appear_at_once_are_all_there_and_the_others_never_leave()
    {
        const int Many = 10_000;
        using var library = Open();
        var missed = 0;
        library.Changed += () => missed += library.FindBySlug("bon") is null ? 1 : 0;
        Directory.CreateDirectory(Path.Combine(_folder.Path, "beaucoup"));

        await ArticlesFolder.UntilAsync(
            library,
            () => Parallel.For(0, Many, number => _folder.WriteArticle($"beaucoup/n{number}.md")),
            () => library.All.Count == Many + 1 && library.Faults.Count == 0);

        Assert.Equal(0, missed);
        Assert.Equal(Many + 1, library.All.Select(article => article.Slug).Distinct().Count());
    }

    [Fact]
    public async Task A_folder_that_is_written_to_without_a_pause_is_followed_all_the_same()
    {
        using var library = Open();
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(() =>
        {
            while (!enough.IsCancellationRequested)
                _folder.Write("t/brouillon.txt", "encore");
        }, TestContext.Current.CancellationToken);

        await ArticlesFolder.UntilAsync(library, () => _folder.WriteArticle("t/nouveau.md"), () => library.FindBySlug("nouveau") is not null);

        await enough.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task A_folder_that_goes_and_comes_back_is_followed_again()
    {
        using var library = Open();
        await ArticlesFolder.UntilAsync(library, () => Directory.Delete(Path.Combine(_folder.Path, "t"), recursive: true), () => library.All.Count == 0);
        await ArticlesFolder.UntilAsync(library, () => _folder.WriteArticle("t/retour.md"), () => library.FindBySlug("retour") is not null);
        await ArticlesFolder.UntilAsync(library, () => _folder.WriteArticle("t/retour.md", title: "Encore"), () => library.FindBySlug("retour")?.Title == "Encore");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_keeps_its_last_version_and_is_named()
    {
        using var library = Open();
        FileStream? held = null;

        await ArticlesFolder.UntilAsync(
            library,
            () =>
            {
                _folder.WriteArticle("t/bon.md", title: "Jamais lu");
                held = new FileStream(Path.Combine(_folder.Path, "t/bon.md"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            },
            () => library.Faults.Count > 0);

        AssertNamed(library, "t/bon.md", "illisible");
        Assert.Equal("Le bon", library.FindBySlug("bon")?.Title);
        await held!.DisposeAsync();
        await ArticlesFolder.UntilAsync(library, () => _folder.WriteArticle("t/bon.md", title: "Relu"), () => library.FindBySlug("bon")?.Title == "Relu");
        Assert.Empty(library.Faults);
    }

    [Fact]
    public async Task A_picture_that_is_deleted_is_missed_by_the_text_that_shows_it()
    {
        _folder.Write("t/ecran.png", "");
        _folder.WriteArticle("t/illustre.md", "![L’écran](ecran.png)");
        using var library = Open();
        Assert.Empty(library.Faults);

        await ArticlesFolder.UntilAsync(library, () => File.Delete(Path.Combine(_folder.Path, "t/ecran.png")), () => library.Faults.Count > 0);

        AssertNamed(library, "t/illustre.md", "ecran.png");
        Assert.NotNull(library.FindBySlug("illustre"));
    }

    [Fact]
    public async Task A_second_file_with_the_slug_of_another_is_named_and_the_first_stays()
    {
        using var library = Open();

        await ArticlesFolder.UntilAsync(library, () => _folder.Write("t/zz.md", ArticlesFolder.Text("bon", title: "L’intrus", id: "intrus")), () => library.Faults.Count > 0);

        AssertNamed(library, "t/zz.md", "slug");
        Assert.Equal("Le bon", library.FindBySlug("bon")?.Title);
    }

    [Theory]
    [InlineData("t/lien.md", "/etc/hostname")]
    [InlineData("t/lien.md", "../../autre.md")]
    [InlineData("t/lien.md", "nulle-part.md")]
    [InlineData("t/lien.md", "lien.md")]
    public async Task A_link_out_of_the_folder_to_nowhere_or_to_itself_is_named_and_never_read(string link, string target)
    {
        using var library = Open();

        await ArticlesFolder.UntilAsync(library, () => File.CreateSymbolicLink(Path.Combine(_folder.Path, link), target), () => library.Faults.Count > 0);

        AssertNamed(library, link, "lien");
        Assert.Equal(["bon"], library.All.Select(article => article.Slug.ToString()));
    }

    [Theory]
    [InlineData("/etc")]
    [InlineData("..")]
    [InlineData("t")]
    public async Task A_folder_that_is_a_link_is_named_and_never_entered(string target)
    {
        using var library = Open();

        await ArticlesFolder.UntilAsync(library, () => Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "ailleurs"), target), () => library.Faults.Count > 0);

        AssertNamed(library, "ailleurs", "lien");
        Assert.Equal(["bon"], library.All.Select(article => article.Slug.ToString()));
    }

    [Fact]
    public async Task A_picture_that_links_out_of_the_folder_is_never_given_out()
    {
        _folder.WriteArticle("t/illustre.md", "![L’écran](ecran.png)");
        using var library = Open();

        await ArticlesFolder.UntilAsync(
            library,
            () =>
            {
                File.CreateSymbolicLink(Path.Combine(_folder.Path, "t/ecran.png"), "/etc/hostname");
                _folder.WriteArticle("t/signal.md");
            },
            () => library.FindBySlug("signal") is not null);

        Assert.Null(library.FindImage("t/ecran.png"));
        AssertNamed(library, "t/illustre.md", "ecran.png");
    }

    [Fact]
    public void A_great_many_faults_do_not_fill_the_log()
    {
        for (var number = 0; number < 200; number++)
            _folder.Write($"t/n{number}.md", "sans en-tête");
        using var library = Open();

        Assert.Equal(200, library.Faults.Count);
        Assert.Equal(51, _log.Lines.Count);
        Assert.Contains("150 more", _log.Lines.Last(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private ArticleLibrary Open()
    {
        var library = new ArticleLibrary(_folder.Path, _log);
        library.Open();
        return library;
    }

    private void AssertNamed(ArticleLibrary library, string file, string word)
    {
        Assert.Contains(library.Check(new DateOnly(2026, 3, 1)), fault => fault.File == file && fault.Message.Contains(word, StringComparison.Ordinal));
        Assert.Contains(_log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal)
            && line.Contains(file, StringComparison.Ordinal) && line.Contains(word, StringComparison.Ordinal));
    }
}
