using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Tickets;

/// <summary>The tables of this folder, as its use cases see the one database.</summary>
public interface ITicketsDb
{
    DbSet<Ticket> Tickets { get; }
    DbSet<Message> Messages { get; }
    DbSet<TicketEvent> TicketEvents { get; }
    DbSet<SameProblem> SameProblems { get; }
    DbSet<Mention> Mentions { get; }
    DbSet<Follow> Follows { get; }
    DbSet<TicketLink> TicketLinks { get; }
    DbSet<RoutingRule> RoutingRules { get; }

    Task<int> SaveChangesAsync(CancellationToken cancel);
}
