using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;

namespace Portal.Web.Identity;

/// <summary>A code of an authenticator app that was used: the key lets it in once, although the app shows it for a while longer.</summary>
public sealed class SpentCode(Guid personId, byte[] hash, DateTimeOffset at)
{
    public Guid PersonId { get; } = personId;
    public byte[] Hash { get; } = hash;
    public DateTimeOffset At { get; } = at;
}

internal sealed class SpentCodeTable : IEntityTypeConfiguration<SpentCode>
{
    public void Configure(EntityTypeBuilder<SpentCode> code)
    {
        code.ToTable("SpentCodes");
        code.HasKey(c => new { c.PersonId, c.Hash });
        code.Property(c => c.Hash).HasMaxLength(Secret.HashLength);
        code.Property(c => c.At);
        code.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
