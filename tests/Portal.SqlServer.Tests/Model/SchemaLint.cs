using Microsoft.EntityFrameworkCore.Metadata;

namespace Portal.SqlServer.Tests.Model;

/// <summary>What SQL Server refuses, or regrets, although the other engines take it and no parser sees it.</summary>
internal static class SchemaLint
{
    /// <param name="longTexts">Columns that may hold text of any length, as <c>Table.Column</c>.</param>
    public static IReadOnlyList<string> Faults(IRelationalModel model, IEnumerable<string> longTexts) =>
    [
        .. CascadeLint.Faults(model),
        .. KeyLint.Faults(model),
        .. TextLint.Faults(model, longTexts.ToHashSet()),
        .. TypeLint.Faults(model, enumType: "int", timeType: "datetimeoffset"),
    ];
}
