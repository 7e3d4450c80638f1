using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.House;

/// <summary>The table of SECURITY.md against the tests that are there.</summary>
public sealed partial class TableOfAttacks
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Table = RowPattern.Matches(File.ReadAllText(Repository.Folder("SECURITY.md")))
        .ToDictionary(row => row.Groups["number"].Value, row => (IReadOnlyList<string>)[.. NamePattern.Matches(row.Groups["tests"].Value).Select(name => name.Groups["name"].Value)]);

    private static readonly IReadOnlySet<string> Tests = Directory.EnumerateFiles(Repository.Folder("tests"), "*.cs", SearchOption.AllDirectories)
        .SelectMany(file => TestPattern.Matches(File.ReadAllText(file))).Select(test => test.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

    [Fact]
    public void Every_attack_on_an_access_has_a_row() =>
        Assert.Equal(Enumerable.Range(1, 45).Append(58).Select(number => string.Create(CultureInfo.InvariantCulture, $"A{number:00}")), Table.Keys);

    [Fact]
    public void Every_row_names_tests_that_exist_and_carry_its_number() => Assert.All(Table, row =>
    {
        Assert.NotEmpty(row.Value);
        Assert.All(row.Value, test => Assert.Contains(test, Tests));
        Assert.All(row.Value, test => Assert.Contains($"{row.Key}_", test));
    });

    [Fact]
    public void Every_test_of_a_number_stands_in_its_row() => Assert.All(
        Tests.SelectMany(test => NumberPattern.Matches(LeadPattern.Match(test).Value).Select(number => (Number: number.Value, Test: test))).Where(found => Table.ContainsKey(found.Number)),
        found => Assert.Contains(found.Test, Table[found.Number]));

    [GeneratedRegex(@"^\| (?<number>A\d\d) \| [^|]+ \| (?<tests>[^|]+) \|\r?$", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex RowPattern { get; }

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NamePattern { get; }

    [GeneratedRegex(@"public (async )?(Task|void) (?<name>A\d\d_\w+)\(", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TestPattern { get; }

    [GeneratedRegex(@"^([AF]\d\d_)+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LeadPattern { get; }

    [GeneratedRegex(@"A\d\d", RegexOptions.NonBacktracking)]
    private static partial Regex NumberPattern { get; }
}
