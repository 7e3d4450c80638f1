namespace Portal.KnowledgeBase.Tests.Articles;

public sealed class FollowingTests : IDisposable
{
    private readonly ArticlesFolder _folder = new();

    [Fact]
    public async Task A_saved_file_is_live()
    {
        _folder.WriteArticle("t/un.md", title: "Avant");
        using var library = _folder.Open();

        await ArticlesFolder.UntilAsync(library, () => _folder.WriteArticle("t/un.md", title: "Après"), () => library.FindBySlug("un")?.Title == "Après");
        await ArticlesFolder.UntilAsync(library, () => _folder.WriteArticle("nouveau/deux.md"), () => library.FindBySlug("deux") is not null);
        await ArticlesFolder.UntilAsync(library, () => File.Delete(Path.Combine(_folder.Path, "t/un.md")), () => library.FindBySlug("un") is null);

        Assert.NotNull(library.Find("id-deux"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("---\nid: id-un\ntit")]
    [InlineData("---\nid: id-un\ntitle: \"oups\nslug: un\n---\n")]
    public async Task A_half_saved_file_leaves_its_last_good_version_and_the_others_alone(string half)
    {
        _folder.WriteArticle("t/un.md", title: "Bon");
        _folder.WriteArticle("t/deux.md");
        using var library = _folder.Open();

        await ArticlesFolder.UntilAsync(library, () => _folder.Write("t/un.md", half), () => library.Faults.Any(fault => fault.File == "t/un.md"));
        Assert.Equal("Bon", library.FindBySlug("un")?.Title);
        Assert.NotNull(library.FindBySlug("deux"));

        await ArticlesFolder.UntilAsync(library, () => _folder.WriteArticle("t/un.md", title: "Mieux"), () => library.FindBySlug("un")?.Title == "Mieux");
        Assert.Empty(library.Faults);
    }

    [Fact]
    public async Task A_file_that_is_not_utf8_is_a_fault_and_keeps_its_last_good_version()
    {
        var path = _folder.Write("t/un.md", ArticlesFolder.Text("un"));
        using var library = _folder.Open();

        await ArticlesFolder.UntilAsync(library, () => File.WriteAllBytes(path, [0x2D, 0x2D, 0x2D, 0x0A, 0xE9, 0xFF]), () => library.Faults.Count > 0);

        Assert.Contains("UTF-8", library.Faults[0].Message, StringComparison.Ordinal);
        Assert.NotNull(library.FindBySlug("un"));
    }

    [Fact]
    public async Task New_theme_titles_are_live_too()
    {
        _folder.WriteArticle("mes-acces/un.md");
        using var library = _folder.Open();
        Assert.Equal("Mes acces", library.Themes[0].Title);

        await ArticlesFolder.UntilAsync(library, () => _folder.Write("themes.txt", "mes-acces Accès et droits\n"), () => library.Themes[0].Title == "Accès et droits");

        Assert.Equal("Accès et droits", library.FindBySlug("un")!.Theme);
    }

    [Fact]
    public async Task Unchanged_articles_stay_the_same_objects()
    {
        _folder.WriteArticle("t/un.md");
        _folder.WriteArticle("t/deux.md");
        using var library = _folder.Open();
        var before = library.FindBySlug("deux");

        await ArticlesFolder.UntilAsync(library, () => _folder.WriteArticle("t/un.md", title: "Autre"), () => library.FindBySlug("un")?.Title == "Autre");

        Assert.Same(before, library.FindBySlug("deux"));
    }

    public void Dispose() => _folder.Dispose();
}
