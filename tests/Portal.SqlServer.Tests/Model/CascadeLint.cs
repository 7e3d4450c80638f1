using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Portal.SqlServer.Tests.Model;

/// <summary>Error 1785: a delete may reach each table by one way only, and never come back to where it began.</summary>
internal static class CascadeLint
{
    public static IEnumerable<string> Faults(IRelationalModel model) => model.Tables.SelectMany(FaultsFrom);

    private static IEnumerable<string> FaultsFrom(ITable deleted)
    {
        var ways = new List<ITable[]>();
        Follow([deleted], ways);
        foreach (var circle in ways.Where(way => way.AsSpan(..^1).Contains(way[^1])))
            yield return $"A delete goes round: {string.Join(" > ", circle.Select(table => table.Name))}";
        foreach (var reached in ways.GroupBy(way => way[^1]).Where(group => group.Count() > 1))
            yield return $"A delete in {deleted.Name} reaches {reached.Key.Name} by {reached.Count()} ways";
    }

    private static void Follow(ITable[] way, List<ITable[]> ways)
    {
        foreach (var key in way[^1].ReferencingForeignKeyConstraints.Where(Cascades))
        {
            ITable[] longer = [.. way, key.Table];
            ways.Add(longer);
            if (!way.Contains(key.Table))
                Follow(longer, ways);
        }
    }

    private static bool Cascades(IForeignKeyConstraint key) =>
        key.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull or ReferentialAction.SetDefault;
}
