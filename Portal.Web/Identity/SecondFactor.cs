using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Web.Mail.Letters;
using Portal.Web.Persistence;

namespace Portal.Web.Identity;

/// <summary>The step between a right password or mailed code and the session, for whoever set up an authenticator app.</summary>
internal sealed class SecondFactor(
    PortalDb db, UserManager<PortalUser> users, AuthenticatorProof authenticator, OpenSession openSession, SecurityLetters letters, IHttpContextAccessor accessor)
{
    /// <summary>The cookie that holds who is half-way in; it opens nothing else and lives five minutes.</summary>
    public const string Scheme = "second-factor";
    public const string Purpose = "second-factor";
    private const string MeansClaim = "means";

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("Only within a request.");

    public Task AskAsync(Guid personId, SignInMeans means) => Http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, personId.ToString()), new(MeansClaim, ((int)means).ToString(CultureInfo.InvariantCulture))], Scheme)));

    public async Task<bool> IsAskedAsync() => await HalfwayAsync() is not null;

    /// <summary>True when the code of the app, or an unused recovery code, was right: the session is open.</summary>
    public async Task<bool> RunAsync(string code, bool isRecovery, CancellationToken cancel)
    {
        if (await HalfwayAsync() is not var (personId, means)
            || await db.People.SingleOrDefaultAsync(person => person.Id == personId, cancel) is not { } person
            || await users.FindByIdAsync(personId.ToString()) is not { } user)
            return false;

        if (isRecovery ? !await RedeemAsync(person, user, code, cancel) : !await authenticator.TakeAsync(personId, Purpose, code, cancel))
            return false;

        await Http.SignOutAsync(Scheme);
        await openSession.RunAsync(person, user, means == SignInMeans.Password ? SignInMeans.PasswordAndCode : SignInMeans.MailedCodeAndCode, cancel);
        return true;
    }

    private async Task<bool> RedeemAsync(Person person, PortalUser user, string code, CancellationToken cancel)
    {
        if (code.Length > 40 || await users.IsLockedOutAsync(user))
            return false;

        if (!(await users.RedeemTwoFactorRecoveryCodeAsync(user, code)).Succeeded)
        {
            await users.AccessFailedAsync(user);
            return false;
        }

        letters.RecoveryCodeUsed(person, await users.CountRecoveryCodesAsync(user));
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private async Task<(Guid PersonId, SignInMeans Means)?> HalfwayAsync()
    {
        var asked = (await Http.AuthenticateAsync(Scheme)).Principal;
        return Guid.TryParse(asked?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            && int.TryParse(asked.FindFirstValue(MeansClaim), CultureInfo.InvariantCulture, out var means)
            ? (id, (SignInMeans)means)
            : null;
    }
}
