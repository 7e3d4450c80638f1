using LibGit2Sharp;
using Microsoft.Extensions.Time.Testing;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Rendering;

namespace Portal.KnowledgeBase.Tests.Articles;

public sealed class PictureTests : IDisposable
{
    private static readonly ArticleAuthor Ann = new("Anne Martin", "anne@exemple.example");

    private readonly ArticlesFolder _folder = new();
    private readonly string _versions = Directory.CreateTempSubdirectory("portal-versions-").FullName;

    [Fact]
    public void A_picture_is_kept_beside_its_article_under_a_name_of_its_own_and_once()
    {
        using var library = _folder.Open();
        var store = Store(library);

        var first = Assert.IsType<PictureOutcome.Kept>(store.AddPicture("t/un.md", "Écran d’accueil.jpeg", DrawnPicture.Png()));
        var again = Assert.IsType<PictureOutcome.Kept>(store.AddPicture("t/deux.md", "Écran d’accueil.jpeg", DrawnPicture.Png()));

        Assert.Matches("^t/images/ecran-d-accueil-[0-9a-f]{10}\\.png$", first.Path);
        Assert.Equal(first, again);
        Assert.Equal(DrawnPicture.Png(), File.ReadAllBytes(Assert.Single(Directory.EnumerateFiles(Path.Combine(_folder.Path, "t/images")))));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "image.svg", true)]
    [InlineData("<?xml version='1.0'?><svg/>", "image.png", true)]
    [InlineData("<html><script>alert(1)</script>", "image.png", false)]
    [InlineData("MZ", "image.gif", false)]
    [InlineData("", "image.png", false)]
    [InlineData("GIF89a", "image.gif", false)]
    public void What_is_no_picture_by_its_content_is_refused_whatever_its_name(string content, string name, bool isDrawing)
    {
        using var library = _folder.Open();

        var refused = Assert.IsType<PictureOutcome.NoPicture>(Store(library).AddPicture("t/un.md", name, System.Text.Encoding.UTF8.GetBytes(content)));

        Assert.Equal(isDrawing, refused.IsDrawing);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_picture_cut_anywhere_is_refused_or_kept_and_never_throws()
    {
        using var library = _folder.Open();
        foreach (var whole in new[] { DrawnPicture.Png(), DrawnPicture.Gif(), DrawnPicture.Jpeg(withPlace: true) })
        {
            for (var length = 0; length < whole.Length; length++)
                Assert.NotNull(Store(library).AddPicture("t/un.md", "x.png", whole[..length]));
        }
    }

    [Fact]
    public void Too_many_bytes_or_points_are_refused()
    {
        using var library = _folder.Open();

        Assert.IsType<PictureOutcome.TooLarge>(Store(library).AddPicture("t/un.md", "x.png", new byte[ArticleStore.MostPictureBytes + 1]));
        Assert.IsType<PictureOutcome.TooLarge>(Store(library).AddPicture("t/un.md", "x.png", DrawnPicture.Png(50_000, 50_000)));
    }

    [Fact]
    public void A_photograph_that_says_where_it_was_taken_is_refused()
    {
        using var library = _folder.Open();

        Assert.IsType<PictureOutcome.TellsWhere>(Store(library).AddPicture("t/un.md", "x.jpg", DrawnPicture.Jpeg(withPlace: true)));
        Assert.IsType<PictureOutcome.Kept>(Store(library).AddPicture("t/un.md", "x.jpg", DrawnPicture.Jpeg()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("un.md")]
    [InlineData("../un.md")]
    [InlineData("t/../../un.md")]
    [InlineData("lien/un.md")]
    [InlineData("avec-lien/un.md")]
    public void A_picture_goes_nowhere_but_beside_an_article_of_the_folder(string article)
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "lien"), _versions);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "avec-lien"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "avec-lien/images"), _versions);
        using var library = _folder.Open();

        Assert.IsType<PictureOutcome.NoPlace>(Store(library).AddPicture(article, "x.png", DrawnPicture.Png()));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_versions));
    }

    [Fact]
    public void In_a_repository_a_picture_is_committed_with_the_text_that_shows_it_and_not_before()
    {
        Repository.Init(_folder.Path);
        using var library = _folder.Open();
        var store = Store(library);
        var shown = Assert.IsType<PictureOutcome.Kept>(store.AddPicture("t/un.md", "montrée.png", DrawnPicture.Png()));
        var idle = Assert.IsType<PictureOutcome.Kept>(store.AddPicture("t/un.md", "oubliée.png", DrawnPicture.Png(4, 4)));

        Assert.IsType<SaveOutcome.Saved>(store.Save("t/un.md", ArticlesFolder.Text("un", $"![Un écran]({shown.Path[2..]})"), expectedVersion: null, Ann));

        using var git = new Repository(_folder.Path);
        Assert.Equal(FileStatus.Unaltered, git.RetrieveStatus(shown.Path));
        Assert.Equal(FileStatus.NewInWorkdir, git.RetrieveStatus(idle.Path));
        Assert.Equal("Anne Martin", Assert.Single(git.Commits).Author.Name);
    }

    [Fact]
    public void A_picture_without_words_waits_in_a_draft_and_is_never_published()
    {
        _folder.Write("t/ecran.png", "");
        using var library = _folder.Open();
        var store = Store(library);

        Assert.IsType<SaveOutcome.Saved>(store.Save("t/un.md", ArticlesFolder.Text("un", "![](ecran.png)", more: "status: draft"), expectedVersion: null, Ann));
        var refused = Assert.IsType<SaveOutcome.Faulty>(store.Save("t/deux.md", ArticlesFolder.Text("deux", "![](ecran.png)"), expectedVersion: null, Ann));

        Assert.Contains("texte de remplacement", Assert.Single(refused.Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_knows_the_size_of_its_pictures_before_they_come()
    {
        File.WriteAllBytes(_folder.Write("t/a.png", ""), DrawnPicture.Png(640, 260));
        File.WriteAllBytes(_folder.Write("t/b.jpg", ""), DrawnPicture.Jpeg(30, 20));
        File.WriteAllBytes(_folder.Write("t/c.jpg", ""), DrawnPicture.Jpeg(30, 20, orientation: 6));
        File.WriteAllBytes(_folder.Write("t/d.gif", ""), DrawnPicture.Gif());
        _folder.Write("t/e.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 640 320'/>");
        _folder.Write("t/f.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='12px' height='7' viewBox='0 0 640 320'/>");
        _folder.Write("t/g.svg", "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>");
        _folder.WriteArticle("t/un.md", string.Join("\n\n", "a.png b.jpg c.jpg d.gif e.svg f.svg g.svg".Split(' ').Select(name => $"![x]({name})")));
        using var library = _folder.Open();

        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(new ArticleRenderer(library).Article(library.FindBySlug("un")!).Markup);

        Assert.Equal(
            ["640×260", "30×20", "20×30", "3×2", "640×320", "12×7", "×"],
            page.QuerySelectorAll("img").Select(image => $"{image.GetAttribute("width")}×{image.GetAttribute("height")}"));
    }

    [Fact]
    public async Task A_picture_that_was_drawn_anew_or_deleted_is_noticed()
    {
        File.WriteAllBytes(_folder.Write("t/a.png", ""), DrawnPicture.Png(640, 260));
        _folder.WriteArticle("t/un.md", "![x](a.png)");
        using var library = _folder.Open();
        var renderer = new ArticleRenderer(library);
        Assert.Contains("width=\"640\"", renderer.Article(library.FindBySlug("un")!).Markup, StringComparison.Ordinal);

        await ArticlesFolder.UntilAsync(
            library, () => File.WriteAllBytes(Path.Combine(_folder.Path, "t/a.png"), DrawnPicture.Png(320, 130)),
            () => renderer.Article(library.FindBySlug("un")!).Markup.Contains("width=\"320\"", StringComparison.Ordinal));
        await ArticlesFolder.UntilAsync(library, () => File.Delete(Path.Combine(_folder.Path, "t/a.png")), () => library.Faults.Count > 0);

        Assert.Equal("t/un.md:11: L’image « a.png » n’existe pas : vérifiez son nom ou ajoutez le fichier.", library.Faults[0].ToString());
        Assert.NotNull(library.FindBySlug("un"));
    }

    [Fact]
    public void Only_a_page_for_everybody_makes_its_pictures_public()
    {
        foreach (var name in new[] { "public", "brouillon", "interne", "seule" })
            _folder.Write($"t/images/{name}.png", "");
        _folder.WriteArticle("t/public.md", "![x](images/public.png)");
        _folder.WriteArticle("t/brouillon.md", "![x](images/brouillon.png)", more: "status: draft");
        _folder.WriteArticle("t/interne.md", "![x](images/interne.png)", more: "audience: agent");
        using var library = _folder.Open();

        Assert.True(library.IsPublicImage("t/images/public.png"));
        Assert.False(library.IsPublicImage("t/images/brouillon.png"));
        Assert.False(library.IsPublicImage("t/images/interne.png"));
        Assert.False(library.IsPublicImage("t/images/seule.png"));
    }

    public void Dispose()
    {
        Directory.Delete(_versions, recursive: true);
        foreach (var file in Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        _folder.Dispose();
    }

    private ArticleStore Store(ArticleLibrary library) => new(library, _versions, new FakeTimeProvider());
}
