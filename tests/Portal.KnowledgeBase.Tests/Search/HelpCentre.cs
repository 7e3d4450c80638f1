using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Search;

namespace Portal.KnowledgeBase.Tests.Search;

/// <summary>A small help centre, and the index over it.</summary>
public sealed class HelpCentre : IDisposable
{
    private readonly ArticlesFolder _articles = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-index-").FullName;

    public HelpCentre()
    {
        _articles.Write("themes.txt", "acces Utilisateurs et accès\nfactures Factures\ndevis Devis et avoirs\ninterne Pour l’équipe\n");
        _articles.Write("synonymes.txt",
            """
            # Le métier
            devis = estimation = proposition commerciale
            avoir = note de crédit
            comptable = expert-comptable = cabinet = fiduciaire
            auto-entrepreneur = autoentrepreneur = micro-entreprise
            courriel = email
            invoice => facture
            """);
        foreach (var (file, more, title, body) in SmallHelpCentre.Articles)
            _articles.WriteArticle(file, body, title, more: more);
        Library = _articles.Open();
        Index = HelpIndex.Open(_folder, SynonymsFile);
        Index.Keep(Library.ToFind);
        foreach (var question in SmallHelpCentre.Questions)
            Index.Put(question);
        Index.Publish(7);
    }

    internal ArticleLibrary Library { get; }
    internal HelpIndex Index { get; }
    internal string SynonymsFile => Path.Combine(_articles.Path, "synonymes.txt");

    internal IReadOnlyList<string> Slugs(string query) => [.. Index.Search(new SearchRequest(query)).Hits.Select(hit => hit.Slug)];

    internal string? First(string query) => Slugs(query) is [var first, ..] ? first : null;

    public void Dispose()
    {
        Index.Dispose();
        Library.Dispose();
        _articles.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
