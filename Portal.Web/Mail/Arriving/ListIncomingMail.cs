using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Web.Persistence;

namespace Portal.Web.Mail.Arriving;

/// <summary>The messages that did not simply become part of a ticket, for the team: what waits, what was set aside, what was refused.</summary>
internal sealed class ListIncomingMail(PortalDb db)
{
    public const int PageSize = 50;

    /// <param name="before">Only older ones than this id; null for the newest.</param>
    public async Task<IReadOnlyList<IncomingMail>> RunAsync(MailState state, long? before, Viewer viewer, CancellationToken cancel) =>
        !viewer.IsTeam ? [] : await db.IncomingMail.AsNoTracking()
            .Where(mail => mail.State == state && (before == null || mail.Id < before))
            .OrderByDescending(mail => mail.Id).Take(PageSize).ToListAsync(cancel);

    public async Task<IReadOnlyDictionary<MailState, int>> CountAsync(Viewer viewer, CancellationToken cancel) =>
        !viewer.IsTeam ? new Dictionary<MailState, int>() : await db.IncomingMail
            .GroupBy(mail => mail.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);

    /// <summary>What stands in a ticket by mail, by message, and what is held for it.</summary>
    public async Task<MailOfTicket> OfTicketAsync(int ticketId, Viewer viewer, CancellationToken cancel)
    {
        if (!viewer.IsTeam)
            return new MailOfTicket(new Dictionary<int, IncomingMail>(), []);

        var came = await db.IncomingMail.AsNoTracking()
            .Where(mail => mail.Message!.TicketId == ticketId || (mail.TicketId == ticketId && mail.State == MailState.Held)).OrderBy(mail => mail.Id).ToListAsync(cancel);
        return new MailOfTicket(
            came.Where(mail => mail.MessageId is not null).ToDictionary(mail => mail.MessageId!.Value), [.. came.Where(mail => mail.State == MailState.Held)]);
    }
}

internal sealed record MailOfTicket(IReadOnlyDictionary<int, IncomingMail> ByMessage, IReadOnlyList<IncomingMail> Held);
