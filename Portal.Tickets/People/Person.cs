using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Tickets.People;

/// <summary>Somebody with a mailbox: a guest who asked once, a customer, an accountant, an agent. What they sign in with is not kept here.</summary>
public sealed class Person
{
    public const int NameLength = 80;

    private Person(Guid id, string address, string addressKey, DateTimeOffset metAt) =>
        (Id, Address, AddressKey, MetAt) = (id, address, addressKey, metAt);

    public Guid Id { get; }

    /// <summary>The name the team sees; empty until the person gave one.</summary>
    public string Name { get; private set; } = "";
    public string Address { get; private set; }
    public string AddressKey { get; private set; }
    public DateTimeOffset MetAt { get; }

    /// <summary>When this person last proved to read this mailbox for the first time; null: anybody may have typed it.</summary>
    public DateTimeOffset? AddressConfirmedAt { get; private set; }
    public PortalRole Role { get; private set; }

    /// <summary>The language of what is written to this person.</summary>
    public Language Language { get; private set; }

    public bool HasConfirmedAddress => AddressConfirmedAt is not null;

    /// <summary>What to call this person where the team or they themselves look: never shown in public.</summary>
    public string NameOrAddress => Name.Length > 0 ? Name : Address;

    public static Person Met(MailAddress address, DateTimeOffset now) =>
        new(Guid.CreateVersion7(now), address.Text, address.Key, now);

    public void ConfirmAddress(DateTimeOffset now) => AddressConfirmedAt ??= now;

    /// <summary>The same person at another mailbox, which they have proven to read or, with null, will have to.</summary>
    internal void MoveTo(MailAddress address, DateTimeOffset? confirmedAt) =>
        (Address, AddressKey, AddressConfirmedAt) = (address.Text, address.Key, confirmedAt);

    public void CallThemselves(string name) => Name = name.Trim() is { Length: <= NameLength } trimmed
        ? trimmed
        : throw new ArgumentException($"A name has at most {NameLength} characters.", nameof(name));

    public void Read(Language language) => Language = language;

    public void Become(PortalRole role) => Role = role;
}

/// <summary>What this portal can write in.</summary>
public enum Language { French, English }

/// <summary>What a person may do in this portal. Each role includes the ones before it.</summary>
public enum PortalRole { Customer, Agent, Lead, Administrator }

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.Property(p => p.Id).ValueGeneratedNever();
        person.Property(p => p.Name).HasMaxLength(Person.NameLength);
        person.Property(p => p.Address).HasMaxLength(MailAddress.MaxLength);
        person.Property(p => p.AddressKey).HasMaxLength(MailAddress.MaxLength);
        person.Property(p => p.MetAt);
        person.HasIndex(p => p.AddressKey).IsUnique();
    }
}
