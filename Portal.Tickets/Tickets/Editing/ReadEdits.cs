using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.Tickets.Reads;

namespace Portal.Tickets.Tickets;

/// <summary>For the team: how a message read each time before somebody changed it.</summary>
public sealed class ReadEdits(ITicketsDb db, ReadAuthors readAuthors)
{
    /// <summary>The newest change first; null where there is no such message for this viewer.</summary>
    public async Task<MessageHistory?> RunAsync(int ticketId, int messageId, Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam
            || await db.Tickets.AsNoTracking().SingleOrDefaultAsync(ticket => ticket.Id == ticketId, cancel) is not { } ticket
            || await db.Messages.AsNoTracking().Include(message => message.Edits).SingleOrDefaultAsync(m => m.Id == messageId && m.TicketId == ticketId, cancel) is not { } message)
            return null;

        var edits = message.Edits.OrderBy(edit => edit.Id).ToList();
        var authors = await readAuthors.RunAsync(ticket.AskerId, ticket.AskerName, [.. edits.Select(edit => edit.EditorId), message.AuthorId], cancel);
        var title = ticket.Title;
        var changes = new List<WordsChanged>();
        for (var place = edits.Count - 1; place >= 0; place--)
        {
            var edit = edits[place];
            changes.Add(new WordsChanged(edit.At, authors[edit.EditorId], edit.Title ?? title, title, edit.Body, place + 1 < edits.Count ? edits[place + 1].Body : message.Body));
            title = edit.Title ?? title;
        }

        return new MessageHistory(ticket, message, authors[message.AuthorId], changes);
    }
}

public sealed record MessageHistory(Ticket Ticket, Message Message, Author Author, IReadOnlyList<WordsChanged> Changes);

public sealed record WordsChanged(DateTimeOffset At, Author By, string TitleBefore, string TitleAfter, string Before, string After);
