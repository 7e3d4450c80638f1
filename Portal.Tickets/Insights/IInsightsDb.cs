using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Insights;

/// <summary>The tables of this folder, as its use cases see the one database.</summary>
public interface IInsightsDb
{
    DbSet<SearchLogEntry> SearchLog { get; }
    DbSet<ArticleOpinion> ArticleOpinions { get; }
    DbSet<StruckWording> StruckWordings { get; }
    DbSet<AskStep> AskSteps { get; }

    Task<int> SaveChangesAsync(CancellationToken cancel);
}
