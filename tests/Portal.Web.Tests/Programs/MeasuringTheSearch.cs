using System.Globalization;
using System.Text;
using System.Text.Json;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Programs;

/// <summary><c>relevance</c>, on folders and files that were never made for this portal.</summary>
public sealed class MeasuringTheSearch : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-relevance-").FullName;

    public MeasuringTheSearch()
    {
        Write("titre-seul.md", "---\ntitle: \"Créer : une facture\"\n---\nCliquez sur Nouveau.");
        Write("windows/lignes.md", "---\r\ntitle: Relancer un client\r\n---\r\nEnvoyez un rappel.\r\n\r\n## Par courrier\r\n\r\nAussi.");
        Write("marque/bom.md", "\uFEFF# Déclarer la TVA\n\nChaque mois.");
        Write("rien/nom-du-fichier-seul.md", "Rien qu’un texte sur les acomptes.");
        Write("traits.md", "---\n\nUn texte entre deux traits, sur les devis.\n\n---\n\n# Chiffrer un devis\n\nFin.");
        Write("compliqué.md", "---\ntitle: Exporter ses écritures\nplus:\n  a: {b: [c]}\n---\nVers le comptable.");
        Write("vide.md", "");
        File.WriteAllBytes(Path.Combine(_folder, "ancien.md"), Encoding.Latin1.GetBytes("# Été : congés payés\n\nÀ déclarer."));
        File.WriteAllBytes(Path.Combine(_folder, "octets.md"), [0, 1, 2, 255, 254]);
    }

    [Fact]
    public async Task Any_Markdown_is_searched_and_any_name_is_understood()
    {
        var queries = Queries(
            "# un commentaire", "creer une facture\tCréer : une facture\tplain", "relance client\tRelancer un client\tplain", "declaration tva\tdeclarer la tva\taccents",
            "acompte\tnom-du-fichier-seul\tfile", "devis entre deux traits\tChiffrer un devis", "export écritures\tExporter ses écritures|inconnu", "conges payes\tÉté : congés payés\taccents",
            "perdu\tAucun titre de ce nom\tplain", "une ligne sans cible", "", "\t\t\t");

        var (code, said, complained) = await PortalProgram.RunAsync(["relevance", queries, "--articles", _folder, "--json"]);

        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(said);
        Assert.Equal(8, json.RootElement.GetProperty("queries").GetInt32());
        Assert.Equal(7.0 / 8, json.RootElement.GetProperty("hit@1").GetDouble(), 3);
        Assert.Equal(["inconnu", "Aucun titre de ce nom"], json.RootElement.GetProperty("unknown").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(["accents", "file", "plain"], json.RootElement.GetProperty("kinds").EnumerateObject().Select(kind => kind.Name).Order(StringComparer.Ordinal));
        Assert.Equal("perdu", Assert.Single(json.RootElement.GetProperty("misses").EnumerateArray()).GetProperty("query").GetString());
        Assert.Contains("title »: 1.", complained);
    }

    [Fact]
    public async Task Resolved_questions_teach_and_those_that_name_nothing_are_counted()
    {
        var queries = Queries("mon fiduciaire\tExporter ses écritures");
        var resolved = Path.Combine(_folder, "resolues.tsv");
        File.WriteAllBytes(resolved, Encoding.Latin1.GetBytes("Mon fiduciaire ne reçoit rien\tExporter ses écritures\nautre\tinconnu\n"));

        var (_, before, _) = await PortalProgram.RunAsync(["relevance", queries, "--articles", _folder]);
        var (code, after, complained) = await PortalProgram.RunAsync(["relevance", queries, "--articles", _folder, "--resolved", resolved]);

        Assert.Equal(0, code);
        Assert.StartsWith("1 queries: hit@1 0.0", before, StringComparison.Ordinal);
        Assert.StartsWith("1 queries: hit@1 100.0", after, StringComparison.Ordinal);
        Assert.Contains("1 of 2", complained);
    }

    [Fact]
    public async Task What_is_not_there_is_named_and_ends_with_a_code()
    {
        var (code, said, complained) = await PortalProgram.RunAsync(["relevance", Path.Combine(_folder, "absent.tsv"), "--articles", _folder]);

        Assert.Equal((2, ""), (code, said));
        Assert.Contains("absent.tsv", complained);
    }

    [Fact]
    public async Task Thousands_of_articles_are_no_trouble()
    {
        var many = Directory.CreateDirectory(Path.Combine(_folder, "beaucoup")).FullName;
        for (var number = 0; number < 3_000; number++)
            File.WriteAllText(Path.Combine(many, $"n{number}.md"), string.Create(CultureInfo.InvariantCulture, $"# Fiche {number}\n\nLe sujet {number} et ses détails."));

        var (code, said, _) = await PortalProgram.RunAsync(["relevance", Queries("fiche 1234\tFiche 1234"), "--articles", many]);

        Assert.Equal(0, code);
        Assert.StartsWith("1 queries: hit@1 100.0", said, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Queries(params string[] lines)
    {
        var file = Path.Combine(_folder, "questions.tsv");
        File.WriteAllText(file, string.Join('\n', lines));
        return file;
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
