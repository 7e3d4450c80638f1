using Portal.KnowledgeBase.Articles;

namespace Portal.Web.Pages.Parts;

/// <summary>Whom a public tutorial is for, as pages and addresses say it.</summary>
internal static class Readers
{
    public static IReadOnlyList<(Audience Audience, string Value, string Name)> All { get; } =
        [(Audience.Client, "client", "Clients"), (Audience.Comptable, "comptable", "Comptables")];

    public static string ValueOf(Audience audience) => All.First(reader => reader.Audience == audience).Value;

    /// <summary>Those among these that there are.</summary>
    public static IReadOnlyList<Audience> Named(IReadOnlyCollection<string?>? values) =>
        [.. All.Where(reader => values?.Contains(reader.Value) == true).Select(reader => reader.Audience)];
}
