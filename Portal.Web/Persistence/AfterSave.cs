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

    public event Action? TicketsChanged;

    /// <summary>With the moment at which the answer is due.</summary>
    public event Action<DateTimeOffset>? AnswerHeld;

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db)
        {
            if (db.Set<OutgoingMail>().Local.Any(mail => mail.Attempts == 0))
                MailQueued?.Invoke();
            if (db.Set<SearchChange>().Local.Any(change => change.Sequence is null))
                TicketsChanged?.Invoke();
            if (db.Set<HeldAnswer>().Local.FirstOrDefault() is { } held)
                AnswerHeld?.Invoke(held.Until);
        }

        return base.SavedChangesAsync(eventData, result, cancellationToken);
    }
}
