using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Insights;

/// <summary>« Cet article vous a-t-il aidé ? » : one answer, of nobody in particular.</summary>
public sealed class ArticleOpinion
{
    public const int CommentLength = 500;

    private ArticleOpinion(string articleId, bool helped, OpinionReason reason, string comment, DateTimeOffset at) =>
        (ArticleId, Helped, Reason, Comment, At) = (articleId, helped, reason, comment, at);

    public long Id { get; private set; }
    public string ArticleId { get; }
    public bool Helped { get; }
    public OpinionReason Reason { get; }
    public string Comment { get; }
    public DateTimeOffset At { get; }

    public static ArticleOpinion Yes(string articleId, DateTimeOffset at) => new(articleId, helped: true, OpinionReason.None, "", at);

    public static ArticleOpinion No(string articleId, OpinionReason reason, string comment, DateTimeOffset at) =>
        new(articleId, helped: false, reason, comment.Length <= CommentLength ? comment : comment[..CommentLength], at);
}

/// <summary>What was missing, chosen by the reader.</summary>
public enum OpinionReason { None, NotMyQuestion, Unclear, DoesNotWork, OutOfDate }

internal sealed class ArticleOpinionTable : IEntityTypeConfiguration<ArticleOpinion>
{
    public void Configure(EntityTypeBuilder<ArticleOpinion> opinion)
    {
        opinion.ToTable("ArticleOpinions");
        opinion.Property(o => o.ArticleId).HasMaxLength(ArticleCitation.ArticleIdLength);
        opinion.Property(o => o.Helped);
        opinion.Property(o => o.Reason);
        opinion.Property(o => o.Comment).HasMaxLength(ArticleOpinion.CommentLength);
        opinion.Property(o => o.At);
        opinion.HasIndex(o => new { o.ArticleId, o.At });
    }
}
