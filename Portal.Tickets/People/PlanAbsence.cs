using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.People;

/// <summary>An agent says when they are away, or a lead does for them; or takes it back.</summary>
public sealed class PlanAbsence(IPeopleDb db, TimeProvider clock)
{
    public async Task<AbsenceOutcome> RunAsync(Guid agentId, DateOnly from, DateOnly until, Guid? deputyId, Viewer actor, CancellationToken cancel)
    {
        if (!MayPlanFor(agentId, actor) || !await db.Agents.AnyAsync(agent => agent.PersonId == agentId, cancel))
            return AbsenceOutcome.NotYours;

        if (until < from)
            return AbsenceOutcome.EndsBeforeItBegins;

        if (deputyId == agentId || (deputyId is not null && !await db.Agents.AnyAsync(agent => agent.PersonId == deputyId, cancel)))
            return AbsenceOutcome.NoSuchDeputy;

        db.Absences.Add(Absence.Plan(agentId, from, until, deputyId, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        return AbsenceOutcome.Planned;
    }

    public async Task<bool> CancelAsync(Guid absenceId, Viewer actor, CancellationToken cancel)
    {
        if (await db.Absences.SingleOrDefaultAsync(absence => absence.Id == absenceId, cancel) is not { } absence || !MayPlanFor(absence.AgentId, actor))
            return false;

        db.Absences.Remove(absence);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private static bool MayPlanFor(Guid agentId, Viewer actor) => actor.IsTeam && (actor.IsLead || actor.PersonId == agentId);
}

public enum AbsenceOutcome { Planned, NotYours, EndsBeforeItBegins, NoSuchDeputy }
