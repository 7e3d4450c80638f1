namespace Portal.Tickets.Insights;

/// <summary>Keeps a reader's word on a tutorial.</summary>
public sealed class GiveOpinion(IInsightsDb db, TimeProvider clock)
{
    public async Task RunAsync(string articleId, bool helped, OpinionReason reason, string comment, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        db.ArticleOpinions.Add(helped ? ArticleOpinion.Yes(articleId, now) : ArticleOpinion.No(articleId, reason, comment, now));
        await db.SaveChangesAsync(cancel);
    }
}
