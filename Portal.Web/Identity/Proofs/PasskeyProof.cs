using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Web.Persistence;

namespace Portal.Web.Identity;

/// <summary>A passkey shown for one purpose: what was asked lies with that purpose, and one answer ends it.</summary>
internal sealed class PasskeyProof(
    PortalDb db, UserManager<PortalUser> users, IPasskeyHandler<PortalUser> passkeys, IHttpContextAccessor accessor, TimeProvider clock) : IProofMeans
{
    public ProofMeans Means => ProofMeans.Passkey;

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("Only within a request.");

    /// <summary>What the browser needs to show one of this person's keys, as JSON; null for somebody without one.</summary>
    public async Task<string?> AskAsync(Guid personId, string purpose, CancellationToken cancel)
    {
        if (await users.FindByIdAsync(personId.ToString()) is not { } user || (await users.GetPasskeysAsync(user)).Count == 0)
            return null;

        var asked = await passkeys.MakeRequestOptionsAsync(user, Http);
        var now = clock.GetUtcNow();
        var challenge = await FindAsync(personId, purpose, cancel) ?? db.Challenges.Add(Challenge.New(personId, purpose, Means, now)).Entity;
        challenge.Ask(asked.AssertionState ?? "", now);
        await db.SaveChangesAsync(cancel);
        return asked.RequestOptionsJson;
    }

    public async Task<bool> TakeAsync(Guid personId, string purpose, string answer, CancellationToken cancel)
    {
        if (await FindAsync(personId, purpose, cancel) is not { State.Length: > 0 } challenge)
            return false;

        // Closed before the answer is looked at: of two at the same moment one loses the race.
        var state = challenge.State;
        var mayTry = challenge.Spend(clock.GetUtcNow()) && challenge.State.Length > 0;
        challenge.Close();
        await db.SaveChangesAsync(cancel);
        if (!mayTry)
            return false;

        var shown = await passkeys.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = Http, CredentialJson = answer, AssertionState = state });
        if (!shown.Succeeded || shown.User.Id != personId)
            return false;

        (await users.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey)).OrThrow();
        return true;
    }

    private Task<Challenge?> FindAsync(Guid personId, string purpose, CancellationToken cancel) =>
        db.Challenges.SingleOrDefaultAsync(c => c.PersonId == personId && c.Purpose == purpose && c.Means == Means, cancel);
}
