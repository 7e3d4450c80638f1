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

    /// <summary>Since when the tutorial says something else than when the answer was written; null while it has not, or once an agent has looked.</summary>
    public DateTimeOffset? RecheckSince { get; private set; }

    /// <summary>An agent has read the answer beside the tutorial of today: it still holds.</summary>
    internal void Verify() => RecheckSince = null;
}

internal sealed class ArticleCitationTable : IEntityTypeConfiguration<ArticleCitation>
{
    public void Configure(EntityTypeBuilder<ArticleCitation> citation)
    {
        citation.ToTable("ArticleCitations");
        citation.Property(c => c.ArticleId).HasMaxLength(ArticleCitation.ArticleIdLength);
        citation.Property(c => c.Place);
        citation.HasIndex(c => c.ArticleId);
        citation.HasIndex(c => c.RecheckSince);
    }
}
