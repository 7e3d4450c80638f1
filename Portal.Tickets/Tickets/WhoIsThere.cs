using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Duty;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Who of the team can be given work today.</summary>
public sealed class WhoIsThere(IPeopleDb people, DutyRules duty, TimeProvider clock)
{
    public Task<bool> IsAbsentAsync(Guid agentId, CancellationToken cancel) => Today().AnyAsync(absence => absence.AgentId == agentId, cancel);

    /// <summary>The absences of today.</summary>
    public async Task<IReadOnlyList<Absence>> AbsencesAsync(CancellationToken cancel) => await Today().AsNoTracking().ToListAsync(cancel);

    /// <summary>The agents of a team who are there, whoever was given something longest ago first.</summary>
    internal IQueryable<Agent> InTurn(int teamId) => people.Agents
        .Where(agent => agent.TeamId == teamId && !Today().Any(absence => absence.AgentId == agent.PersonId))
        .OrderBy(agent => agent.LastGivenAt).ThenBy(agent => agent.PersonId);

    private IQueryable<Absence> Today()
    {
        var today = duty.Calendar.DayOf(clock.GetUtcNow());
        return people.Absences.Where(absence => absence.From <= today && absence.Until >= today);
    }
}
