using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>The team, with what to type after <c>@</c> to call each of them.</summary>
public sealed class ListColleagues(IPeopleDb db)
{
    public async Task<IReadOnlyList<Colleague>> RunAsync(Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam)
            return [];

        var rows = await db.Agents.AsNoTracking()
            .Where(face => db.People.Any(person => person.Id == face.PersonId && person.Role != PortalRole.Customer))
            .OrderBy(face => face.FirstName).ThenBy(face => face.PersonId)
            .Select(face => new { face.PersonId, face.FirstName, face.Signature.FullName })
            .ToListAsync(cancel);
        var handles = Mentioned.Handles([.. rows.Select(row => (row.PersonId, row.FirstName, row.FullName))]);
        return [.. rows.Select(row => new Colleague(
            row.PersonId, row.FullName.Length > 0 ? row.FullName : row.FirstName, handles[row.PersonId]))];
    }
}

public sealed record Colleague(Guid PersonId, string Name, string Handle);
