using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.People;

/// <summary>Turns a mailbox and its six digits into a person whose address is confirmed; null when they don't go together.</summary>
public sealed class SignInByCode(IPeopleDb db, CheckMailedCode checkCode, ProveMailbox prove)
{
    public async Task<Person?> RunAsync(MailAddress address, string digits, CancellationToken cancel)
    {
        var person = await db.People.SingleOrDefaultAsync(person => person.AddressKey == address.Key, cancel);
        if (person is null || person.Role != PortalRole.Customer)
            return null;

        if (!await checkCode.RunAsync(person.Id, SendSignInCode.Purpose, digits, cancel))
            return null;

        await prove.RunAsync(person, cancel);
        await db.SaveChangesAsync(cancel);
        return person;
    }
}
