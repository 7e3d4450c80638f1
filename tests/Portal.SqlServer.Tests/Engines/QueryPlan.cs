using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.Web.Persistence;

namespace Portal.SqlServer.Tests.Engines;

/// <summary>How an engine means to find the rows of one query.</summary>
/// <param name="Steps">Of the query itself; what is looked up for each row of its answer is left out.</param>
internal sealed partial record QueryPlan(string Sql, IReadOnlyList<string> Steps)
{
    /// <summary>Those that grow with the portal.</summary>
    private static readonly string[] Big =
        ["Tickets", "Messages", "TicketEvents", "ArticleCitations", "People", "Follows", "SameProblems", "Attachments", "Mentions", "OutgoingMail", "SearchChanges"];

    /// <summary>Big tables that would be walked through from one end to the other, without even an index's order.</summary>
    public IEnumerable<string> Walked => Steps
        .Select(step => Walk.Match(step)).Where(walk => walk.Success)
        .Select(walk => TableOf(walk.Groups["table"].Value)).Where(table => Big.Contains(table));

    /// <summary>Whether all that was found is put in order before the first row can leave.</summary>
    public bool Sorts => Steps.Any(step => step.Contains("TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal) || Sort.IsMatch(step));

    public static async Task<QueryPlan> ReadAsync(PortalDb db, Question question, DatabaseProvider engine, CancellationToken cancel)
    {
        var steps = new List<(int Depth, string Text)>();
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        if (engine == DatabaseProvider.PostgreSql)
        {
            // A few rows it would rather read whole and sort; here it has to say whether it could do without.
            command.CommandText = "SET enable_seqscan = off; SET enable_sort = off; SET enable_incremental_sort = off; SET enable_bitmapscan = off";
            await command.ExecuteNonQueryAsync(cancel);
        }

        command.CommandText = (engine == DatabaseProvider.PostgreSql ? "EXPLAIN " : "EXPLAIN QUERY PLAN ") + question.Sql;
        foreach (var (name, value) in question.Values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync(cancel);
        var depths = new Dictionary<int, int> { [0] = 0 };
        while (await reader.ReadAsync(cancel))
        {
            var text = reader.GetString(reader.FieldCount - 1);
            var depth = reader.FieldCount == 1 ? text.Length - text.TrimStart().Length : depths[reader.GetInt32(0)] = depths[reader.GetInt32(1)] + 1;
            steps.Add((depth, text));
        }

        return new QueryPlan(question.Sql, [.. WithoutLookups(steps)]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sql}\n{string.Join('\n', Steps)}");

    private static IEnumerable<string> WithoutLookups(List<(int Depth, string Text)> steps)
    {
        var skipped = int.MaxValue;
        foreach (var (depth, text) in steps)
        {
            if (depth > skipped)
                continue;

            skipped = text.Contains("CORRELATED SCALAR SUBQUERY", StringComparison.Ordinal) || text.Contains("SubPlan", StringComparison.Ordinal) ? depth : int.MaxValue;
            yield return text;
        }
    }

    /// <summary>The table behind the short name that EF Core gave it.</summary>
    private string TableOf(string name) =>
        Regex.Match(Sql, $"\"(?<table>\\w+)\" AS \"?{Regex.Escape(name)}\"?(\\W|$)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking) is { Success: true } named
            ? named.Groups["table"].Value
            : name;

    [GeneratedRegex("""^SCAN (?<table>\w+)$|Seq Scan on "?(?<table>\w+)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Walk { get; }

    [GeneratedRegex(@"^\W*(Incremental )?Sort\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Sort { get; }
}
