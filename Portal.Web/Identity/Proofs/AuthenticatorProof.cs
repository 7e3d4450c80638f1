using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Web.Persistence;

namespace Portal.Web.Identity;

/// <summary>Six digits of an authenticator app: five tries in five minutes for each purpose, each code once.</summary>
internal sealed class AuthenticatorProof(PortalDb db, UserManager<PortalUser> users, TimeProvider clock) : IProofMeans
{
    /// <summary>Longer than an app shows a code and we take it.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(10);

    public ProofMeans Means => ProofMeans.Authenticator;

    public async Task<bool> TakeAsync(Guid personId, string purpose, string answer, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await users.FindByIdAsync(personId.ToString()) is not { TwoFactorEnabled: true } user)
            return false;

        // The try is saved before the answer is given: a rival at the same moment loses the race, and its try with it.
        var challenge = await db.Challenges.SingleOrDefaultAsync(c => c.PersonId == personId && c.Purpose == purpose && c.Means == Means, cancel)
            ?? db.Challenges.Add(Challenge.New(personId, purpose, Means, now)).Entity;
        var mayTry = challenge.Spend(now);
        await db.SaveChangesAsync(cancel);

        var digits = string.Concat(answer.Where(char.IsAsciiDigit));
        if (!mayTry || !await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, digits))
            return false;

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{personId:N}.{digits}"));
        await db.SpentCodes.Where(code => code.PersonId == personId && code.At < now - Forgotten).ExecuteDeleteAsync(cancel);
        if (await db.SpentCodes.AnyAsync(code => code.PersonId == personId && code.Hash == hash, cancel))
            return false;

        db.SpentCodes.Add(new SpentCode(personId, hash, now));
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
