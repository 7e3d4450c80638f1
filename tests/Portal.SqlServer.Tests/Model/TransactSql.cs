using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Portal.SqlServer.Tests.Model;

/// <summary>What SQL Server 2019, 2022 and 2025 would say to a text, as far as their grammars go.</summary>
internal static class TransactSql
{
    private static readonly SqlVersion[] Versions = [SqlVersion.Sql150, SqlVersion.Sql160, SqlVersion.Sql170];

    /// <summary>Empty when all three take it.</summary>
    public static IReadOnlyList<string> Errors(string sql) => [.. Versions.SelectMany(version => Errors(version, sql))];

    public static TSqlFragment Parse(string sql)
    {
        using var text = new StringReader(sql);
        return TSqlParser.CreateParser(SqlVersion.Sql150, initialQuotedIdentifiers: true).Parse(text, out _);
    }

    private static IEnumerable<string> Errors(SqlVersion version, string sql)
    {
        using var text = new StringReader(sql);
        TSqlParser.CreateParser(version, initialQuotedIdentifiers: true).Parse(text, out var errors);
        return errors.Select(error => $"{version}, line {error.Line}: {error.Message}\n{sql}");
    }
}
