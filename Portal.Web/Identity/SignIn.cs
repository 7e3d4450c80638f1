using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Web.Identity;

/// <summary>Opens and closes sessions.</summary>
internal sealed class SignIn(UserManager<PortalUser> users, SignInManager<PortalUser> sessions, IPeopleDb people)
{
    /// <summary>Opens a session for somebody who has just proven who they are; any session this browser had ends.</summary>
    public async Task OpenAsync(Person person)
    {
        var user = await users.FindByIdAsync(person.Id.ToString());
        if (user is null)
        {
            user = new PortalUser(person.Id);
            (await users.CreateAsync(user)).OrThrow();
        }

        await sessions.SignOutAsync();
        await sessions.SignInAsync(user, isPersistent: true);
    }

    /// <summary>Whether this is the password of this mailbox's owner. Too many wrong ones lock the door for a while, and nobody is told which it was.</summary>
    public async Task<bool> ByPasswordAsync(MailAddress address, string password, CancellationToken cancel)
    {
        var person = await people.People.SingleOrDefaultAsync(person => person.AddressKey == address.Key, cancel);
        var user = person is null ? null : await users.FindByIdAsync(person.Id.ToString());
        if (person is null || user is null || !person.HasConfirmedAddress)
        {
            // As long as the real check takes, so that time doesn't tell which addresses are known.
            users.PasswordHasher.HashPassword(new PortalUser(), password);
            return false;
        }

        if (!(await sessions.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true)).Succeeded)
            return false;

        await OpenAsync(person);
        return true;
    }

    public async Task SetPasswordAsync(Person person, string password)
    {
        var user = await users.FindByIdAsync(person.Id.ToString());
        if (user is null)
        {
            (await users.CreateAsync(new PortalUser(person.Id), password)).OrThrow();
            return;
        }

        await users.RemovePasswordAsync(user);
        (await users.AddPasswordAsync(user, password)).OrThrow();
    }

    /// <summary>Why this password is not taken; empty when it is good.</summary>
    public async Task<IReadOnlyList<string>> FaultsOfAsync(string password)
    {
        var faults = new List<string>();
        foreach (var validator in users.PasswordValidators)
        {
            var result = await validator.ValidateAsync(users, new PortalUser(), password);
            faults.AddRange(result.Errors.Select(error => error.Description));
        }

        return faults;
    }

    /// <summary>Ends this person's sessions, here and wherever else.</summary>
    public async Task CloseAsync(System.Security.Claims.ClaimsPrincipal who)
    {
        if (await users.GetUserAsync(who) is { } user)
            (await users.UpdateSecurityStampAsync(user)).OrThrow();
        await sessions.SignOutAsync();
    }
}

internal static class IdentityResults
{
    /// <summary>For what can only fail through our own mistake.</summary>
    public static void OrThrow(this IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(error => error.Description)));
    }
}
