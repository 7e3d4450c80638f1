using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Tickets.Tickets;

/// <summary>A tutorial an answer rests on, by the article's id: title, address and date are those of the day it is read.</summary>
public sealed class ArticleCitation(string articleId, int place)
{
    public const int ArticleIdLength = 80;

    public int Id { get; private set; }
    public string ArticleId { get; } = articleId;

    /// <summary>From 0, in the order the agent chose.</summary>
    public int Place { get; } = place;
}

internal sealed class ArticleCitationTable : IEntityTypeConfiguration<ArticleCitation>
{
    public void Configure(EntityTypeBuilder<ArticleCitation> citation)
    {
        citation.ToTable("ArticleCitations");
        citation.Property(c => c.ArticleId).HasMaxLength(ArticleCitation.ArticleIdLength);
        citation.Property(c => c.Place);
        citation.HasIndex(c => c.ArticleId);
    }
}
