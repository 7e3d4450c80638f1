using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Portal.Tickets.Tickets;

/// <summary>
/// Who is called in a note: <c>@Ludovic</c>, or <c>@Ludovic.Marchand</c> where two share a first name. Case and accents don't matter.
/// </summary>
public static partial class Mentioned
{
    /// <summary>What to type for each agent: the shortest that means nobody else.</summary>
    public static IReadOnlyDictionary<Guid, string> Handles(IReadOnlyCollection<(Guid Id, string FirstName, string FullName)> agents)
    {
        var firstNames = agents.CountBy(agent => Fold(Joined(agent.FirstName))).ToDictionary(StringComparer.Ordinal);
        return agents.ToDictionary(
            agent => agent.Id,
            agent => firstNames[Fold(Joined(agent.FirstName))] == 1 || agent.FullName.Length == 0 ? Joined(agent.FirstName) : Joined(agent.FullName));
    }

    public static IReadOnlySet<Guid> In(string note, IReadOnlyDictionary<Guid, string> handles)
    {
        var called = Pattern.Matches(note).Select(match => Fold(match.Value.TrimStart('@', '(', ' ', '\n', '\t').TrimEnd('.'))).ToHashSet(StringComparer.Ordinal);
        return handles.Where(handle => called.Contains(Fold(handle.Value))).Select(handle => handle.Key).ToHashSet();
    }

    private static string Joined(string name) => string.Join('.', name.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Fold(string name) => string.Concat(name.Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).ToUpperInvariant();

    // Not within an address: a letter before the sign makes it one.
    [GeneratedRegex(@"(^|[\s(])@[\p{L}\p{N}._'’-]{1,160}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }
}
