using Microsoft.EntityFrameworkCore.Diagnostics;
using Portal.Tickets.Writing;
using Portal.Web.Mail.Outbound;

namespace Portal.Web.Persistence;

/// <summary>
/// Rings after a save that queued mail, changed tickets or holds an answer, so that nobody has to wait for the next round. A ring that is lost
/// costs a moment: the rows are the truth.
/// </summary>
internal sealed class AfterSave : SaveChangesInterceptor
{
    public event Action? MailQueued;

    /// <summary>With the numbers of the tickets.</summary>
    public event Action<IReadOnlyCollection<int>>? TicketsChanged;

    /// <summary>A name, a signature or a team: what anybody's words may stand under.</summary>
    public event Action? FacesChanged;

    /// <summary>With the moment at which the answer is due.</summary>
    public event Action<DateTimeOffset>? AnswerHeld;

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db)
        {
            if (db.Set<OutgoingMail>().Local.Any(mail => mail.Attempts == 0))
                MailQueued?.Invoke();
            if (db.Set<SearchChange>().Local.Where(change => change.Sequence is null).Select(change => change.TicketId).ToList() is { Count: > 0 } changed)
                TicketsChanged?.Invoke(changed);
            if (db is PortalDb { ChangesFaces: true })
                FacesChanged?.Invoke();
            if (db.Set<HeldAnswer>().Local.FirstOrDefault() is { } held)
                AnswerHeld?.Invoke(held.Until);
        }

        return base.SavedChangesAsync(eventData, result, cancellationToken);
    }
}
