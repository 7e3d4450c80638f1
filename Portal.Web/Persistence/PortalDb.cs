using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Access;
using Portal.Tickets.Insights;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Attachments;
using Portal.Tickets.Writing;
using Portal.Web.AccessProviders;
using Portal.Web.Api;
using Portal.Web.Identity;
using Portal.Web.Mail.Arriving;
using Portal.Web.Mail.Fetching;
using Portal.Web.Mail.Outbound;
using Portal.Web.Mail.Undelivered;
using Portal.Web.Webhooks;

namespace Portal.Web.Persistence;

/// <summary>The one database. Each room sees its own tables through its interface; one thin context an engine derives from this.</summary>
public abstract class PortalDb(DbContextOptions options)
    : IdentityUserContext<PortalUser, Guid>(options), IPeopleDb, ITicketsDb, IWritingDb, IAccessDb, IInsightsDb, IDataProtectionKeyContext
{
    public DbSet<Person> People => Set<Person>();
    public DbSet<Agent> Agents => Set<Agent>();
    public DbSet<Team> Teams => Set<Team>();
    public DbSet<Absence> Absences => Set<Absence>();
    public DbSet<MailedCode> MailedCodes => Set<MailedCode>();
    public DbSet<AddressChange> AddressChanges => Set<AddressChange>();

    public DbSet<Ticket> Tickets => Set<Ticket>();
    public DbSet<Message> Messages => Set<Message>();
    public DbSet<ArticleCitation> Citations => Set<ArticleCitation>();
    public DbSet<TicketEvent> TicketEvents => Set<TicketEvent>();
    public DbSet<SameProblem> SameProblems => Set<SameProblem>();
    public DbSet<Follow> Follows => Set<Follow>();
    public DbSet<TicketLink> TicketLinks => Set<TicketLink>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<TicketMerge> TicketMerges => Set<TicketMerge>();
    public DbSet<Satisfaction> Satisfactions => Set<Satisfaction>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<BulkStep> BulkSteps => Set<BulkStep>();
    public DbSet<Mention> Mentions => Set<Mention>();
    public DbSet<MessageEdit> MessageEdits => Set<MessageEdit>();
    public DbSet<Removal> Removals => Set<Removal>();
    public DbSet<HeldPost> HeldPosts => Set<HeldPost>();
    public DbSet<Tag> Tags => Set<Tag>();
    public DbSet<TicketTag> TicketTags => Set<TicketTag>();
    public DbSet<Promotion> Promotions => Set<Promotion>();
    public DbSet<NewsRound> NewsRounds => Set<NewsRound>();

    public DbSet<HeldAnswer> HeldAnswers => Set<HeldAnswer>();
    public DbSet<KeptDraft> KeptDrafts => Set<KeptDraft>();
    public DbSet<Macro> Macros => Set<Macro>();
    public DbSet<RoutingRule> RoutingRules => Set<RoutingRule>();

    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<AccessRequest> AccessRequests => Set<AccessRequest>();
    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();
    public DbSet<AccessAsk> AccessAsks => Set<AccessAsk>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<AccessFreeze> AccessFreezes => Set<AccessFreeze>();

    public DbSet<SearchLogEntry> SearchLog => Set<SearchLogEntry>();
    public DbSet<ArticleOpinion> ArticleOpinions => Set<ArticleOpinion>();
    public DbSet<StruckWording> StruckWordings => Set<StruckWording>();
    public DbSet<AskStep> AskSteps => Set<AskStep>();

    public DbSet<VaultCode> VaultCodes => Set<VaultCode>();
    public DbSet<WebhookEndpoint> WebhookEndpoints => Set<WebhookEndpoint>();
    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();
    public DbSet<IncomingMail> IncomingMail => Set<IncomingMail>();
    public DbSet<MailKey> MailKeys => Set<MailKey>();
    public DbSet<MailboxPosition> MailboxPositions => Set<MailboxPosition>();
    public DbSet<SuppressedAddress> SuppressedAddresses => Set<SuppressedAddress>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<Challenge> Challenges => Set<Challenge>();
    public DbSet<SecondFactorRule> SecondFactorRules => Set<SecondFactorRule>();
    public DbSet<SpentCode> SpentCodes => Set<SpentCode>();

    public DbSet<OutgoingMail> OutgoingMail => Set<OutgoingMail>();
    public DbSet<SearchChange> SearchChanges => Set<SearchChange>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The last save altered how somebody is seen.</summary>
    internal bool ChangesFaces { get; private set; }

    /// <summary>Applies the migrations that are still to be; several nodes may call it at once.</summary>
    internal virtual Task BringUpToDateAsync(CancellationToken cancel) => Database.MigrateAsync(cancel);

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        this.SettleTickets();
        this.RenewVersions();
        this.FeedChangedTickets();
        ChangesFaces = ChangeTracker.Entries().Any(entry => entry is { State: EntityState.Modified, Entity: Person or Agent or Team });
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>For the libraries that know no other way, such as the store of the protection keys; our own code saves asynchronously.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        this.SettleTickets();
        this.RenewVersions();
        this.FeedChangedTickets();
        ChangesFaces = ChangeTracker.Entries().Any(entry => entry is { State: EntityState.Modified, Entity: Person or Agent or Team });
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.FixIdentityTables();
        builder.ApplyConfigurationsFromAssembly(typeof(Ticket).Assembly);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
    }
}
