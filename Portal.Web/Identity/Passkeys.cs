using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Web.Mail.Letters;
using Portal.Web.Persistence;

namespace Portal.Web.Identity;

/// <summary>
/// A person's passkeys: made, listed, removed, and shown to get in. The device itself has checked who holds it, so that a passkey is
/// both factors at once.
/// </summary>
internal sealed class Passkeys(
    PortalDb db, UserManager<PortalUser> users, SignInManager<PortalUser> sessions, SignIn signIn, OpenSession openSession, SecurityLetters letters,
    IHttpContextAccessor accessor)
{
    public const int NameLength = 60;
    private const int Most = 10;
    private const int LongestAnswer = 16_384;

    public async Task<IReadOnlyList<PasskeyRow>> ListAsync(Person person) =>
        [.. (await users.GetPasskeysAsync(await signIn.UserAsync(person))).OrderBy(key => key.CreatedAt)
            .Select(key => new PasskeyRow(Convert.ToHexStringLower(key.CredentialId), key.Name ?? "", key.CreatedAt))];

    /// <summary>What the browser needs to make a key, as JSON; a cookie of five minutes remembers what was asked.</summary>
    public Task<string> AskToMakeAsync(Person person) => sessions.MakePasskeyCreationOptionsAsync(
        new PasskeyUserEntity { Id = person.Id.ToString(), Name = person.Address, DisplayName = person.NameOrAddress });

    /// <summary>False when the answer isn't to what was asked, or there are too many keys already.</summary>
    public async Task<bool> AddAsync(Person person, string credential, string name, CancellationToken cancel)
    {
        var user = await signIn.UserAsync(person);
        if (credential.Length is 0 or > LongestAnswer || !await IsUnderwayAsync() || (await users.GetPasskeysAsync(user)).Count >= Most)
            return false;

        var made = await sessions.PerformPasskeyAttestationAsync(credential);
        if (!made.Succeeded || made.UserEntity.Id != person.Id.ToString())
            return false;

        made.Passkey.Name = name.Trim() is { Length: > 0 } given ? given[..Math.Min(given.Length, NameLength)] : "Clé d’accès";
        letters.PasskeyAdded(await MineAsync(person.Id, cancel), made.Passkey.Name);
        (await users.AddOrUpdatePasskeyAsync(user, made.Passkey)).OrThrow();
        return true;
    }

    /// <summary>Null when this person has no such key; its name otherwise.</summary>
    public async Task<string?> RemoveAsync(Person person, string id, CancellationToken cancel)
    {
        var user = await signIn.UserAsync(person);
        if ((await users.GetPasskeysAsync(user)).FirstOrDefault(key => Convert.ToHexStringLower(key.CredentialId) == id) is not { } key)
            return null;

        letters.PasskeyRemoved(await MineAsync(person.Id, cancel), key.Name ?? "");
        (await users.RemovePasskeyAsync(user, key.CredentialId)).OrThrow();
        return key.Name ?? "";
    }

    /// <summary>What the browser needs to show a key, as JSON; whose it is is not asked.</summary>
    public Task<string> AskToShowAsync() => sessions.MakePasskeyRequestOptionsAsync(user: null);

    /// <summary>True when the key is known and was shown for what was asked: the session is open.</summary>
    public async Task<bool> EnterAsync(string credential, CancellationToken cancel)
    {
        if (credential.Length is 0 or > LongestAnswer || !await IsUnderwayAsync())
            return false;

        var shown = await sessions.PerformPasskeyAssertionAsync(credential);
        if (!shown.Succeeded || await users.IsLockedOutAsync(shown.User))
            return false;

        var person = await MineAsync(shown.User.Id, cancel);
        if (!person.HasConfirmedAddress)
            return false;

        (await users.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey)).OrThrow(); // Its count of uses, by which a copied key is found out.
        await openSession.RunAsync(person, shown.User, SignInMeans.Passkey, cancel);
        return true;
    }

    /// <summary>The library throws where nothing was asked, as when the five minutes are over.</summary>
    private async Task<bool> IsUnderwayAsync() =>
        (await (accessor.HttpContext ?? throw new InvalidOperationException("Only within a request.")).AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Succeeded;

    private Task<Person> MineAsync(Guid id, CancellationToken cancel) => db.People.SingleAsync(person => person.Id == id, cancel);
}

/// <param name="Id">The credential's id as hexadecimal digits.</param>
internal sealed record PasskeyRow(string Id, string Name, DateTimeOffset MadeAt);
