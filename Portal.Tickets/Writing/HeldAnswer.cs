using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;
using Portal.Tickets.PersonalData;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Writing;

/// <summary>
/// An answer that was sent and can still be taken back. It is no message yet: no page, list, feed, mail or search can show it to
/// anybody, and the first-answer clock runs on until it becomes one.
/// </summary>
public sealed class HeldAnswer
{
    private HeldAnswer(
        Guid id, int ticketId, Guid agentId, string body, Audience audience, IReadOnlyList<string> articleIds, TicketStatus? then,
        string theme, bool takeIt, SignatureLanguage language, int? macroId, DateTimeOffset until) =>
        (Id, TicketId, AgentId, Body, Audience, ArticleIds, Then, Theme, TakeIt, Language, MacroId, Until) =
        (id, ticketId, agentId, body, audience, articleIds, then, theme, takeIt, language, macroId, until);

    /// <summary>The key of the form it was sent by: the same click twice is the same answer.</summary>
    public Guid Id { get; }
    public int TicketId { get; }
    public Guid AgentId { get; }
    public string Body { get; }
    public Audience Audience { get; }
    public IReadOnlyList<string> ArticleIds { get; }
    public TicketStatus? Then { get; }
    public string Theme { get; }
    public bool TakeIt { get; }
    public SignatureLanguage Language { get; }
    public int? MacroId { get; }

    /// <summary>What the agent said is nobody's, by its fingerprint; empty for nothing.</summary>
    public string Vouched { get; private init; } = "";

    /// <summary>From when on it is a message like any other.</summary>
    public DateTimeOffset Until { get; }

    internal static HeldAnswer Hold(int ticketId, Guid agentId, AnswerDraft draft, DateTimeOffset until) => new(
        draft.Key ?? Guid.NewGuid(), ticketId, agentId, draft.Body, draft.Audience, [.. draft.ArticleIds], draft.Then, draft.Theme, draft.TakeIt,
        draft.Language, draft.MacroId, until)
    { Vouched = draft.Vouched };

    internal DraftText ToText(string body) =>
        new(body, ArticleIds, Then) { Theme = Theme, TakeIt = TakeIt, Language = Language, MacroId = MacroId };

    /// <summary>What the agent sent. They had seen every message there was when they did.</summary>
    internal AnswerDraft ToDraft() => new(Body, Audience, ArticleIds, Then, LastSeenMessageId: int.MaxValue)
    {
        Key = Id,
        Theme = Theme,
        TakeIt = TakeIt,
        Language = Language,
        MacroId = MacroId,
        Vouched = Vouched,
    };
}

internal sealed class HeldAnswerTable : IEntityTypeConfiguration<HeldAnswer>
{
    public void Configure(EntityTypeBuilder<HeldAnswer> held)
    {
        held.ToTable("HeldAnswers");
        held.Property(h => h.Id).ValueGeneratedNever();
        held.Property(h => h.TicketId);
        held.Property(h => h.AgentId);
        held.Property(h => h.Body);
        held.Property(h => h.Audience);
        held.Property(h => h.ArticleIds);
        held.Property(h => h.Then);
        held.Property(h => h.Theme).HasMaxLength(Ticket.ThemeLength);
        held.Property(h => h.TakeIt);
        held.Property(h => h.Language);
        held.Property(h => h.MacroId);
        held.Property(h => h.Vouched).HasMaxLength(PublicationGuard.FingerprintLength);
        held.Property(h => h.Until);
        held.HasOne<Ticket>().WithMany().HasForeignKey(h => h.TicketId).OnDelete(DeleteBehavior.Cascade);
        held.HasOne<Person>().WithMany().HasForeignKey(h => h.AgentId).OnDelete(DeleteBehavior.Restrict);
        held.HasIndex(h => h.Until);
    }
}
