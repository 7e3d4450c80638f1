using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.PersonalData;

namespace Portal.Tickets.Tickets;

/// <summary>Changes what somebody wrote: its author for a day, the team at any time. How it read before is kept.</summary>
public sealed class EditMessage(ITicketsDb db, TimeProvider clock)
{
    /// <summary>What can be changed, as it reads now.</summary>
    public async Task<EditView> LookAsync(int ticketId, int messageId, Viewer editor, CancellationToken cancel) =>
        await FindAsync(ticketId, messageId, editor, cancel) is var (ticket, message)
            ? new EditView(ticket, message, ticket.RefusesEdit(message, editor, clock.GetUtcNow()))
            : new EditView(Ticket: null, Message: null, EditOutcome.Gone);

    public async Task<EditOutcome> RunAsync(int ticketId, int messageId, EditDraft draft, Viewer editor, CancellationToken cancel)
    {
        if (await FindAsync(ticketId, messageId, editor, cancel) is not var (ticket, message))
            return EditOutcome.Gone;

        if (ticket.RefusesEdit(message, editor, clock.GetUtcNow()) is { } refusal)
            return refusal;

        if (message.Edits.Count != draft.EditsSeen)
            return EditOutcome.ChangedMeanwhile;

        var title = message.Role == MessageRole.Question ? draft.Title : null;
        if (ticket.IsPublic && message.Audience == Audience.Public
            && PublicationGuard.Objections(draft.Vouched, editor.IsTeam, [.. new[] { title }.OfType<string>(), draft.Body]).Count > 0)
            return EditOutcome.HoldsPersonalData;

        ticket.Edit(message, draft.Body, title, editor.RequiredPersonId, clock.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(cancel);
            return EditOutcome.Edited;
        }
        catch (DbUpdateConcurrencyException)
        {
            return EditOutcome.ChangedMeanwhile;
        }
    }

    private async Task<(Ticket Ticket, Message Message)?> FindAsync(int ticketId, int messageId, Viewer editor, CancellationToken cancel)
    {
        var ticket = await db.Tickets.VisibleTo(editor).SingleOrDefaultAsync(ticket => ticket.Id == ticketId, cancel);
        var message = ticket is null ? null : await db.Messages.Include(message => message.Edits).SingleOrDefaultAsync(
            message => message.Id == messageId && message.TicketId == ticketId, cancel);
        return ticket is not null && message is not null && editor.CanSee(ticket, message) ? (ticket, message) : null;
    }
}

/// <param name="Title">Of the question; ignored elsewhere.</param>
/// <param name="EditsSeen">How many changes the message had when its editor opened it: another one since stops this one.</param>
public sealed record EditDraft(string Body, string? Title, int EditsSeen)
{
    /// <summary>What the editor says is nobody's, by its fingerprint; empty for nothing.</summary>
    public string Vouched { get; init; } = "";
}

/// <param name="Refusal">Null when this viewer may change it.</param>
public sealed record EditView(Ticket? Ticket, Message? Message, EditOutcome? Refusal);

public enum EditOutcome { Edited, Gone, NotYours, TooLate, TooOften, ChangedMeanwhile, HoldsPersonalData }
