using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Portal.SqlServer.Tests.Model;

/// <summary>SQL Server keeps at most 900 bytes of a clustered key and 1,700 of any other; a longer row is refused when it comes.</summary>
internal static class KeyLint
{
    private const int Unlimited = 1_000_000;

    public static IEnumerable<string> Faults(IRelationalModel model) => Keys(model)
        .Select(key => (key.Name, key.Most, Bytes: key.Columns.Sum(Bytes)))
        .Where(key => key.Bytes > key.Most)
        .Select(key => key.Bytes >= Unlimited
            ? $"{key.Name} is a key without limit"
            : string.Create(CultureInfo.InvariantCulture, $"{key.Name} takes {key.Bytes} bytes of {key.Most}"));

    private static IEnumerable<(string Name, int Most, IReadOnlyList<IColumn> Columns)> Keys(IRelationalModel model)
    {
        foreach (var unique in model.Tables.SelectMany(table => table.UniqueConstraints))
            yield return (unique.Name, Most(unique.MappedKeys.First().IsClustered() ?? unique.GetIsPrimaryKey()), unique.Columns);
        foreach (var index in model.Tables.SelectMany(table => table.Indexes))
            yield return (index.Name, Most(index.MappedIndexes.First().IsClustered() ?? false), index.Columns);
    }

    private static int Most(bool clustered) => clustered ? 900 : 1700;

    private static int Bytes(IColumn column)
    {
        var (type, size) = column.StoreType.Split('(', ')') is [var name, var length, ..] ? (name, length) : (column.StoreType, "");
        return type switch
        {
            _ when size == "max" => Unlimited,
            "nvarchar" or "nchar" => 2 * int.Parse(size, CultureInfo.InvariantCulture),
            "varchar" or "varbinary" or "binary" => int.Parse(size, CultureInfo.InvariantCulture),
            "uniqueidentifier" => 16,
            "datetimeoffset" => 10,
            "bigint" => 8,
            "int" => 4,
            "date" => 3,
            "bit" => 1,
            _ => throw new NotSupportedException($"How many bytes has {column.StoreType} in a key?"),
        };
    }
}
