using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.People;

/// <summary>Sends six digits with which whoever reads a mailbox may set a new password. Known address or not, the same happens.</summary>
public sealed class SendResetCode(IPeopleDb db, MeetPerson meetPerson, IPeopleMail mail, TimeProvider clock)
{
    public const string Purpose = "reset";
    private const int PerHour = 6;

    public async Task RunAsync(MailAddress address, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var person = await meetPerson.RunAsync(address, cancel);
        var anHourAgo = now + MailedCode.Lifetime - TimeSpan.FromHours(1);
        if (await db.MailedCodes.CountAsync(code => code.PersonId == person.Id && code.Purpose == Purpose && code.ExpiresAt > anHourAgo, cancel) >= PerHour)
            return;

        var (code, digits) = MailedCode.New(person.Id, Purpose, now);
        db.MailedCodes.Add(code);
        mail.ProofCode(person, ProofAct.ChoosePassword, digits);
        await db.SaveChangesAsync(cancel);
    }
}
