using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>Words that change and words that go: nothing is lost of either, the team finds it again.</summary>
public sealed partial class Ticket
{
    /// <summary>How long people may change what they wrote; the team may at any time.</summary>
    public static readonly TimeSpan EditFor = TimeSpan.FromHours(24);

    /// <summary>How often they may, so that a message does not become another one by steps.</summary>
    public const int MostEdits = 10;

    /// <summary>Why this viewer can't change that message; null when they can. Of notes only their author may.</summary>
    public EditOutcome? RefusesEdit(Message message, Viewer editor, DateTimeOffset now) => this switch
    {
        _ when RemovedAt is not null || MergedIntoId is not null || message.RemovedAt is not null => EditOutcome.Gone,
        _ when message.AuthorId != editor.PersonId => editor.IsTeam && message.Role != MessageRole.Note ? null : EditOutcome.NotYours,
        _ when editor.IsTeam => null,
        _ when now - message.PostedAt > EditFor => EditOutcome.TooLate,
        _ when message.Edits.Count >= MostEdits => EditOutcome.TooOften,
        _ => null,
    };

    /// <summary>Other words for a message, and for the title where it is the question. Moves the ticket in no list: nothing new was said.</summary>
    internal void Edit(Message message, string body, string? title, Guid editorId, DateTimeOffset now)
    {
        var newTitle = message.Role == MessageRole.Question && title is not null && title != Title ? title : null;
        if (body == message.Body && newTitle is null)
            return;

        message.Edit(body, newTitle is null ? null : Title, editorId, now);
        Title = newTitle ?? Title;
        Tell(TicketEventKind.Edited, Audience.Internal, editorId, now, Number(message.Id));
    }

    /// <summary>Away from everybody but the team, which can give it back.</summary>
    internal void Remove(Guid agentId, DateTimeOffset now)
    {
        RemovedAt = now;
        Tell(TicketEventKind.Removed, Audience.Internal, agentId, now);
    }

    internal void Restore(Guid agentId, DateTimeOffset now)
    {
        RemovedAt = null;
        Tell(TicketEventKind.Restored, Audience.Internal, agentId, now);
    }

    /// <summary>A question goes with its ticket, never alone.</summary>
    public bool MayRemove(Message message) => RemovedAt is null && message is { RemovedAt: null, Role: not MessageRole.Question };

    internal void Remove(Message message, Guid agentId, DateTimeOffset now)
    {
        message.Remove(now);
        Recount();
        Tell(TicketEventKind.MessageRemoved, Audience.Internal, agentId, now, Number(message.Id));
    }

    internal void Restore(Message message, Guid agentId, DateTimeOffset now)
    {
        message.Restore();
        Recount();
        Tell(TicketEventKind.MessageRestored, Audience.Internal, agentId, now, Number(message.Id));
    }

    /// <summary>What becomes of an idea, in words for everybody.</summary>
    internal void Decide(TicketStatus status, string why, Guid agentId, DateTimeOffset now)
    {
        MoveTo(status, agentId, now);
        Decision = why;
        Tell(TicketEventKind.Decided, Audience.Internal, agentId, now, status.ToString());
    }
}
