using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Where the new tickets of a theme go: to a team, and in it to nobody yet, to one agent, or to each in turn.</summary>
public sealed class RoutingRule
{
    private RoutingRule(string theme) => Theme = theme;

    public int Id { get; private set; }

    /// <summary>The slug of a theme; empty for all that no other rule names.</summary>
    public string Theme { get; }
    public int? TeamId { get; private set; }
    public Guid? AgentId { get; private set; }

    /// <summary>Each agent of the team who is there has one before anybody has the next.</summary>
    public bool InTurn { get; private set; }

    public static RoutingRule For(string theme) => new(theme);

    public void SendTo(int? teamId, Guid? agentId, bool inTurn) =>
        (TeamId, AgentId, InTurn) = (teamId, inTurn ? null : agentId, inTurn && teamId is not null);
}

internal sealed class RoutingRuleTable : IEntityTypeConfiguration<RoutingRule>
{
    public void Configure(EntityTypeBuilder<RoutingRule> rule)
    {
        rule.ToTable("RoutingRules");
        rule.Property(r => r.Theme).HasMaxLength(Ticket.ThemeLength);
        rule.Property(r => r.AgentId);
        rule.HasIndex(r => r.Theme).IsUnique();
        rule.HasOne<Team>().WithMany().HasForeignKey(r => r.TeamId).OnDelete(DeleteBehavior.Restrict);
    }
}
