using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Access;

/// <summary>Every few minutes: sends the invitations whose cooling delay is over. Taken back meanwhile, none leaves.</summary>
public sealed class SendRestedInvitations(IAccessDb db, AccessGuard guard, AccessJournal journal, IAccessMail mail, TimeProvider clock)
{
    private const int BatchSize = 50;

    public async Task RunAsync(CancellationToken cancel)
    {
        if (await guard.IsStoppedAsync(cancel))
            return;

        var now = clock.GetUtcNow();
        var rested = await db.AccessRequests.Where(request => request.State == AccessState.Invited && request.InviteAfter <= now)
            .OrderBy(request => request.InviteAfter).Take(BatchSize).ToListAsync(cancel);
        foreach (var request in rested)
        {
            if (await guard.IsFrozenAsync(request.AccountId, cancel))
                continue;

            request.InvitationLeaves(now);
            var (token, secret) = AccessToken.New(request, AccessTokenPurpose.Invitation, now);
            db.AccessTokens.Add(token);
            mail.Invite(
                await db.Accounts.SingleAsync(account => account.Id == request.AccountId, cancel), request,
                await guard.InviteeAsync(request, cancel), secret);
            await journal.RecordAsync(request, AccessStep.InvitationSent, AccessState.Invited, actorId: null, now, cancel);
            await db.SaveChangesAsync(cancel);
        }
    }
}
