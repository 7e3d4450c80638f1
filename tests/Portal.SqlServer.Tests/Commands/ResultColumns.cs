using Microsoft.SqlServer.TransactSql.ScriptDom;
using Portal.SqlServer.Tests.Model;

namespace Portal.SqlServer.Tests.Commands;

/// <summary>The names of the columns a query returns, as its own text has them.</summary>
internal static class ResultColumns
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, IReadOnlyList<string>> Known = new();

    public static IReadOnlyList<string> Of(string sql) => Known.GetOrAdd(sql, Read);

    private static IReadOnlyList<string> Read(string sql)
    {
        var selects = new FirstSelect();
        TransactSql.Parse(sql)?.Accept(selects);
        return [.. selects.Elements.OfType<SelectScalarExpression>().Select(element => Name(element).TrimEnd("0123456789".ToCharArray()))];
    }

    private static string Name(SelectScalarExpression element) =>
        element.ColumnName?.Value ?? (element.Expression as ColumnReferenceExpression)?.MultiPartIdentifier?.Identifiers[^1].Value ?? "";

    private sealed class FirstSelect : TSqlFragmentVisitor
    {
        public IList<SelectElement> Elements { get; private set; } = [];

        public override void ExplicitVisit(SelectStatement node)
        {
            if (Elements.Count == 0 && node.QueryExpression is QuerySpecification query)
                Elements = query.SelectElements;
        }
    }
}
