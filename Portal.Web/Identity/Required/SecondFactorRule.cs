using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;

namespace Portal.Web.Identity;

/// <summary>A role that nobody holds here without a second factor.</summary>
public sealed class SecondFactorRule(PortalRole role, DateTimeOffset since)
{
    public PortalRole Role { get; } = role;
    public DateTimeOffset Since { get; } = since;
}

internal sealed class SecondFactorRuleTable : IEntityTypeConfiguration<SecondFactorRule>
{
    public void Configure(EntityTypeBuilder<SecondFactorRule> rule)
    {
        rule.ToTable("SecondFactorRules");
        rule.HasKey(r => r.Role);
        rule.Property(r => r.Role).ValueGeneratedNever();
        rule.Property(r => r.Since);
    }
}
