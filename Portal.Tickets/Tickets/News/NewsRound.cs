using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Tickets.Tickets;

/// <summary>The followers of a public message who are still to be written to: a job goes on where the round stands, so that no request writes ten thousand letters.</summary>
public sealed class NewsRound
{
    private NewsRound(Guid after) => After = after;

    public int Id { get; private set; }
    public int MessageId { get; private set; }
    public Message Message { get; private set; } = null!; // Set by For, or by EF, which wants a constructor without it.

    /// <summary>The last person who was written to. Concurrency token: of two who go on at once one does.</summary>
    public Guid After { get; private set; }

    internal static NewsRound For(Message message, Guid after) => new(after) { Message = message };

    internal void GoOnFrom(Guid after) => After = after;
}

internal sealed class NewsRoundTable : IEntityTypeConfiguration<NewsRound>
{
    public void Configure(EntityTypeBuilder<NewsRound> round)
    {
        round.ToTable("NewsRounds");
        round.Property(r => r.After).IsConcurrencyToken();
        round.HasOne(r => r.Message).WithMany().HasForeignKey(r => r.MessageId).OnDelete(DeleteBehavior.Cascade);
    }
}
