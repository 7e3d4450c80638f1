using System.ComponentModel.DataAnnotations;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Tickets.Writing;

namespace Portal.Web.Pages;

/// <summary>What an agent types and chooses under a ticket.</summary>
public sealed record ReplyForm
{
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Body { get; init; } = "";
    public Audience Audience { get; init; } = Audience.Participants;

    /// <summary>An array, since the binder fills no read-only list; the empty choice of the list comes as null.</summary>
    public string?[] ArticleIds { get; init; } = [];

    public TicketStatus? Then { get; init; }

    /// <summary>The theme that a macro sorts the ticket into; null to leave it.</summary>
    [StringLength(Ticket.ThemeLength)]
    public string? Theme { get; init; }
    public bool TakeIt { get; init; }
    public SignatureLanguage Language { get; init; }
    public int? MacroId { get; init; }
    public int LastSeen { get; init; }

    /// <summary>Of this form: sent twice, it counts once.</summary>
    public Guid Key { get; init; } = Guid.NewGuid();

    /// <summary>The version of the kept draft that this window has; null when it has none.</summary>
    public Guid? Kept { get; init; }

    public static ReplyForm From(KeptDraft? draft) => draft is null
        ? new ReplyForm { Then = TicketStatus.Resolved }
        : new ReplyForm
        {
            Body = draft.Body,
            ArticleIds = [.. draft.ArticleIds],
            Then = draft.Then,
            Theme = draft.Theme.Length > 0 ? draft.Theme : null,
            TakeIt = draft.TakeIt,
            Language = draft.Language,
            MacroId = draft.MacroId,
            Kept = draft.Version,
        };

    public AnswerDraft ToAnswer(Func<string, bool> exists) =>
        new(Body.Trim(), Audience, [.. ArticleIds.OfType<string>().Where(exists)], Then, LastSeen)
        {
            Key = Key,
            Theme = Theme ?? "",
            TakeIt = TakeIt,
            Language = Language,
            MacroId = MacroId,
        };

    public DraftText ToDraft() => new(Body, [.. ArticleIds.OfType<string>().Where(id => id.Length <= ArticleCitation.ArticleIdLength)], Then)
    {
        Theme = Theme ?? "",
        TakeIt = TakeIt,
        Language = Language,
        MacroId = MacroId,
    };
}
