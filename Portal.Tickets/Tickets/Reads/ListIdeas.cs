using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Tickets.Reads;

/// <summary>The board of public ideas: those most people want first, by what the team has decided.</summary>
public sealed class ListIdeas(ITicketsDb db)
{
    public async Task<QuestionPage> RunAsync(IdeaStage stage, QuestionKey? after, CancellationToken cancel) => QuestionPage.Of(
        await At(stage, db.Tickets.AsNoTracking().Published()).ByPeople(after)
            .Take(QuestionPage.Size + 1).Select(QuestionRow.Of).ToListAsync(cancel),
        row => row.People);

    // Only an idea is ever planned, done or declined: one stretch of the index by status holds each.
    private static IQueryable<Ticket> At(IdeaStage stage, IQueryable<Ticket> tickets) => stage switch
    {
        IdeaStage.Planned => tickets.Where(ticket => ticket.Status == TicketStatus.Planned),
        IdeaStage.Done => tickets.Where(ticket => ticket.Status == TicketStatus.Done),
        IdeaStage.Declined => tickets.Where(ticket => ticket.Status == TicketStatus.Declined),
        _ => tickets.Where(ticket => ticket.Kind == TicketKind.Idea
            && ticket.Status != TicketStatus.Planned && ticket.Status != TicketStatus.Done && ticket.Status != TicketStatus.Declined),
    };
}

public enum IdeaStage { Open, Planned, Done, Declined }

internal static class OrderByPeople
{
    public static IQueryable<Ticket> ByPeople(this IQueryable<Ticket> tickets, QuestionKey? after)
    {
        if (after is { People: var people, Id: var id })
            tickets = tickets.Where(ticket => ticket.PeopleCount < people || (ticket.PeopleCount == people && ticket.Id < id));
        return tickets.OrderByDescending(ticket => ticket.PeopleCount).ThenByDescending(ticket => ticket.Id);
    }
}
