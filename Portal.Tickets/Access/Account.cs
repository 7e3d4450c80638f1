using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Tickets.Access;

/// <summary>A client company's account in the product: what an accountant is let into.</summary>
public sealed class Account
{
    public const int NameLength = 120;
    public const int PrefixLength = 60;

    private Account(Guid id, string name, string prefix, string prefixKey) =>
        (Id, Name, Prefix, PrefixKey) = (id, name, prefix, prefixKey);

    public Guid Id { get; }
    public string Name { get; private set; }

    /// <summary>As in the account's own address, such as <c>garage-du-lac</c>.</summary>
    public string Prefix { get; private set; }
    public string PrefixKey { get; private set; }

    /// <summary>The owner lets administrators invite an accountant and authorise requests.</summary>
    public bool AdministratorsAuthorise { get; private set; }

    public static Account Open(string name, string prefix, DateTimeOffset now) =>
        new(Guid.CreateVersion7(now), name, prefix, KeyOf(prefix));

    public void LetAdministratorsAuthorise(bool may) => AdministratorsAuthorise = may;

    public static string KeyOf(string prefix) => prefix.Trim().ToLowerInvariant();
}

internal sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.Property(a => a.Id).ValueGeneratedNever();
        account.Property(a => a.Name).HasMaxLength(Account.NameLength);
        account.Property(a => a.Prefix).HasMaxLength(Account.PrefixLength);
        account.Property(a => a.PrefixKey).HasMaxLength(Account.PrefixLength);
        account.HasIndex(a => a.PrefixKey).IsUnique();
        account.HasIndex(a => a.Name);
    }
}
