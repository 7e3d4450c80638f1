using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Duty;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets.Reads;

/// <summary>For the team: when it is there, what it promises, who is away, and where new tickets go.</summary>
public sealed class ReadDuty(ITicketsDb db, IPeopleDb people, DutyRules duty, TimeProvider clock)
{
    public async Task<DutyView> RunAsync(Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam)
            return new DutyView(duty, [], []);

        var today = duty.Calendar.DayOf(clock.GetUtcNow());
        return new DutyView(
            duty,
            await people.Absences.AsNoTracking().Where(absence => absence.Until >= today).OrderBy(absence => absence.From).ToListAsync(cancel),
            await db.RoutingRules.AsNoTracking().OrderBy(rule => rule.Theme).ToListAsync(cancel));
    }
}

public sealed record DutyView(DutyRules Duty, IReadOnlyList<Absence> Absences, IReadOnlyList<RoutingRule> Rules);
