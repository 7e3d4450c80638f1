using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>A queue somebody made for themselves, or for the whole team: a name, and what belongs in it.</summary>
public sealed class SavedView
{
    public const int NameLength = 60;

    private SavedView(Guid ownerId, string name) => (OwnerId, Name) = (ownerId, name);

    public int Id { get; private set; }
    public Guid OwnerId { get; }
    public string Name { get; private set; }
    public bool IsShared { get; private set; }
    public ViewFilter Filter { get; private set; } = new();

    public static SavedView Make(Guid ownerId, string name, bool isShared, ViewFilter filter) =>
        new(ownerId, name) { IsShared = isShared, Filter = filter };

    public bool MayBeChangedBy(Viewer agent) => OwnerId == agent.PersonId || (IsShared && agent.IsLead);

    public void Change(string name, bool isShared, ViewFilter filter) => (Name, IsShared, Filter) = (name, isShared, filter);
}

/// <summary>What is left open lets everything in.</summary>
public sealed record ViewFilter
{
    public TicketKind? Kind { get; init; }

    /// <summary>Null: all that somebody waits for.</summary>
    public TicketStatus? Status { get; init; }
    public string Theme { get; init; } = "";
    public int? TeamId { get; init; }
    public Guid? AssigneeId { get; init; }
    public TicketPriority? Priority { get; init; }

    /// <summary>Asked at least so many days ago; null: whenever.</summary>
    public int? OlderThanDays { get; init; }
}

internal sealed class SavedViewTable : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.ToTable("SavedViews");
        view.Property(v => v.OwnerId);
        view.Property(v => v.Name).HasMaxLength(SavedView.NameLength);
        view.HasIndex(v => v.OwnerId);
        view.HasOne<Person>().WithMany().HasForeignKey(v => v.OwnerId).OnDelete(DeleteBehavior.Cascade);
        view.ComplexProperty(v => v.Filter, filter => filter.Property(f => f.Theme).HasMaxLength(Ticket.ThemeLength));
    }
}
