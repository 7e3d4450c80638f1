using System.Net;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Faults;

public sealed class FaultyTutorials : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-articles-").FullName;

    [Theory]
    [InlineData("pas de frontispice du tout")]
    [InlineData("---\nid: [jamais fermé\n---\nDu texte.")]
    [InlineData("---\nid: bon\nslug: bon\ntitle: Un double\nsummary: x\naudience: client\ncreated: 2026-01-01\nupdated: 2026-01-01\n---\nDu texte.")]
    [InlineData("---\nid: mauvais\ncreated: hier\n---\n")]
    [InlineData("\0\u0001\uFFFE")]
    public async Task A_faulty_tutorial_never_takes_the_others_down(string text)
    {
        Write("un-bon.md", "---\nid: bon\nslug: un-bon\ntitle: Le bon tutoriel\nsummary: Un résumé.\naudience: client\ntheme: divers\ncreated: 2026-01-01\nupdated: 2026-01-01\n---\n## Un titre\nDu bon texte.");
        Write("zut.md", text);

        await using var app = await PortalApp.StartAsync(new PortalSettings { Articles = _folder });
        var page = await app.Visitor().GetAsync("/tutoriels/un-bon");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Du bon texte", page.Text);
        Assert.Contains("Le bon tutoriel", (await app.Visitor().GetAsync("/recherche?q=bon+tutoriel")).Text);
    }

    [Fact]
    public async Task A_portal_without_tutorials_opens_all_the_same()
    {
        await using var app = await PortalApp.StartAsync(new PortalSettings { Articles = _folder });

        foreach (var address in new[] { "/", "/tutoriels", "/questions", "/recherche?q=facture" })
            Assert.Equal(HttpStatusCode.OK, (await app.Visitor().GetAsync(address)).Status);
        Assert.Contains("Aucun tutoriel n’est publié pour l’instant", (await app.Visitor().GetAsync("/tutoriels")).Text);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text) =>
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "divers")).FullName, name), text);
}
