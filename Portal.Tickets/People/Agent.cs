using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Tickets.People;

/// <summary>The face a member of the team shows to customers.</summary>
public sealed class Agent
{
    private Agent(Guid personId, string firstName, int teamId) =>
        (PersonId, FirstName, TeamId) = (personId, firstName, teamId);

    public Guid PersonId { get; }

    /// <summary>All that the public ever sees of an agent's name.</summary>
    public string FirstName { get; private set; }
    public int TeamId { get; private set; }
    public Signature Signature { get; private set; } = new();

    /// <summary>When a rule last gave them a ticket, for those who are served in turn. Concurrency token: of two tickets routed at once only one goes to the same agent.</summary>
    public DateTimeOffset? LastGivenAt { get; private set; }

    public static Agent Hire(Guid personId, string firstName, int teamId) => new(personId, firstName, teamId);

    /// <summary>Known to customers by the first of this person's names, or by what stands before the @ until they give one.</summary>
    public static Agent Hire(Person person, int teamId) => Hire(person.Id, FirstNameOf(person), teamId);

    public void MoveTo(int teamId) => TeamId = teamId;

    public void HandTicket(DateTimeOffset now) => LastGivenAt = now;

    public void SignAs(string firstName, Signature signature) => (FirstName, Signature) = (firstName, signature);

    private static string FirstNameOf(Person person) => person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, ..]
        ? first
        : person.Address[..Math.Min(person.Address.IndexOf('@', StringComparison.Ordinal), Person.NameLength)];
}

internal sealed class AgentTable : IEntityTypeConfiguration<Agent>
{
    public void Configure(EntityTypeBuilder<Agent> agent)
    {
        agent.HasKey(a => a.PersonId);
        agent.Property(a => a.PersonId).ValueGeneratedNever();
        agent.Property(a => a.FirstName).HasMaxLength(Person.NameLength);
        agent.Property(a => a.LastGivenAt).IsConcurrencyToken();
        agent.HasOne<Person>().WithOne().HasForeignKey<Agent>(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        agent.HasOne<Team>().WithMany().HasForeignKey(a => a.TeamId).OnDelete(DeleteBehavior.Restrict);
        agent.ComplexProperty(a => a.Signature, signature =>
        {
            signature.Property(s => s.FullName).HasMaxLength(120);
            signature.Property(s => s.JobTitle).HasMaxLength(120);
            signature.Property(s => s.Telephone).HasMaxLength(40);
            signature.Property(s => s.Links).HasMaxLength(600);
            signature.Property(s => s.Closing).HasMaxLength(200);
            signature.Property(s => s.EnglishJobTitle).HasMaxLength(120);
            signature.Property(s => s.EnglishClosing).HasMaxLength(200);
            signature.Ignore(s => s.LinkLines);
        });
    }
}
