using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Tickets.People;

/// <summary>Agents who share a queue and sign with the same line.</summary>
public sealed class Team(string name)
{
    public const int NameLength = 80;

    public int Id { get; private set; }
    public string Name { get; private set; } = name;
}

internal sealed class TeamTable : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> team)
    {
        team.Property(t => t.Name).HasMaxLength(Team.NameLength);
        team.HasIndex(t => t.Name).IsUnique();
    }
}
