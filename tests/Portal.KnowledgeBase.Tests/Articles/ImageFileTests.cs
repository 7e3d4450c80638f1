namespace Portal.KnowledgeBase.Tests.Articles;

public sealed class ImageFileTests : IDisposable
{
    private readonly ArticlesFolder _folder = new();

    public ImageFileTests()
    {
        _folder.Write("t/images/ecran.png", "");
        _folder.Write("t/un.md", "");
        _folder.Write(".git/secret.png", "");
    }

    [Fact]
    public void A_picture_beside_the_articles_is_served()
    {
        using var library = _folder.Open();

        Assert.Equal(Path.Combine(_folder.Path, "t/images/ecran.png"), library.FindImage("t/images/ecran.png"));
    }

    [Theory]
    [InlineData("t/un.md")]
    [InlineData("t/images/absent.png")]
    [InlineData("../secret.png")]
    [InlineData("t/../../secret.png")]
    [InlineData("/etc/secret.png")]
    [InlineData(".git/secret.png")]
    [InlineData("t\\images\\ecran.png")]
    [InlineData("t//images/ecran.png")]
    [InlineData("t/images/ecran.png\0.png")]
    [InlineData("lien/ecran.png")]
    [InlineData("t/lien.png")]
    [InlineData("")]
    public void Nothing_else_is(string path)
    {
        using var elsewhere = new ArticlesFolder();
        elsewhere.Write("ecran.png", "");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "lien"), elsewhere.Path);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "t/lien.png"), Path.Combine(elsewhere.Path, "ecran.png"));
        using var library = _folder.Open();

        Assert.Null(library.FindImage(path));
    }

    public void Dispose() => _folder.Dispose();
}
