using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>Sends an approver the six digits that go with their authorisation of one request.</summary>
public sealed class SendStepUpCode(IAccessDb db, IPeopleDb people, AccessGuard guard, IAccessMail mail, TimeProvider clock)
{
    private const int PerRequest = 5;

    /// <summary>False when this viewer may not authorise that request, or has asked for too many codes.</summary>
    public async Task<bool> RunAsync(Guid requestId, Viewer approver, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var request = await db.AccessRequests.SingleOrDefaultAsync(request => request.Id == requestId, cancel);
        if (request is null || !request.AwaitsConsent(now)
            || !await guard.AllowsAsync(approver.PersonId, request.AccountId, Permission.Authorise, cancel))
            return false;

        var purpose = PurposeFor(request);
        var me = approver.RequiredPersonId;
        if (await people.MailedCodes.CountAsync(code => code.PersonId == me && code.Purpose == purpose, cancel) >= PerRequest)
            return false;

        var (code, digits) = MailedCode.New(me, purpose, now);
        people.MailedCodes.Add(code);
        mail.StepUpCode(
            await people.People.SingleAsync(person => person.Id == me, cancel),
            await db.Accounts.SingleAsync(account => account.Id == request.AccountId, cancel), request, digits);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>The request and the text it stands on: a proof for one is good for no other, nor for the same one once it reads differently.</summary>
    public static string PurposeFor(AccessRequest request) => $"authorise:{request.Id:N}:{request.SnapshotHash[..Math.Min(32, request.SnapshotHash.Length)]}";
}
