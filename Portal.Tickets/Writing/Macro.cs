using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Writing;

/// <summary>A text that is written again and again, with what else is done each time. An agent's own, or the team's.</summary>
public sealed class Macro
{
    public const int NameLength = 80;
    public const int BodyLength = 10_000;

    private Macro(Guid? ownerId) => OwnerId = ownerId;

    public int Id { get; private set; }

    /// <summary>Null for one that the whole team uses.</summary>
    public Guid? OwnerId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Markdown with variables such as <c>{{demandeur}}</c>.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The status it proposes; null to leave the agent's choice.</summary>
    public TicketStatus? Then { get; private set; }

    /// <summary>The theme it sorts the ticket into; empty to leave it.</summary>
    public string Theme { get; private set; } = "";

    /// <summary>Gives the ticket to whoever uses it.</summary>
    public bool TakesIt { get; private set; }
    public IReadOnlyList<string> ArticleIds { get; private set; } = [];

    /// <summary>Messages that were sent with it.</summary>
    public int UseCount { get; private set; }
    public DateTimeOffset? LastUsedAt { get; private set; }
    public DateTimeOffset? RemovedAt { get; private set; }
    public Guid Version { get; private set; }

    public bool IsTeams => OwnerId is null;

    public static Macro Write(MacroText text, Guid agentId)
    {
        var macro = new Macro(text.ForTeam ? null : agentId);
        macro.Rewrite(text, agentId);
        return macro;
    }

    public void Rewrite(MacroText text, Guid agentId)
    {
        OwnerId = text.ForTeam ? null : OwnerId ?? agentId;
        (Name, Body, Then, Theme, TakesIt) = (text.Name, text.Body, text.Then, text.Theme, text.TakesIt);
        ArticleIds = [.. text.ArticleIds];
        Version = Guid.NewGuid();
    }

    public void Remove(DateTimeOffset now) => RemovedAt ??= now;

    public void PutBack() => RemovedAt = null;

    internal void Used(DateTimeOffset now) => (UseCount, LastUsedAt) = (UseCount + 1, now);
}

public sealed record MacroText(
    string Name, string Body, TicketStatus? Then, string Theme, bool TakesIt, IReadOnlyList<string> ArticleIds, bool ForTeam);

internal sealed class MacroTable : IEntityTypeConfiguration<Macro>
{
    public void Configure(EntityTypeBuilder<Macro> macro)
    {
        macro.ToTable("Macros");
        macro.Property(m => m.Name).HasMaxLength(Macro.NameLength);
        macro.Property(m => m.Body).HasMaxLength(Macro.BodyLength);
        macro.Property(m => m.Theme).HasMaxLength(Ticket.ThemeLength);
        macro.Property(m => m.ArticleIds);
        macro.HasOne<Person>().WithMany().HasForeignKey(m => m.OwnerId).OnDelete(DeleteBehavior.Restrict);
        macro.HasIndex(m => m.OwnerId);
    }
}
