using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.People;

/// <summary>Who the portal knows, for its administrators.</summary>
public sealed class ListPeople(IPeopleDb db)
{
    public const int PerPage = 50;

    public async Task<PeoplePage> RunAsync(PeopleFilter filter, Viewer administrator, CancellationToken cancel)
    {
        if (administrator.Role != PortalRole.Administrator)
            return new PeoplePage([], 0);

        var found = db.People.AsNoTracking();
        if (filter.Words.Trim() is { Length: > 0 } words)
        {
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // Said to the database, which has one culture.
            var lower = words.ToLowerInvariant();
            found = found.Where(person => person.AddressKey.Contains(lower) || person.Name.ToLower().Contains(lower));
#pragma warning restore CA1304, CA1311, CA1862, MA0011
        }

        if (filter.Role is { } role)
            found = found.Where(person => person.Role == role);
        if (filter.TeamId is { } team)
            found = found.Where(person => db.Agents.Any(agent => agent.PersonId == person.Id && agent.TeamId == team));

        var rows = await found
            .OrderByDescending(person => person.Role).ThenBy(person => person.AddressKey)
            .Skip((Math.Clamp(filter.Number, 1, 10_000) - 1) * PerPage).Take(PerPage)
            .Select(person => new ListedPerson(
                person.Id, person.Name, person.Address, person.Role, person.MetAt, person.AddressConfirmedAt != null,
                db.Agents.Where(agent => agent.PersonId == person.Id)
                    .Join(db.Teams, agent => agent.TeamId, team => team.Id, (agent, team) => team.Name).FirstOrDefault()))
            .ToListAsync(cancel);
        return new PeoplePage(rows, await found.CountAsync(cancel));
    }

    /// <summary>Null for whoever is not there, or not for this viewer.</summary>
    public async Task<ListedPerson?> ReadAsync(Guid personId, Viewer administrator, CancellationToken cancel) =>
        administrator.Role != PortalRole.Administrator ? null : await db.People.AsNoTracking()
            .Where(person => person.Id == personId)
            .Select(person => new ListedPerson(
                person.Id, person.Name, person.Address, person.Role, person.MetAt, person.AddressConfirmedAt != null,
                db.Agents.Where(agent => agent.PersonId == person.Id)
                    .Join(db.Teams, agent => agent.TeamId, team => team.Id, (agent, team) => team.Name).FirstOrDefault()))
            .SingleOrDefaultAsync(cancel);

    public Task<List<Team>> TeamsAsync(CancellationToken cancel) => db.Teams.AsNoTracking().OrderBy(team => team.Name).ToListAsync(cancel);
}

/// <summary>What an administrator looks for; nothing set finds everybody.</summary>
public sealed record PeopleFilter(string Words = "", PortalRole? Role = null, int? TeamId = null, int Number = 1);

public sealed record PeoplePage(IReadOnlyList<ListedPerson> People, int Total);

public sealed record ListedPerson(Guid Id, string Name, string Address, PortalRole Role, DateTimeOffset MetAt, bool Confirmed, string? Team);
