using Microsoft.Extensions.Caching.Memory;
using Portal.Tickets.Tickets.Reads;

namespace Portal.Web.Pages;

/// <summary>How many public questions each theme holds, a minute old at most: counting half a million rows is no price for a margin note.</summary>
internal sealed class ThemeCounts(ListQuestions listQuestions, IMemoryCache cache)
{
    private static readonly TimeSpan OldAtMost = TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyDictionary<string, int>> ReadAsync(CancellationToken cancel)
    {
        if (cache.TryGetValue<IReadOnlyDictionary<string, int>>(typeof(ThemeCounts), out var known) && known is not null)
            return known;

        return cache.Set(typeof(ThemeCounts), await listQuestions.CountByThemeAsync(cancel), OldAtMost);
    }
}
