using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Web.Identity;

/// <summary>Makes the portal's first administrator, once, with the code from the console.</summary>
internal sealed class MakeFirstAdministrator(IPeopleDb db, MeetPerson meetPerson, SignIn signIn, SetupCode setupCode, TimeProvider clock)
{
    private const string FirstTeam = "Service clientèle";

    /// <summary>False for a wrong code, and once there is an administrator.</summary>
    public async Task<bool> RunAsync(string code, string name, MailAddress address, string password, CancellationToken cancel)
    {
        if (!setupCode.Matches(code) || await ExistsAsync(cancel))
            return false;

        var now = clock.GetUtcNow();
        var person = await meetPerson.RunAsync(address, cancel);
        person.CallThemselves(name);
        person.ConfirmAddress(now);
        person.Become(PortalRole.Administrator);
        await db.SaveChangesAsync(cancel);
        var team = await db.Teams.FirstOrDefaultAsync(cancel) ?? db.Teams.Add(new Team(FirstTeam)).Entity;
        await db.SaveChangesAsync(cancel);
        var agent = Agent.Hire(person.Id, name.Split(' ')[0], team.Id);
        agent.SignAs(agent.FirstName, new Signature { FullName = name });
        db.Agents.Add(agent);
        await db.SaveChangesAsync(cancel);
        await signIn.SetPasswordAsync(person, password, keep: null, cancel);
        setupCode.Close();
        return true;
    }

    public Task<bool> ExistsAsync(CancellationToken cancel) =>
        db.People.AnyAsync(person => person.Role == PortalRole.Administrator, cancel);
}
