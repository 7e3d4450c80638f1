using System.Collections.Concurrent;
using Portal.KnowledgeBase.Articles;
using Portal.Web.Joints;
using Portal.Web.Persistence;

namespace Portal.Web.Kept;

/// <summary>
/// Since when what a page shows is as it is. Each change gets a number: of this node at the moment it is saved, of the others when
/// the change feed tells of it.
/// </summary>
internal sealed class PageChanges
{
    /// <summary>More tickets are not told apart: then all kept pages are old.</summary>
    private const int MostTickets = 50_000;

    private readonly ConcurrentDictionary<int, long> _tickets = new();
    private readonly ArticleLibrary _library;
    private long _last;
    private long _ofEverything;

    public PageChanges(ArticleLibrary library, AfterSave afterSave, TicketNews news)
    {
        _library = library;
        afterSave.TicketsChanged += ChangeTickets;
        afterSave.FacesChanged += ChangeEverything;
        news.Heard += ticketIds =>
        {
            ChangeTickets(ticketIds);
            return Task.CompletedTask;
        };
    }

    /// <summary>To be asked before anything of a page is read: what changes while it is made counts against it.</summary>
    public PageMoment Now => new(Volatile.Read(ref _last), _library.Version);

    public bool HasChangedSince(PageMoment moment, IReadOnlyCollection<int>? ticketIds)
    {
        if (moment.ArticlesVersion != _library.Version || Volatile.Read(ref _ofEverything) > moment.Change)
            return true;

        return ticketIds is null
            ? Volatile.Read(ref _last) > moment.Change
            : ticketIds.Any(id => _tickets.TryGetValue(id, out var change) && change > moment.Change);
    }

    private void ChangeTickets(IReadOnlyCollection<int> ticketIds)
    {
        if (_tickets.Count > MostTickets)
        {
            ChangeEverything();
            _tickets.Clear();
        }

        var change = Interlocked.Increment(ref _last);
        foreach (var id in ticketIds)
            _tickets[id] = change;
    }

    private void ChangeEverything() => Volatile.Write(ref _ofEverything, Interlocked.Increment(ref _last));
}

/// <summary>A point in the order of changes.</summary>
internal sealed record PageMoment(long Change, int ArticlesVersion);
