using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>
/// What an accountant wrote to ask for an account, kept whether or not that account exists, so that their list tells them
/// nothing about it.
/// </summary>
public sealed class AccessAsk(Guid personId, string wrote, DateTimeOffset at)
{
    public int Id { get; private set; }
    public Guid PersonId { get; } = personId;
    public string Wrote { get; } = wrote;
    public DateTimeOffset At { get; } = at;

    /// <summary>The request it led to; null where there was no such account. Never shown.</summary>
    internal Guid? RequestId { get; set; }
    public DateTimeOffset? WithdrawnAt { get; internal set; }
}

internal sealed class AccessAskTable : IEntityTypeConfiguration<AccessAsk>
{
    public void Configure(EntityTypeBuilder<AccessAsk> ask)
    {
        ask.Property(a => a.PersonId);
        ask.Property(a => a.Wrote).HasMaxLength(Account.NameLength);
        ask.Property(a => a.At);
        ask.Property(a => a.RequestId);
        ask.HasIndex(a => new { a.PersonId, a.At });
        ask.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
