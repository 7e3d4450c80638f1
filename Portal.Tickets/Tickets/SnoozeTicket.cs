using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Duty;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Puts a ticket off until a moment, or takes it back at once. The customer's next word wakes it too.</summary>
public sealed class SnoozeTicket(ITicketsDb db, DutyRules duty, TimeProvider clock)
{
    public async Task<SnoozeOutcome> RunAsync(int ticketId, SnoozeUntil until, DateOnly? day, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam || await db.Tickets.SingleOrDefaultAsync(ticket => ticket.Id == ticketId, cancel) is not { } ticket)
            return SnoozeOutcome.NoSuchTicket;

        var now = clock.GetUtcNow();
        if (until == SnoozeUntil.Now)
            ticket.Wake(agent.PersonId, now);
        else if (!ticket.MaySnooze)
            return SnoozeOutcome.NobodyWaits;
        else if (MomentOf(until, day, now) is { } moment)
            ticket.Snooze(moment, agent.RequiredPersonId, now);
        else
            return SnoozeOutcome.NotInTheFuture;

        await db.SaveChangesAsync(cancel);
        return until == SnoozeUntil.Now ? SnoozeOutcome.Woken : SnoozeOutcome.Snoozed;
    }

    /// <summary>When the team opens on that day, or on the next one it is there; null for a day that has come or is years away.</summary>
    public DateTimeOffset? MomentOf(SnoozeUntil until, DateOnly? day, DateTimeOffset now)
    {
        var (calendar, today) = (duty.Calendar, duty.Calendar.DayOf(now));
        return until switch
        {
            SnoozeUntil.Tomorrow => calendar.OpeningAfter(now, _ => true),
            SnoozeUntil.Monday => calendar.OpeningAfter(now, _ => true) is var next && calendar.DayOf(next) >= NextMonday(today)
                ? next
                : calendar.OpeningAfter(now, other => other >= NextMonday(today)),
            _ when day is { } chosen && chosen > today && chosen <= today.AddYears(2) => calendar.OpeningAfter(now, other => other >= chosen),
            _ => null,
        };
    }

    private static DateOnly NextMonday(DateOnly today) => today.AddDays(7 - (((int)today.DayOfWeek + 6) % 7));
}

public enum SnoozeUntil { Tomorrow, Monday, Day, Now }

public enum SnoozeOutcome { Snoozed, Woken, NotInTheFuture, NobodyWaits, NoSuchTicket }
