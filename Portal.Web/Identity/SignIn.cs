using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Web.Mail.Letters;
using Portal.Web.Persistence;

namespace Portal.Web.Identity;

/// <summary>Opens and closes sessions.</summary>
internal sealed class SignIn(
    UserManager<PortalUser> users, SignInManager<PortalUser> sessions, PortalDb db, OpenSession openSession, EndSessions endSessions,
    SecondFactor secondFactor, SecurityLetters letters)
{
    /// <summary>Opens a session for somebody who has just proven who they are, or asks for their second factor first.</summary>
    public async Task<SignInOutcome> OpenAsync(Person person, SignInMeans means, CancellationToken cancel)
    {
        var user = await UserAsync(person);
        if (user.TwoFactorEnabled && (means is SignInMeans.MailedCode or SignInMeans.Password))
        {
            await secondFactor.AskAsync(person.Id, means);
            return SignInOutcome.NeedsSecondFactor;
        }

        await openSession.RunAsync(person, user, means, cancel);
        return SignInOutcome.Open;
    }

    /// <summary>Whether this is the password of this mailbox's owner. Too many wrong ones lock the door for a while, and nobody is told which it was.</summary>
    public async Task<SignInOutcome> ByPasswordAsync(MailAddress address, string password, CancellationToken cancel)
    {
        var person = await db.People.SingleOrDefaultAsync(person => person.AddressKey == address.Key, cancel);
        var user = person is null ? null : await users.FindByIdAsync(person.Id.ToString());
        if (person is null || user is null || !person.HasConfirmedAddress)
        {
            // As long as the real check takes, so that time doesn't tell which addresses are known.
            users.PasswordHasher.HashPassword(new PortalUser(), password);
            return SignInOutcome.Refused;
        }

        return (await sessions.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true)).Succeeded
            ? await OpenAsync(person, SignInMeans.Password, cancel)
            : SignInOutcome.Refused;
    }

    /// <summary>Sets the password, ends the other sessions and says so by mail.</summary>
    public async Task SetPasswordAsync(Person person, string password, Guid? keep, CancellationToken cancel)
    {
        var user = await UserAsync(person);
        await users.RemovePasswordAsync(user);
        (await users.AddPasswordAsync(user, password)).OrThrow();
        await endSessions.EndOthersAsync(person.Id, keep, cancel);
        letters.PasswordChanged(person);
        await db.SaveChangesAsync(cancel);
    }

    public async Task RemovePasswordAsync(Person person, CancellationToken cancel)
    {
        letters.PasswordRemoved(person);
        (await users.RemovePasswordAsync(await UserAsync(person))).OrThrow();
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Why this password is not taken; empty when it is good.</summary>
    public async Task<IReadOnlyList<string>> FaultsOfAsync(string password, Person? person)
    {
        var faults = new List<string>();
        var user = person is null ? new PortalUser() : new PortalUser(person.Id);
        foreach (var validator in users.PasswordValidators)
        {
            var result = await validator.ValidateAsync(users, user, password);
            faults.AddRange(result.Errors.Select(error => error.Description));
        }

        return faults;
    }

    /// <summary>Ends this session in every copy of its cookie; with <paramref name="everywhere"/>, all of this person's.</summary>
    public async Task CloseAsync(HttpContext http, bool everywhere, CancellationToken cancel)
    {
        if (await users.GetUserAsync(http.User) is { } user && LivingSession.IdOf(http.User) is { } session)
        {
            if (everywhere)
                await endSessions.EndAllAsync(user.Id, cancel);
            else
                await endSessions.EndAsync(user.Id, session, cancel);
            await db.SaveChangesAsync(cancel);
        }

        await sessions.SignOutAsync();
    }

    public async Task<PortalUser> UserAsync(Person person)
    {
        if (await users.FindByIdAsync(person.Id.ToString()) is { } known)
            return known;

        var user = new PortalUser(person.Id);
        (await users.CreateAsync(user)).OrThrow();
        return user;
    }
}

internal enum SignInOutcome { Open, NeedsSecondFactor, Refused }

internal static class IdentityResults
{
    /// <summary>For what can only fail through our own mistake.</summary>
    public static void OrThrow(this IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(error => error.Description)));
    }
}
