using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>A person's place in an account, from a day on, by somebody's authorisation, until it ends.</summary>
public sealed class Membership
{
    private Membership(Guid accountId, Guid personId, Role role, DateTimeOffset since) =>
        (AccountId, PersonId, Role, Since) = (accountId, personId, role, since);

    public int Id { get; private set; }
    public Guid AccountId { get; }
    public Guid PersonId { get; }
    public Role Role { get; private set; }
    public DateTimeOffset Since { get; }
    public Restrictions Restrictions { get; private set; }

    /// <summary>The departments a simple user is kept to; empty for all.</summary>
    public IReadOnlyList<string> Departments { get; private set; } = [];

    /// <summary>The request that led here; null for members who came with the account.</summary>
    public Guid? RequestId { get; private set; }
    public Guid? AuthorisedById { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Account and person while the membership lasts, null afterwards: unique, so that nobody is twice in an account.</summary>
    public string? CurrentKey { get; private set; }

    public static Membership Of(Account account, Guid personId, Role role, DateTimeOffset since) =>
        new(account.Id, personId, role, since) { CurrentKey = $"{account.Id:N}|{personId:N}" };

    internal static Membership Granted(AccessRequest request, Guid personId, DateTimeOffset now) =>
        new(request.AccountId, personId, Role.Accountant, now)
        {
            RequestId = request.Id,
            AuthorisedById = request.AuthorisedById,
            CurrentKey = $"{request.AccountId:N}|{personId:N}",
        };

    /// <summary>Another role in the same account; what was restricted for the old one is forgotten.</summary>
    internal void Become(Role role) => (Role, Restrictions, Departments) = (role, Restrictions.None, []);

    public void Restrict(Restrictions restrictions, IReadOnlyList<string> departments) =>
        (Restrictions, Departments) = (restrictions, departments);

    public void End(DateTimeOffset now)
    {
        EndedAt ??= now;
        CurrentKey = null;
    }
}

internal sealed class MembershipTable : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.Property(m => m.AccountId);
        membership.Property(m => m.PersonId);
        membership.Property(m => m.Role);
        membership.Property(m => m.Since);
        membership.Property(m => m.CurrentKey).HasMaxLength(65);
        membership.PrimitiveCollection(m => m.Departments).HasMaxLength(2000);
        membership.HasIndex(m => m.CurrentKey).IsUnique();
        membership.HasIndex(m => m.PersonId);
        membership.HasIndex(m => m.AccountId);
        membership.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Restrict);
        membership.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
