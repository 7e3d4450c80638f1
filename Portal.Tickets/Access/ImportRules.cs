using System.Text.RegularExpressions;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>What can be wrong with a list before anything is looked up.</summary>
internal static partial class ImportRules
{
    public static IReadOnlyList<ImportProblem> Check(IReadOnlyList<MemberLine> lines)
    {
        if (lines.Count > ImportMembers.MostLines)
            return [new ImportProblem(lines[ImportMembers.MostLines].Line, $"{ImportMembers.MostLines} lignes au plus : coupez le fichier")];

        var problems = lines.SelectMany(line => Of(line).Select(problem => new ImportProblem(line.Line, problem))).ToList();
        problems.AddRange(lines
            .GroupBy(line => (Account.KeyOf(line.Prefix), MailAddress.TryParse(line.Address)?.Key ?? line.Address))
            .Where(twins => twins.Select(line => line.Role).Distinct().Skip(1).Any())
            .Select(twins => new ImportProblem(twins.Last().Line, $"la même personne a un autre rôle dans ce compte à la ligne {twins.First().Line}")));
        return [.. problems.OrderBy(problem => problem.Line)];
    }

    private static IEnumerable<string> Of(MemberLine line)
    {
        if (!PrefixPattern.IsMatch(line.Prefix.Trim()))
            yield return "préfixe : des lettres, des chiffres et des tirets, 60 au plus";
        if (line.AccountName.Trim().Length is 0 or > Account.NameLength || line.AccountName.Any(char.IsControl))
            yield return $"nom du compte : de 1 à {Account.NameLength} caractères";
        if (MailAddress.TryParse(line.Address) is null)
            yield return "adresse : il en faut une complète, comme nom@societe.fr";
        if (line.PersonName.Trim().Length > Person.NameLength || line.PersonName.Any(char.IsControl))
            yield return $"nom de la personne : {Person.NameLength} caractères au plus";
        if (line.Role == Role.Accountant)
            yield return "un comptable entre sur autorisation du titulaire, pas par une liste";
    }

    [GeneratedRegex("^[A-Za-z0-9]([A-Za-z0-9-]{0,58}[A-Za-z0-9])?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PrefixPattern { get; }
}
