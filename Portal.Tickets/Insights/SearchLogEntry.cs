using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Tickets.Insights;

/// <summary>What somebody searched for and how much was found. Nothing tells who: no person, no address, no session.</summary>
public sealed partial class SearchLogEntry
{
    public const int WordsLength = 200;

    private SearchLogEntry(string words, int found, DateTimeOffset at) => (Words, Found, At) = (words, found, at);

    public long Id { get; private set; }

    /// <summary>As typed, personal data masked, in lower case.</summary>
    public string Words { get; }
    public int Found { get; }
    public DateTimeOffset At { get; }

    public static SearchLogEntry Of(string typed, int found, DateTimeOffset at)
    {
        var words = Spaces.Replace(MaskedText.Of(typed.ToLowerInvariant()), " ").Trim();
        return new SearchLogEntry(words.Length <= WordsLength ? words : words[..WordsLength], found, at);
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces { get; }
}

internal sealed class SearchLogTable : IEntityTypeConfiguration<SearchLogEntry>
{
    public void Configure(EntityTypeBuilder<SearchLogEntry> entry)
    {
        entry.ToTable("SearchLog");
        entry.Property(e => e.Words).HasMaxLength(SearchLogEntry.WordsLength);
        entry.Property(e => e.Found);
        entry.Property(e => e.At);
        entry.HasIndex(e => e.At);
    }
}
