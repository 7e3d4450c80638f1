using CsvHelper;
using Portal.Tickets.Access;

namespace Portal.Web.Csv;

/// <summary>Reads a list of accounts and members as spreadsheets save it: commas or semicolons, with a header in French or English.</summary>
internal static class MemberList
{
    public const string Header = "prefixe;compte;adresse;nom;role";

    private static readonly string[][] Columns =
        [["prefixe", "préfixe", "prefix"], ["compte", "account"], ["adresse", "address", "email"], ["nom", "name"], ["role", "rôle"]];

    private static readonly Dictionary<string, Role> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["titulaire"] = Role.Owner,
        ["propriétaire"] = Role.Owner,
        ["proprietaire"] = Role.Owner,
        ["owner"] = Role.Owner,
        ["administrateur"] = Role.Administrator,
        ["administrator"] = Role.Administrator,
        ["utilisateur"] = Role.User,
        ["user"] = Role.User,
        ["comptable"] = Role.Accountant,
        ["accountant"] = Role.Accountant,
    };

    /// <summary>The lines, and what could not be read of them; with a problem the lines are not to be used.</summary>
    public static (IReadOnlyList<MemberLine> Lines, IReadOnlyList<ImportProblem> Problems) Read(string text)
    {
        text = text.TrimStart('\uFEFF');
        if (string.IsNullOrWhiteSpace(text))
            return ([], [new ImportProblem(1, "le fichier est vide")]);

        var first = text.AsSpan(0, Math.Max(0, text.IndexOf('\n', StringComparison.Ordinal)));
        var options = new CsvReaderOptions { Separator = first.Contains(';') ? ';' : ',', TrackLineNumbers = true, SkipEmptyLines = true };
        try
        {
            using var csv = CsvReader.FromText(text, options);
            return ReadAll(csv);
        }
        catch (CsvFormatException failure)
        {
            return ([], [new ImportProblem((int)failure.LineNumber, "cette ligne n’est pas lisible : un guillemet n’est sans doute pas fermé")]);
        }
    }

    private static (IReadOnlyList<MemberLine> Lines, IReadOnlyList<ImportProblem> Problems) ReadAll(CsvReader csv)
    {
        var (lines, problems) = (new List<MemberLine>(), new List<ImportProblem>());
        csv.ReadHeader();
        var headers = csv.Headers.Select(header => header.Trim().ToLowerInvariant()).ToList();
        var places = Columns.Select(names => headers.FindIndex(header => names.Contains(header))).ToArray();
        var missing = Columns.Where((_, column) => places[column] < 0).Select(names => names[0]).ToList();
        if (missing.Count > 0)
            return ([], [new ImportProblem(1, $"il manque la colonne {string.Join(", ", missing)} ; la première ligne doit être « {Header} »")]);

        while (csv.Read())
        {
            var line = (int)csv.LineNumber;
            string Cell(int column) => places[column] < csv.FieldCount ? csv.GetString(places[column]).Trim() : "";
            if (!Roles.TryGetValue(Cell(4), out var role))
                problems.Add(new ImportProblem(line, $"rôle « {Cell(4)} » : titulaire, administrateur ou utilisateur"));
            else
                lines.Add(new MemberLine(line, Cell(0), Cell(1), Cell(2), Cell(3), role));
            if (lines.Count + problems.Count > ImportMembers.MostLines)
                return ([], [new ImportProblem(line, $"{ImportMembers.MostLines} lignes au plus : coupez le fichier")]);
        }

        return (lines, problems);
    }
}
