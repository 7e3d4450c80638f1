using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.People;

/// <summary>Mails somebody who is signed in six digits for one act, so that they prove it is them who wants it.</summary>
public sealed class SendProofCode(IPeopleDb db, IPeopleMail mail, TimeProvider clock)
{
    private const int PerHour = 6;

    /// <param name="act">What the digits are for, as the letter says it.</param>
    /// <returns>False when too many were asked for.</returns>
    public async Task<bool> RunAsync(Viewer viewer, string purpose, ProofAct act, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var me = viewer.RequiredPersonId;
        var anHourAgo = now + MailedCode.Lifetime - TimeSpan.FromHours(1);
        if (await db.MailedCodes.CountAsync(code => code.PersonId == me && code.Purpose == purpose && code.ExpiresAt > anHourAgo, cancel) >= PerHour)
            return false;

        var (code, digits) = MailedCode.New(me, purpose, now);
        db.MailedCodes.Add(code);
        mail.ProofCode(await db.People.SingleAsync(person => person.Id == me, cancel), act, digits);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
