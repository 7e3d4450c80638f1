using System.Collections.Concurrent;

namespace Portal.Tickets.Tests.Stage;

/// <summary>All letters whose cause was saved, in that order.</summary>
internal sealed class Mailbox
{
    private readonly ConcurrentQueue<Letter> _letters = new();

    public IReadOnlyList<Letter> Letters => [.. _letters];

    public void Add(IEnumerable<Letter> letters)
    {
        foreach (var letter in letters)
            _letters.Enqueue(letter);
    }

    public IReadOnlyList<Letter> Of(LetterKind kind) => [.. _letters.Where(letter => letter.Kind == kind)];

    public string LastSecret(LetterKind kind) => Of(kind)[^1].Secret;
}
