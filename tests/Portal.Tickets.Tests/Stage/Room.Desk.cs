using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Tests.Stage;

internal sealed partial class Room
{
    public Task<MergeOutcome> MergeAsync(int source, int target, Viewer agent) =>
        DoAsync<MergeTickets, MergeOutcome>(merge => merge.RunAsync(source, target, agent, Cancel));

    public Task<UnmergeOutcome> UnmergeAsync(int source, Viewer agent) =>
        DoAsync<UnmergeTickets, UnmergeOutcome>(unmerge => unmerge.RunAsync(source, agent, Cancel));

    public Task<int> FindMergedAsync(int ticketId, Viewer viewer) =>
        DoAsync<FindMergedTicket, int>(find => find.RunAsync(ticketId, viewer, Cancel));

    public Task<BulkOutcome> ActAsync(Guid bulk, int ticketId, BulkAct act, Viewer agent) =>
        DoAsync<ActOnTickets, BulkOutcome>(use => use.RunAsync(bulk, ticketId, act, agent, Cancel));

    public Task<RateOutcome> RateAsync(int ticketId, bool happy, Viewer asker, string line = "") =>
        DoAsync<RateTicket, RateOutcome>(rate => rate.RunAsync(ticketId, happy, line, asker, Cancel));

    /// <summary>All that is kept of the tickets, as one text a line: what happened to them and their versions apart.</summary>
    public async Task<IReadOnlyList<string>> AllDataAsync() =>
    [
        .. (await InDbAsync(db => db.Tickets.AsNoTracking().OrderBy(t => t.Id).ToListAsync(Cancel))).Select(t =>
            $"{t.Id} {t.Title} {t.Kind} {t.Status} {t.Theme} {t.IsPublic} {t.AskerId} {t.AssigneeId} {t.TeamId} {t.Priority} {t.Shelf} {t.PublishedAt:O} "
            + $"{t.LastActivityAt:O} {t.FirstAnsweredAt:O} {t.ResolvedAt:O} {t.ConfirmedAt:O} {t.RemovedAt:O} {t.PeopleCount} {t.CommentCount} {t.AnswerCount} "
            + $"{t.FirstAnswerDueAt:O} {t.ResolutionDueAt:O} {t.NextDueAt:O} {t.ClockPausedAt:O} {t.ClockPausedSeconds} {t.SnoozedUntil:O} {t.MergedIntoId}"),
        .. (await InDbAsync(db => db.Messages.AsNoTracking().Include(m => m.Citations).OrderBy(m => m.Id).ToListAsync(Cancel))).Select(m =>
            $"{m.TicketId} {m.Id} {m.AuthorId} {m.Body} {m.Role} {m.Audience} {m.Official} {m.PostedAt:O} {m.AcceptedAt:O} {string.Join(',', m.Citations.Select(c => c.ArticleId))}"),
        .. (await InDbAsync(db => db.Follows.AsNoTracking().OrderBy(f => f.TicketId).ThenBy(f => f.PersonId).ToListAsync(Cancel)))
            .Select(f => $"follow {f.TicketId} {f.PersonId} {f.Since:O} {f.MergedFromId}"),
        .. (await InDbAsync(db => db.SameProblems.AsNoTracking().OrderBy(s => s.TicketId).ThenBy(s => s.PersonId).ToListAsync(Cancel)))
            .Select(s => $"same {s.TicketId} {s.PersonId} {s.At:O} {s.MergedFromId}"),
    ];
}
