using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets.Reads;

/// <summary>For the desk: the colleagues a ticket can be given to, and their teams.</summary>
public sealed class ReadTeam(IPeopleDb people, WhoIsThere whoIsThere)
{
    public async Task<TeamView> RunAsync(Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam)
            return new TeamView([], []);

        var absences = await whoIsThere.AbsencesAsync(cancel);
        var teams = await people.Teams.AsNoTracking().OrderBy(team => team.Name).ToListAsync(cancel);
        var agents = await people.Agents.AsNoTracking().OrderBy(agent => agent.FirstName)
            .Select(agent => new { agent.PersonId, agent.FirstName, agent.TeamId }).ToListAsync(cancel);
        return new TeamView(
            [.. agents.Select(a => new Colleague(a.PersonId, a.FirstName, a.TeamId, absences.FirstOrDefault(absence => absence.AgentId == a.PersonId)?.Until))],
            teams);
    }
}

public sealed record TeamView(IReadOnlyList<Colleague> Colleagues, IReadOnlyList<Team> Teams);

/// <param name="AwayUntil">The last day of an absence that holds today; null for those who are there.</param>
public sealed record Colleague(Guid PersonId, string FirstName, int TeamId, DateOnly? AwayUntil);
