using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Portal.SqlServer.Tests.Model;

/// <summary>Every text says how long it may get, and none has a collation of its own: keys are normalised instead.</summary>
internal static class TextLint
{
    public static IEnumerable<string> Faults(IRelationalModel model, IReadOnlySet<string> longTexts)
    {
        var columns = model.Tables.SelectMany(table => table.Columns).ToList();
        var without = columns.Where(column => column.StoreType == "nvarchar(max)").Select(NameOf).ToHashSet();
        foreach (var column in without.Except(longTexts).Order())
            yield return $"{column} has no maximum length";
        foreach (var column in longTexts.Except(without).Order())
            yield return $"{column} is listed as a long text and is none";
        foreach (var column in columns.Where(column => column.Collation is not null))
            yield return $"{NameOf(column)} has the collation {column.Collation}";
        if (model.Collation is { } collation)
            yield return $"The database has the collation {collation}";
    }

    private static string NameOf(IColumn column) => $"{column.Table.Name}.{column.Name}";
}
