using System.Collections.Concurrent;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Portal.SqlServer.Tests.Model;

namespace Portal.SqlServer.Tests.Commands;

/// <summary>One result a command returns, as its own text has it.</summary>
/// <param name="Rows">As many as a write has rows to tell the numbers of; one for a query.</param>
internal sealed record ExpectedResult(bool IsWrite, IReadOnlyList<string> Columns, int Rows)
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<ExpectedResult>> Known = new();

    public static IReadOnlyList<ExpectedResult> Of(string sql) => Known.GetOrAdd(sql, static sql =>
    {
        var results = new Results();
        TransactSql.Parse(sql)?.Accept(results);
        return results.Found;
    });

    private sealed class Results : TSqlFragmentVisitor
    {
        public List<ExpectedResult> Found { get; } = [];

        // Not what lies within: a query inside a query returns nothing of its own.
        public override void ExplicitVisit(SelectStatement node)
        {
            if (node.QueryExpression is QuerySpecification query)
                Found.Add(new ExpectedResult(IsWrite: false, Names(query.SelectElements), Rows: 1));
        }

        public override void Visit(DataModificationSpecification node)
        {
            var values = (node as MergeSpecification)?.TableReference as InlineDerivedTable;
            if (node.OutputClause is { } output)
                Found.Add(new ExpectedResult(IsWrite: true, Names(output.SelectColumns), values?.RowValues.Count ?? 1));
        }

        private static IReadOnlyList<string> Names(IEnumerable<SelectElement> elements) =>
            [.. elements.OfType<SelectScalarExpression>().Select(element => Name(element).TrimEnd("0123456789".ToCharArray()))];

        private static string Name(SelectScalarExpression element) => element.ColumnName?.Value
            ?? (element.Expression as ColumnReferenceExpression)?.MultiPartIdentifier?.Identifiers[^1].Value ?? "";
    }
}
