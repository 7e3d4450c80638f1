using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Access;

/// <summary>
/// Every hour: reminds whoever is waited for, once, a day before silence means no; the owner of the step that is theirs; and of
/// the yearly review thirty and seven days ahead. No reminder holds a link that answers anything.
/// </summary>
public sealed class RemindOfAccess(IAccessDb db, AccessGuard guard, IAccessMail mail, TimeProvider clock)
{
    private const int BatchSize = 100;
    private static readonly TimeSpan BeforeTheEnd = TimeSpan.FromHours(24);
    private static readonly TimeSpan BeforeTheOwnersStep = TimeSpan.FromDays(3);
    private static readonly TimeSpan[] BeforeTheReview = [TimeSpan.FromDays(30), TimeSpan.FromDays(7)];

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await RemindOfAnswersAsync(now, cancel);
        await RemindOfReviewsAsync(now, cancel);
    }

    private async Task RemindOfAnswersAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var (soon, lately) = (now + BeforeTheEnd, now - BeforeTheOwnersStep);
        var waiting = await db.AccessRequests
            .Where(request => request.RemindedAt == null && (
                ((request.State == AccessState.AwaitingConsent || request.State == AccessState.Invited)
                    && request.InviteAfter == null && request.ExpiresAt > now && request.ExpiresAt <= soon)
                || (request.State == AccessState.Accepted && request.AcceptedAt <= lately)))
            .OrderBy(request => request.CreatedAt).Take(BatchSize).ToListAsync(cancel);
        foreach (var request in waiting)
        {
            request.Remind(now);
            var account = await db.Accounts.SingleAsync(account => account.Id == request.AccountId, cancel);
            if (request.State == AccessState.Invited)
                mail.RemindInvitee(account, request, await guard.InviteeAsync(request, cancel));
            else if (await guard.VerifiedOwnerAsync(account.Id, cancel) is { } owner)
                mail.RemindOwner(owner, account, request);
            await db.SaveChangesAsync(cancel);
        }
    }

    private async Task RemindOfReviewsAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var first = now + BeforeTheReview[0];
        var due = await db.AccessRequests
            .Where(request => request.State == AccessState.Active && request.ReviewAt > now && request.ReviewAt <= first
                && request.ReviewReminders < BeforeTheReview.Length)
            .OrderBy(request => request.ReviewAt).Take(BatchSize).ToListAsync(cancel);
        foreach (var request in due)
        {
            var which = BeforeTheReview.Count(ahead => request.ReviewAt <= now + ahead);
            if (which <= request.ReviewReminders)
                continue;

            request.RemindOfReview(which);
            var account = await db.Accounts.SingleAsync(account => account.Id == request.AccountId, cancel);
            foreach (var owner in await guard.ApproversAsync(account, cancel))
                mail.RemindOfReview(owner, account, request);
            await db.SaveChangesAsync(cancel);
        }
    }
}
