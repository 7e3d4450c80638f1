using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;

namespace Portal.Web.Mail.Undelivered;

/// <summary>A mailbox that does not take our mail, or whose owner complained: it is not written to again until somebody clears it.</summary>
public sealed class SuppressedAddress(string addressKey)
{
    public const int WhyLength = 300;

    public int Id { get; private set; }
    public string AddressKey { get; } = addressKey;
    public bool Complained { get; private set; }

    /// <summary>As in RFC 3463: 5.1.1.</summary>
    public string Status { get; private set; } = "";

    /// <summary>What the other server said.</summary>
    public string Why { get; private set; } = "";
    public DateTimeOffset Since { get; private set; }
    public DateTimeOffset? ClearedAt { get; private set; }

    internal void Suppress(bool complained, string status, string why, DateTimeOffset now) =>
        (Complained, Status, Why, Since, ClearedAt) = (complained, status.Length <= 20 ? status : status[..20], why.Length <= WhyLength ? why : why[..WhyLength], now, null);

    internal void Clear(DateTimeOffset now) => ClearedAt ??= now;
}

internal sealed class SuppressedAddressTable : IEntityTypeConfiguration<SuppressedAddress>
{
    public void Configure(EntityTypeBuilder<SuppressedAddress> address)
    {
        address.ToTable("SuppressedAddresses");
        address.Property(a => a.AddressKey).HasMaxLength(MailAddress.MaxLength);
        address.Property(a => a.Status).HasMaxLength(20);
        address.Property(a => a.Why).HasMaxLength(SuppressedAddress.WhyLength);
        address.HasIndex(a => a.AddressKey).IsUnique();
    }
}
