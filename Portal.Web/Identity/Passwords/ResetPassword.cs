using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Web.Persistence;

namespace Portal.Web.Identity;

/// <summary>Sets a new password for whoever reads the mailbox, and ends every session.</summary>
internal sealed class ResetPassword(PortalDb db, CheckMailedCode checkCode, SignIn signIn, ProveMailbox prove)
{
    /// <returns>Null for a wrong code; otherwise what is wrong with the password, nothing when it is set.</returns>
    public async Task<IReadOnlyList<string>?> RunAsync(MailAddress address, string digits, string password, CancellationToken cancel)
    {
        if (await db.People.SingleOrDefaultAsync(person => person.AddressKey == address.Key, cancel) is not { } person
            || !await checkCode.RunAsync(person.Id, SendResetCode.Purpose, digits, cancel))
            return null;

        if (await signIn.FaultsOfAsync(password, person) is { Count: > 0 } faults)
            return faults;

        await prove.RunAsync(person, cancel);
        await db.SaveChangesAsync(cancel); // What the first proof voids is gone before the new password stands.
        await signIn.SetPasswordAsync(person, password, keep: null, cancel);
        return [];
    }
}
