using Microsoft.EntityFrameworkCore.Metadata;

namespace Portal.SqlServer.Tests.Model;

/// <summary>Times are moments in UTC in one type, enumerations are numbers, on each engine.</summary>
internal static class TypeLint
{
    public static IEnumerable<string> Faults(IRelationalModel model, string enumType, string timeType)
    {
        foreach (var (column, type) in Columns(model))
        {
            if (type == typeof(DateTime))
                yield return $"{column.Table.Name}.{column.Name} is a time of no zone";
            if (type == typeof(DateTimeOffset) && column.StoreType != timeType)
                yield return $"{column.Table.Name}.{column.Name} is a time kept as {column.StoreType}";
            if (type.IsEnum && column.StoreType != enumType)
                yield return $"{column.Table.Name}.{column.Name} is an enumeration kept as {column.StoreType}";
        }
    }

    private static IEnumerable<(IColumn Column, Type Type)> Columns(IRelationalModel model) =>
        from table in model.Tables
        from column in table.Columns
        from mapping in column.PropertyMappings.Take(1)
        select (column, Nullable.GetUnderlyingType(mapping.Property.ClrType) ?? mapping.Property.ClrType);
}
