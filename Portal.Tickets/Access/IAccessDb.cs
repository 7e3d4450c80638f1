using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Access;

/// <summary>The tables of this folder, as its use cases see the one database.</summary>
public interface IAccessDb
{
    DbSet<Account> Accounts { get; }
    DbSet<Membership> Memberships { get; }
    DbSet<AccessRequest> AccessRequests { get; }
    DbSet<AccessToken> AccessTokens { get; }
    DbSet<AccessAsk> AccessAsks { get; }
    DbSet<AuditEntry> AuditEntries { get; }
    DbSet<AccessFreeze> AccessFreezes { get; }

    Task<int> SaveChangesAsync(CancellationToken cancel);
}
