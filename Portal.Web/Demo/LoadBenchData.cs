using Microsoft.EntityFrameworkCore;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Web.Persistence;
using Audience = Portal.Tickets.Tickets.Audience;

namespace Portal.Web.Demo;

/// <summary>Fills an empty portal with as many tickets as wanted, so that its speed can be measured at any size.</summary>
internal sealed class LoadBenchData(PortalDb db, ArticleLibrary library, TimeProvider clock)
{
    private const int Batch = 250;
    private const int Agents = 200;
    private const int TicketsOfOneCustomer = 20;
    private const int DaysBack = 1_000;

    private readonly BenchProse _prose = new();

    /// <param name="progress">Told how many tickets are in.</param>
    /// <returns>False when the portal holds people already: then nothing is touched.</returns>
    public async Task<bool> RunIfEmptyAsync(int tickets, Action<int> progress, CancellationToken cancel)
    {
        if (await db.People.AnyAsync(cancel))
            return false;

        var now = clock.GetUtcNow();
        var agents = await HireAsync(now, cancel);
        var customers = await MeetAsync(Math.Max(50, tickets / TicketsOfOneCustomer), now, cancel);
        var themes = library.Themes.Select(theme => theme.Slug.ToString()).ToList();
        var articles = library.ToFind.Where(article => article.Status == ArticleStatus.Published).Select(article => article.Id).ToList();

        // Nothing is looked up while it is written, so nothing needs to be compared on each save.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        for (var done = 0; done < tickets;)
        {
            var some = Math.Min(Batch, tickets - done);
            for (var each = 0; each < some; each++)
                db.Tickets.Add(Write(now.AddDays(-DaysBack * (1 - ((double)(done + each) / tickets))), customers, agents, themes, articles));
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            progress(done += some);
        }

        return true;
    }

    /// <summary>A question, two answers of which the first cites tutorials, a comment; four of five public, seven of eight settled.</summary>
    private Ticket Write(
        DateTimeOffset asked, IReadOnlyList<Guid> customers, IReadOnlyList<Guid> agents, IReadOnlyList<string> themes, IReadOnlyList<string> articles)
    {
        var (asker, agent) = (_prose.Pick(customers), _prose.Pick(agents));
        var kind = _prose.OneIn(12) ? TicketKind.Idea : _prose.OneIn(4) ? TicketKind.Error : TicketKind.Question;
        var isPublic = !_prose.OneIn(5);
        var audience = isPublic ? Audience.Public : Audience.Participants;
        var ticket = Ticket.Ask(asker, "", _prose.Title(), _prose.Question(), kind, isPublic, _prose.Pick(themes), asked);
        ticket.Publish(asked);
        if (_prose.OneIn(50))
            return ticket;

        ticket.Answer(agent, _prose.Answer(), audience, [_prose.Pick(articles), _prose.Pick(articles)], asked.AddHours(2));
        ticket.Comment(asker, _prose.Comment(), asked.AddHours(3));
        ticket.Answer(agent, _prose.Answer(), audience, [], asked.AddHours(5));
        if (_prose.OneIn(8))
            return ticket;

        ticket.MoveTo(TicketStatus.Resolved, agent, asked.AddHours(5));
        if (_prose.OneIn(3))
            ticket.ConfirmResolved(asker, asked.AddHours(20));
        return ticket;
    }

    private async Task<IReadOnlyList<Guid>> HireAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var team = new Team("Service clientèle");
        db.Teams.Add(team);
        await db.SaveChangesAsync(cancel);
        var people = Enumerable.Range(1, Agents).Select(number => Meet($"agent{number}@bureau.example", $"Agent {number}", PortalRole.Agent, now)).ToList();
        db.People.AddRange(people);
        db.Agents.AddRange(people.Select(person => Agent.Hire(person.Id, person.Name, team.Id)));
        await db.SaveChangesAsync(cancel);
        return [.. people.Select(person => person.Id)];
    }

    private async Task<IReadOnlyList<Guid>> MeetAsync(int customers, DateTimeOffset now, CancellationToken cancel)
    {
        var people = Enumerable.Range(1, customers).Select(number => Meet($"client{number}@societe.example", $"Client {number}", PortalRole.Customer, now)).ToList();
        db.People.AddRange(people);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return [.. people.Select(person => person.Id)];
    }

    private static Person Meet(string address, string name, PortalRole role, DateTimeOffset now)
    {
        var person = Person.Met(MailAddress.TryParse(address)!, now);
        person.ConfirmAddress(now);
        person.CallThemselves(name);
        person.Become(role);
        return person;
    }
}
