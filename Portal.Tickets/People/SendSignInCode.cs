using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.People;

/// <summary>
/// Sends six digits to a mailbox, known or not: whoever types them back is that person. The page says the same in every case,
/// so that nobody learns which addresses are known.
/// </summary>
public sealed class SendSignInCode(IPeopleDb db, MeetPerson meetPerson, IPeopleMail mail, TimeProvider clock)
{
    public const string Purpose = "sign-in";

    /// <summary>More than this many letters an hour and mailbox are not sent: a mailbox must not be flooded from our form.</summary>
    private const int PerHour = 6;

    public async Task RunAsync(MailAddress address, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var person = await meetPerson.RunAsync(address, cancel);
        var anHourAgo = now + MailedCode.Lifetime - TimeSpan.FromHours(1);
        var recent = await db.MailedCodes.CountAsync(
            code => code.PersonId == person.Id && code.Purpose == Purpose && code.ExpiresAt > anHourAgo, cancel);
        if (recent >= PerHour)
            return;

        // A member of the team never learns the digits; their letter counts towards the limit all the same.
        var (code, digits) = MailedCode.New(person.Id, Purpose, now);
        db.MailedCodes.Add(code);
        if (person.Role == PortalRole.Customer)
            mail.SignInCode(person, digits);
        else
            mail.SignInNeedsPassword(person);

        await db.SaveChangesAsync(cancel);
    }
}
