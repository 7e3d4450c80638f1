using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Writing;

/// <summary>What an agent has typed under a ticket and not sent, kept here so that no browser, session or network can lose it.</summary>
public sealed class KeptDraft
{
    private KeptDraft(int ticketId, Guid agentId) => (TicketId, AgentId) = (ticketId, agentId);

    public int TicketId { get; }
    public Guid AgentId { get; }
    public string Body { get; private set; } = "";
    public IReadOnlyList<string> ArticleIds { get; private set; } = [];
    public TicketStatus? Then { get; private set; }
    public string Theme { get; private set; } = "";
    public bool TakeIt { get; private set; }
    public SignatureLanguage Language { get; private set; }
    public int? MacroId { get; private set; }
    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>An answer that was sent and could not become a message when its moment came.</summary>
    public bool CameBack { get; private set; }

    /// <summary>Set anew at each save: a window that holds an older one is told that another has written since.</summary>
    public Guid Version { get; private set; }

    internal static KeptDraft Of(int ticketId, Guid agentId) => new(ticketId, agentId);

    internal void Keep(DraftText text, DateTimeOffset now, bool cameBack = false)
    {
        (Body, ArticleIds, Then, SavedAt, CameBack) = (text.Body, [.. text.ArticleIds], text.Then, now, cameBack);
        (Theme, TakeIt, Language, MacroId) = (text.Theme, text.TakeIt, text.Language, text.MacroId);
        Version = Guid.NewGuid();
    }
}

/// <param name="Body">As typed, unfinished as it may be.</param>
public sealed record DraftText(string Body, IReadOnlyList<string> ArticleIds, TicketStatus? Then)
{
    public string Theme { get; init; } = "";
    public bool TakeIt { get; init; }
    public SignatureLanguage Language { get; init; }
    public int? MacroId { get; init; }

    public bool IsEmpty => Body.Trim().Length == 0 && ArticleIds.Count == 0;
}

internal sealed class KeptDraftTable : IEntityTypeConfiguration<KeptDraft>
{
    public void Configure(EntityTypeBuilder<KeptDraft> draft)
    {
        draft.ToTable("KeptDrafts");
        draft.HasKey(d => new { d.AgentId, d.TicketId });
        draft.Property(d => d.ArticleIds);
        draft.Property(d => d.Theme).HasMaxLength(Ticket.ThemeLength);
        draft.Property(d => d.Version).IsConcurrencyToken();
        draft.HasOne<Ticket>().WithMany().HasForeignKey(d => d.TicketId).OnDelete(DeleteBehavior.Cascade);
        draft.HasOne<Person>().WithMany().HasForeignKey(d => d.AgentId).OnDelete(DeleteBehavior.Restrict);
    }
}
