using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Programs;

/// <summary><c>articles check</c>, as a build machine runs it.</summary>
public sealed class CheckingArticles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-articles-").FullName;

    [Fact]
    public async Task A_clean_folder_is_praised_by_its_code()
    {
        Write("t/bon.md", Article("bon"));

        var (code, said, complained) = await PortalProgram.RunAsync(["articles", "check", _folder]);

        Assert.Equal((0, "1 articles, 0 faults\n", ""), (code, said.ReplaceLineEndings("\n"), complained));
    }

    [Fact]
    public async Task Our_own_articles_are_clean()
    {
        var (code, said, _) = await PortalProgram.RunAsync(["articles", "check", Repository.Folder("articles")]);

        Assert.True(code == 0, said);
    }

    [Fact]
    public async Task Each_sort_of_fault_gets_one_line_that_names_file_and_line()
    {
        Write("themes.txt", "t Thème\n");
        Write("t/en-tete.md", "Du texte.");
        Write("t/yaml.md", "---\nid: yaml\ntitle: \"ouvert\nslug: yaml\n---\nDu texte.");
        Write("t/titre.md", "---\nid: titre\nslug: titre\nsummary: s\naudience: client\ncreated: 2026-01-10\n---\nDu texte.");
        Write("t/public.md", Article("public", audience: "tous"));
        Write("t/slug.md", Article("slug").Replace("slug: slug", "slug: Mauvais Slug", StringComparison.Ordinal));
        Write("t/lien.md", Article("lien", "Voir [[nulle-part]]."));
        Write("t/partie.md", Article("partie", "Voir [[lien#absente]]."));
        Write("t/adresse.md", Article("adresse", "Voir [là](javascript:alert(1))."));
        Write("t/image.md", Article("image", "![écran](absente.png)"));
        Write("t/muette.png", "");
        Write("t/muet.md", Article("muet", "![](muette.png)"));
        Write("t/seule.png", "");
        Write("t/titres.md", Article("titres", "## Un\n\n#### Trois"));
        Write("t/vieux.md", Article("vieux", more: "reviewed: 2020-01-01\n"));
        Write("t/seul.md", Article("seul", audience: "agent"));
        Write("t/zz-double.md", Article("zz-double").Replace("id: zz-double", "id: lien", StringComparison.Ordinal));
        Write("t/zz/lien.md", Article("lien").Replace("id: lien", "id: autre", StringComparison.Ordinal));
        Write("u/theme.md", Article("theme"));
        Write("dehors.md", Article("dehors"));
        File.WriteAllBytes(Path.Combine(_folder, "t/octets.md"), [0x2D, 0xE9, 0x0A]);
        File.CreateSymbolicLink(Path.Combine(_folder, "t/fuite.md"), "/etc/hostname");

        var (code, said, complained) = await PortalProgram.RunAsync(["articles", "check", _folder]);

        Assert.Equal(1, code);
        Assert.Empty(complained);
        var lines = said.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        Assert.Equal(
            [
                "dehors.md:1", "t/adresse.md:10", "t/en-tete.md:1", "t/fuite.md:1", "t/image.md:10", "t/lien.md:10", "t/muet.md:10", "t/octets.md:1", "t/partie.md:10", "t/public.md:6", "t/seul.md:1", "t/seule.png:1",
                "t/slug.md:4", "t/titre.md:1", "t/titres.md:12", "t/vieux.md:9", "t/yaml.md:3", "t/zz-double.md:2", "t/zz/lien.md:4", "themes.txt:1",
            ],
            lines[..^1].Select(line => string.Join(':', line.Split(':')[..2])));
        Assert.Matches("^[0-9]+ articles, 20 faults$", lines[^1]);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        var missing = Path.Combine(_folder, "absent");

        var (code, said, _) = await PortalProgram.RunAsync(["articles", "check", missing]);

        Assert.Equal(1, code);
        Assert.Contains(missing, said);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Article(string name, string body = "Du texte.", string audience = "client", string more = "") =>
        $"---\nid: {name}\ntitle: Titre de {name}\nslug: {name}\nsummary: Un résumé.\naudience: {audience}\ncreated: 2026-01-10\nupdated: 2026-02-20\n{more}---\n{body}\n";

    private void Write(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
