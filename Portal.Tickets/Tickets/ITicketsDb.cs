using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Tickets.Attachments;

namespace Portal.Tickets.Tickets;

/// <summary>The tables of this folder, as its use cases see the one database.</summary>
public interface ITicketsDb
{
    DbSet<Ticket> Tickets { get; }
    DbSet<Message> Messages { get; }
    DbSet<ArticleCitation> Citations { get; }
    DbSet<TicketEvent> TicketEvents { get; }
    DbSet<SameProblem> SameProblems { get; }
    DbSet<Mention> Mentions { get; }
    DbSet<Follow> Follows { get; }
    DbSet<TicketLink> TicketLinks { get; }
    DbSet<Attachment> Attachments { get; }
    DbSet<TicketMerge> TicketMerges { get; }
    DbSet<Satisfaction> Satisfactions { get; }
    DbSet<SavedView> SavedViews { get; }
    DbSet<BulkStep> BulkSteps { get; }
    DbSet<RoutingRule> RoutingRules { get; }
    DbSet<MessageEdit> MessageEdits { get; }
    DbSet<Removal> Removals { get; }
    DbSet<HeldPost> HeldPosts { get; }
    DbSet<Tag> Tags { get; }
    DbSet<TicketTag> TicketTags { get; }
    DbSet<Promotion> Promotions { get; }
    DbSet<NewsRound> NewsRounds { get; }

    Task<int> SaveChangesAsync(CancellationToken cancel);
}
