using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Portal.Tickets.Duty;
using Portal.Tickets.Tickets;

namespace Portal.Web.Persistence;

internal static class SettledTickets
{
    /// <summary>Has each ticket that is about to be saved work out its deadlines and its shelf, whichever use case changed it.</summary>
    public static void SettleTickets(this DbContext db)
    {
        var changed = db.ChangeTracker.Entries<Ticket>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList();
        if (changed.Count == 0)
            return;

        var services = db.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider;
        var rules = services?.GetService<DutyRules>() ?? DutyRules.Usual;
        foreach (var entry in changed)
            entry.Entity.Settle(rules);
    }
}
