using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Faults;

public sealed class SendingPictures : IAsyncLifetime
{
    private const string Editor = "/agents/articles/nouveau/modifier";
    private const string Draft = "---\nid: essai\ntitle: Un essai\nslug: essai\nsummary: s\naudience: client\ncreated: 2026-11-24\nstatus: draft\n---\nDu texte.\n";

    /// <summary>One transparent point, as GIF.</summary>
    private static readonly byte[] Point = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private readonly string _articles = Directory.CreateTempSubdirectory("portal-articles-").FullName;
    private PortalApp _app = null!; // Started before each test.
    private Visitor _agent = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await PortalApp.StartAsync(new PortalSettings { Articles = _articles });
        _agent = await _app.SignedInAsync(Cast.Agent);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_articles, recursive: true);
    }

    [Fact]
    public async Task A_picture_sent_without_script_stands_at_the_end_of_the_text()
    {
        var page = await SendAsync("essais/essai.md", "écran.gif", Point);

        Assert.Matches("^!\\[Un point\\]\\(images/ecran-[0-9a-f]{10}\\.gif\\)$", page.Field("Form.Text").TrimEnd().Split('\n')[^1]);
        Assert.Contains("L’image est ajoutée", page.Text);
    }

    [Theory]
    [InlineData("essais/essai.md", "image.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "enregistrez-le en PNG")]
    [InlineData("essais/essai.md", "image.png", "<script>alert(1)</script>", "n’est pas une image")]
    [InlineData("essais/essai.md", "image.png", "", "Aucune image n’est arrivée")]
    [InlineData("", "image.gif", "GIF", "Dites d’abord dans quel fichier")]
    [InlineData("../essai.md", "image.gif", "GIF", "Dites d’abord dans quel fichier")]
    public async Task What_is_refused_says_why_and_keeps_the_text(string article, string name, string content, string why)
    {
        var page = await SendAsync(article, name, content == "GIF" ? Point : Encoding.UTF8.GetBytes(content));

        Assert.Contains(why, page.Text);
        Assert.Equal(Draft.Trim(), page.Field("Form.Text").ReplaceLineEndings("\n").Trim());
        Assert.Empty(Directory.EnumerateFileSystemEntries(_articles));
    }

    [Fact]
    public async Task A_picture_is_the_teams_alone_until_a_page_for_everybody_shows_it()
    {
        var page = await SendAsync("essais/essai.md", "point.gif", Point);
        var source = page.Field("Form.Text").TrimEnd().Split('(', ')')[^2];
        var address = $"/tutoriels/images/essais/{source}";
        Assert.Equal(HttpStatusCode.OK, (await _agent.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Visitor().GetAsync(address)).Status);

        await _agent.FillInAsync(page, "Publier", ("Form.Text", page.Field("Form.Text")));

        Assert.Equal(HttpStatusCode.OK, (await _app.Visitor().GetAsync(address)).Status);
        Assert.Contains("width=\"1\"", (await _app.Visitor().GetAsync("/tutoriels/essai")).Source);
    }

    [Fact]
    public async Task Too_large_a_picture_is_refused_and_nobody_but_the_team_sends_any()
    {
        var large = await SendAsync("essais/essai.md", "x.png", new byte[5_500_000]);
        Assert.Contains("5 Mo au plus", large.Text);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await SendAsync("essais/essai.md", "x.png", new byte[8_000_000])).Status);

        var customer = _app.Visitor();
        var refused = await customer.SendAsync(HttpMethod.Post, $"{Editor}?handler=Picture", Form("essais/essai.md", "x.gif", Point, token: ""));
        Assert.StartsWith("/connexion", refused.Address, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_articles));
    }

    private async Task<Sheet> SendAsync(string article, string name, byte[] content)
    {
        var token = (await _agent.GetAsync(Editor)).Field("__RequestVerificationToken");
        return await _agent.SendAsync(HttpMethod.Post, $"{Editor}?handler=Picture", Form(article, name, content, token));
    }

    private static MultipartFormDataContent Form(string article, string name, byte[] content, string token)
    {
        var picture = new ByteArrayContent(content);
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        return new MultipartFormDataContent
        {
            { new StringContent(article), "Form.Path" },
            { new StringContent(Draft), "Form.Text" },
            { new StringContent("Un point"), "alternative" },
            { new StringContent(token), "__RequestVerificationToken" },
            { picture, "picture", name },
        };
    }
}
