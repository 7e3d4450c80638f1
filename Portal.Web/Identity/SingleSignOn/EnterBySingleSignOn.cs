using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Tickets.People;
using Portal.Web.Persistence;

namespace Portal.Web.Identity;

/// <summary>
/// Makes of what the provider says a person of this portal, and opens their session. An address counts only where the provider has
/// verified it and may speak for its domain: a directory in which anybody writes any address must open nobody's account.
/// </summary>
internal sealed class EnterBySingleSignOn(
    PortalDb db, UserManager<PortalUser> users, SignIn signIn, OpenSession openSession, IEndSessions sessions, MeetPerson meetPerson,
    ProveMailbox prove, IOptions<IdentitySettings> settings)
{
    private const string Provider = "OpenIdConnect";

    private SingleSignOnSettings Settings => settings.Value.SingleSignOn;

    /// <param name="idToken">Kept by the session's cookie, to sign out at the provider's with.</param>
    public async Task<SingleSignOnOutcome> RunAsync(ClaimsPrincipal? who, string? idToken, CancellationToken cancel)
    {
        if (who?.FindFirst("sub") is not { Value.Length: > 0 } subject || VerifiedAddressOf(who) is not { } address)
            return SingleSignOnOutcome.Unverified;

        var role = who.FindAll(Settings.RolesClaim).Select(claim => Settings.Roles.TryGetValue(claim.Value, out var known) ? known : PortalRole.Customer)
            .DefaultIfEmpty(PortalRole.Customer).Max();
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{subject.Issuer}\n{subject.Value}"))); // Longer than a key may be.
        var linked = await LinkedAsync(key, cancel);
        if (role == PortalRole.Customer && !Settings.LetsCustomersIn)
        {
            await GiveAsync(linked, role, cancel);
            return SingleSignOnOutcome.Refused;
        }

        var person = linked ?? await meetPerson.RunAsync(address, cancel);
        if (person.Role > PortalRole.Customer && Settings.Roles.Count == 0)
            return SingleSignOnOutcome.Refused; // A directory that knows nothing of the team lets nobody of it in.

        if (person.AddressKey == address.Key)
            await prove.RunAsync(person, cancel);
        if (person.Name.Length == 0 && who.FindFirstValue("name")?.Trim() is { Length: > 0 and <= Person.NameLength } name)
            person.CallThemselves(name);
        await GiveAsync(person, role, cancel);
        var user = await signIn.UserAsync(person);
        if (linked is null)
            (await users.AddLoginAsync(user, new UserLoginInfo(Provider, key, Settings.Name))).OrThrow();
        await openSession.RunAsync(person, user, SignInMeans.SingleSignOn, cancel, idToken);
        return SingleSignOnOutcome.Entered;
    }

    /// <summary>Null unless there is one address, said to be verified and nowhere said not to be, of a domain the directory speaks for.</summary>
    private MailAddress? VerifiedAddressOf(ClaimsPrincipal who) =>
        who.FindAll("email").Select(claim => claim.Value).Distinct(StringComparer.Ordinal).ToList() is [var said]
        && who.FindAll("email_verified").Select(claim => claim.Value).Distinct(StringComparer.OrdinalIgnoreCase).ToList() is [var verified]
        && string.Equals(verified, "true", StringComparison.OrdinalIgnoreCase)
        && MailAddress.TryParse(said) is { } address
        && Settings.Domains.Any(domain => address.Key.EndsWith($"@{domain.ToLowerInvariant()}", StringComparison.Ordinal))
            ? address
            : null;

    private async Task<Person?> LinkedAsync(string key, CancellationToken cancel) =>
        await users.FindByLoginAsync(Provider, key) is { } user ? await db.People.SingleAsync(person => person.Id == user.Id, cancel) : null;

    /// <summary>The directory decides: whoever has left the team there has left it here when they next come.</summary>
    private async Task GiveAsync(Person? person, PortalRole role, CancellationToken cancel)
    {
        if (person is not null && Settings.Roles.Count > 0 && role != person.Role && !await IsLastAdministratorAsync(person, cancel))
        {
            if (role > PortalRole.Customer && !await db.Agents.AnyAsync(agent => agent.PersonId == person.Id, cancel))
                db.Agents.Add(Agent.Hire(person, await TeamAsync(cancel)));
            person.Become(role);
            await sessions.EndAllAsync(person.Id, cancel);
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A portal without an administrator could be taken over by whoever reads its console.</summary>
    private async Task<bool> IsLastAdministratorAsync(Person person, CancellationToken cancel) => person.Role == PortalRole.Administrator
        && !await db.People.AnyAsync(other => other.Id != person.Id && other.Role == PortalRole.Administrator, cancel);

    private async Task<int> TeamAsync(CancellationToken cancel) =>
        await db.Teams.Where(team => Settings.Team == "" || team.Name == Settings.Team).OrderBy(team => team.Id).Select(team => (int?)team.Id).FirstOrDefaultAsync(cancel)
        ?? throw new InvalidOperationException($"Identity:SingleSignOn:Team: there is no team « {Settings.Team} ».");
}

internal enum SingleSignOnOutcome { Entered, Unverified, Refused }
