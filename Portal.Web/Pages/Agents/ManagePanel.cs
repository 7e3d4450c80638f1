using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;

namespace Portal.Web.Pages;

/// <summary>What is done to a ticket as a whole, beside the talk and on its own page.</summary>
/// <param name="Vue">The queue to go back to.</param>
internal sealed record ManagePanel(Ticket Ticket, TeamView Team, string? Vue)
{
    public IReadOnlyList<Tag> Tags { get; init; } = [];
}
