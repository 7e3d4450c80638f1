using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Leaves a note for colleagues. Those it calls by name are told; nobody outside the team ever reads it.</summary>
public sealed class NoteOnTicket(ITicketsDb db, IPeopleDb people, ListColleagues listColleagues, ITicketMail mail, TimeProvider clock)
{
    /// <param name="key">Of the form it was sent by: the same click twice is one note. Null without a form.</param>
    /// <returns>False when there is no such ticket for this viewer.</returns>
    public async Task<bool> RunAsync(int ticketId, string body, Viewer agent, Guid? key, CancellationToken cancel)
    {
        if (!agent.IsTeam || await db.Tickets.SingleOrDefaultAsync(ticket => ticket.Id == ticketId, cancel) is not { } ticket)
            return false;

        if (await WasSentAsync(key, cancel))
            return true;

        var now = clock.GetUtcNow();
        var note = ticket.Note(agent.RequiredPersonId, body, now);
        note.SentBy(key);
        await CallAsync(ticket, note, agent, now, cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (key is not null)
        {
            if (!await WasSentAsync(key, cancel))
                throw;
        }

        return true;
    }

    private async Task CallAsync(Ticket ticket, Message note, Viewer author, DateTimeOffset now, CancellationToken cancel)
    {
        var colleagues = await listColleagues.RunAsync(author, cancel);
        var called = Mentioned.In(note.Body, colleagues.ToDictionary(colleague => colleague.PersonId, colleague => colleague.Handle))
            .Where(id => id != author.PersonId).ToList();
        if (called.Count == 0)
            return;

        var by = colleagues.FirstOrDefault(colleague => colleague.PersonId == author.PersonId)?.Name ?? "";
        foreach (var person in await people.People.Where(person => called.Contains(person.Id)).ToListAsync(cancel))
        {
            db.Mentions.Add(Mention.In(note, person.Id, now));
            mail.CalledInNote(person, ticket, note, by);
        }
    }

    private async Task<bool> WasSentAsync(Guid? key, CancellationToken cancel) =>
        key is not null && await db.Messages.AnyAsync(message => message.SendKey == key, cancel);
}
