namespace Portal.KnowledgeBase.Tests.Articles;

public sealed class CheckTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private readonly ArticlesFolder _folder = new();

    [Fact]
    public void One_fault_of_each_sort_gets_one_message_each()
    {
        _folder.Write("themes.txt", "t Thème\n");
        _folder.Write("t/sans-en-tete.md", "Du texte.");
        _folder.Write("t/sans-titre.md", "---\nid: x\nslug: sans-titre\nsummary: s\naudience: client\ncreated: 2026-01-10\n---\nDu texte.");
        _folder.WriteArticle("t/cle.md", more: "couleur: bleu");
        _folder.Write("t/slug.md", ArticlesFolder.Text("Mauvais Slug", id: "mauvais-slug"));
        _folder.WriteArticle("t/lien.md", "Voir [[nulle-part]].");
        _folder.WriteArticle("t/partie.md", "Voir [[cle#absente]].");
        _folder.WriteArticle("t/adresse.md", "Voir [là](/tutoriels/nulle-part).");
        _folder.WriteArticle("t/relatif.md", "Voir [là](autre.md).");
        _folder.WriteArticle("t/voisin.md", more: "related: [inconnu]");
        _folder.WriteArticle("t/image.md", "![écran](absente.png)");
        _folder.Write("t/muette.png", "");
        _folder.WriteArticle("t/muet.md", "![](muette.png)");
        _folder.WriteArticle("t/titres.md", "## Un\n\n#### Trois");
        _folder.WriteArticle("t/titre-haut.md", "# Un");
        _folder.WriteArticle("t/vieux.md", more: "reviewed: 2025-11-23");
        _folder.WriteArticle("t/seul.md", more: "audience: agent");
        _folder.Write("t/seule.png", "");
        _folder.WriteArticle("t/zz-meme-id.md", id: "id-cle");
        _folder.WriteArticle("t/zz/lien.md", id: "autre");
        _folder.WriteArticle("t/zz-alias.md", more: "aliases: [lien]");
        _folder.Write("t/accents.md", "x");
        File.WriteAllBytes(Path.Combine(_folder.Path, "t/accents.md"), [0x2D, 0xE9, 0x0A]);
        using var library = _folder.Open();

        var faults = library.Check(Today);

        Assert.Equal(
            [
                "t/accents.md:1", "t/adresse.md:11", "t/cle.md:9", "t/image.md:11", "t/lien.md:11", "t/muet.md:11", "t/partie.md:11", "t/relatif.md:11", "t/sans-en-tete.md:1", "t/sans-titre.md:1",
                "t/seul.md:1", "t/seule.png:1", "t/slug.md:4", "t/titre-haut.md:11", "t/titres.md:13", "t/vieux.md:9", "t/voisin.md:9", "t/zz-alias.md:9", "t/zz-meme-id.md:2", "t/zz/lien.md:4",
            ],
            faults.Select(fault => $"{fault.File}:{fault.Line}"));
    }

    [Fact]
    public void A_text_for_agents_that_another_cites_and_a_text_reviewed_a_year_ago_to_the_day_are_well()
    {
        _folder.WriteArticle("t/un.md", "Voir [[deux]].", more: "audience: agent\nreviewed: 2025-11-24");
        _folder.WriteArticle("t/deux.md", "Voir [un](/tutoriels/un).", more: "audience: agent");
        using var library = _folder.Open();

        Assert.Empty(library.Check(Today));
    }

    public void Dispose() => _folder.Dispose();
}
