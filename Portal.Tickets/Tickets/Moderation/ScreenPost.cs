using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.Tickets;

/// <summary>Whether the team should read a public post before everybody does, and whether somebody writes too much.</summary>
public sealed partial class ScreenPost(ITicketsDb db, ModerationRules rules, TimeProvider clock)
{
    private const int LinksOfNewcomers = 2;
    private const int LinksOfOthers = 6;
    private const int LongForFast = 300;
    private const int LastMessages = 200;
    private static readonly TimeSpan Fast = TimeSpan.FromSeconds(3);

    /// <summary>Why the team reads it first; empty where it needn't.</summary>
    /// <param name="tookTime">How long the form was open; null where nobody knows.</param>
    internal async Task<IReadOnlyList<SpamSign>> RunAsync(Guid authorId, string text, TimeSpan? tookTime, CancellationToken cancel)
    {
        var signs = new List<SpamSign>();
        if (await db.HeldPosts.AnyAsync(post => post.AuthorId == authorId && post.Verdict == Verdict.Spam, cancel))
            signs.Add(SpamSign.MarkedBefore);

        var isNew = !await db.Messages.AnyAsync(message => message.AuthorId == authorId && message.RemovedAt == null
            && db.Tickets.Any(ticket => ticket.Id == message.TicketId && ticket.PublishedAt != null && ticket.RemovedAt == null), cancel);
        if (isNew && rules.ReviewFirstPosts)
            signs.Add(SpamSign.FirstPost);
        if (Links.Count(text) >= (isNew ? LinksOfNewcomers : LinksOfOthers))
            signs.Add(SpamSign.Links);
        if (isNew && text.Length >= LongForFast && tookTime < Fast)
            signs.Add(SpamSign.TooFast);
        if (await WasSaidAsync(text, cancel))
            signs.Add(SpamSign.Repeated);
        return signs;
    }

    /// <summary>Whether this person has sent all they may for the hour.</summary>
    internal async Task<bool> HasSentEnoughAsync(Guid authorId, CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - TimeSpan.FromHours(1);
        return await db.Messages.CountAsync(message => message.AuthorId == authorId && message.PostedAt > since, cancel)
            + await db.HeldPosts.CountAsync(post => post.AuthorId == authorId && post.Comment != null && post.HeldAt > since, cancel) >= rules.MostPostsAnHour;
    }

    /// <summary>The very same words among the last that anybody said: no one says them twice by chance, but « merci » is not much to say.</summary>
    private async Task<bool> WasSaidAsync(string text, CancellationToken cancel)
    {
        if (text.Length < LongForFast / 3)
            return false;

        var from = (await db.Messages.MaxAsync(message => (int?)message.Id, cancel) ?? 0) - LastMessages;
        return await db.Messages.AnyAsync(message => message.Id > from && message.Body == text, cancel)
            || await db.HeldPosts.AnyAsync(post => post.DecidedAt == null && post.Comment == text, cancel);
    }

    [GeneratedRegex(@"https?://|www\.", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Links { get; }
}
