using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

internal sealed class AccessRequestTable : IEntityTypeConfiguration<AccessRequest>
{
    public void Configure(EntityTypeBuilder<AccessRequest> request)
    {
        request.Property(r => r.Id).ValueGeneratedNever();
        request.Property(r => r.AccountId);
        request.Property(r => r.InviteeAddress).HasMaxLength(MailAddress.MaxLength);
        request.Property(r => r.InviteeKey).HasMaxLength(MailAddress.MaxLength);
        request.Property(r => r.InviteeName).HasMaxLength(AccessRequest.NameLength);
        request.Property(r => r.SnapshotHash).HasMaxLength(64);
        request.Property(r => r.Reason).HasMaxLength(AccessRequest.ReasonLength);
        request.Property(r => r.OpenKey).HasMaxLength(320);
        request.Property(r => r.CreatedAt);
        request.Property(r => r.ProviderSaid).HasMaxLength(AccessRequest.ReasonLength);
        request.Property(r => r.Version).IsConcurrencyToken();
        request.Ignore(r => r.Snapshot);
        request.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Restrict);
        request.HasIndex(r => r.OpenKey).IsUnique();
        request.HasIndex(r => new { r.AccountId, r.State });
        request.HasIndex(r => new { r.State, r.ExpiresAt });
        request.HasIndex(r => new { r.State, r.ReviewAt });
        request.HasIndex(r => r.InviteeKey);
        request.HasIndex(r => r.TicketId);
    }
}
