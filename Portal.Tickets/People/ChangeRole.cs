using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.People;

/// <summary>
/// An administrator gives somebody a role in the portal, with a fresh proof for this very change. Whoever joins the team gets a
/// face and a team; whoever leaves keeps theirs, since old answers show it.
/// </summary>
public sealed class ChangeRole(IPeopleDb db, CheckProof checkProof, IEndSessions sessions, IPeopleMail mail)
{
    public static string PurposeFor(Guid personId, PortalRole role) => $"role:{personId:N}:{role}";

    public async Task<ChangeRoleOutcome> RunAsync(
        Guid personId, PortalRole role, int teamId, Proof proof, Viewer administrator, CancellationToken cancel)
    {
        if (administrator.Role != PortalRole.Administrator
            || await db.People.SingleOrDefaultAsync(person => person.Id == personId, cancel) is not { } person)
            return ChangeRoleOutcome.NoSuchPerson;

        // A portal without an administrator could be taken over by whoever reads the console; nobody takes the role off themselves.
        if (personId == administrator.PersonId)
            return ChangeRoleOutcome.OwnRole;

        if (role > PortalRole.Customer && !person.HasConfirmedAddress)
            return ChangeRoleOutcome.AddressNotConfirmed;

        var agent = await db.Agents.SingleOrDefaultAsync(agent => agent.PersonId == personId, cancel);
        if (role > PortalRole.Customer && !await db.Teams.AnyAsync(team => team.Id == teamId, cancel))
            return ChangeRoleOutcome.NeedsTeam;

        if (!await checkProof.RunAsync(administrator.RequiredPersonId, PurposeFor(personId, role), proof, cancel))
            return ChangeRoleOutcome.NotProven;

        if (role > PortalRole.Customer && agent is null)
            db.Agents.Add(Agent.Hire(person, teamId));
        else if (role > PortalRole.Customer)
            agent?.MoveTo(teamId);
        var before = person.Role;
        person.Become(role);
        if (role != before)
        {
            mail.RoleChanged(person, await db.People.SingleAsync(by => by.Id == administrator.PersonId, cancel));
            await sessions.EndAllAsync(personId, cancel);
        }

        await db.SaveChangesAsync(cancel);
        return ChangeRoleOutcome.Changed;
    }
}

public enum ChangeRoleOutcome { Changed, NoSuchPerson, OwnRole, AddressNotConfirmed, NeedsTeam, NotProven }

/// <summary>Ends somebody's sessions when what they may do has changed; saved with its cause.</summary>
public interface IEndSessions
{
    Task EndAllAsync(Guid personId, CancellationToken cancel);
}
