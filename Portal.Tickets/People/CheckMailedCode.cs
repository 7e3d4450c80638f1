using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.People;

/// <summary>Spends a mailed code: the newest one of that purpose, which a wrong answer wears out.</summary>
public sealed class CheckMailedCode(IPeopleDb db, TimeProvider clock)
{
    /// <summary>True once, for the right digits. The try is saved before the answer is given, right or wrong.</summary>
    public async Task<bool> RunAsync(Guid personId, string purpose, string digits, CancellationToken cancel)
    {
        var code = await db.MailedCodes
            .Where(code => code.PersonId == personId && code.Purpose == purpose)
            .OrderByDescending(code => code.ExpiresAt)
            .FirstOrDefaultAsync(cancel);
        if (code is null)
            return false;

        var right = code.Try(digits, clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return right;
    }
}
