using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets.Reads;

/// <summary>Names for what people said in one ticket: agents by first name, customers as they chose or shortened.</summary>
public sealed class ReadAuthors(IPeopleDb db)
{
    internal async Task<Dictionary<Guid, Author>> RunAsync(
        Guid askerId, string askerName, IEnumerable<Guid> authorIds, CancellationToken cancel)
    {
        var ids = authorIds.Append(askerId).Distinct().ToList();
        var rows = await db.People.AsNoTracking()
            .Where(person => ids.Contains(person.Id))
            .Select(person => new
            {
                person.Id,
                person.Name,
                Agent = db.Agents.Where(agent => agent.PersonId == person.Id)
                    .Select(agent => new
                    {
                        agent.FirstName,
                        agent.Signature.FullName,
                        Telephone = agent.Signature.TelephoneInPublic ? agent.Signature.Telephone : "",
                        Team = db.Teams.Where(team => team.Id == agent.TeamId).Select(team => team.Name).First(),
                    })
                    .FirstOrDefault(),
            })
            .ToListAsync(cancel);

        return rows.ToDictionary(row => row.Id, row => row.Agent is { } agent && row.Id != askerId
            ? new Author(row.Id, agent.FirstName, agent.Team, IsAgent: true, IsAsker: false) { Initials = InitialsOf(agent.FullName), Telephone = agent.Telephone }
            : new Author(row.Id, row.Id == askerId ? askerName : Shorten(row.Name), "", IsAgent: false, IsAsker: row.Id == askerId));
    }

    /// <summary>The card an agent shows in public.</summary>
    public async Task<Author> OfAgentAsync(Guid personId, CancellationToken cancel) =>
        (await RunAsync(Guid.Empty, askerName: "", [personId], cancel))[personId];

    /// <summary>« Nora Tessier » is seen in public as « Nora T. ».</summary>
    internal static string Shorten(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words switch
        {
            [] => "",
            [var only] => only,
            [var first, .., var last] => $"{first} {StringInfo.GetNextTextElement(last)}.",
        };
    }

    /// <summary>Two letters at most, of an agent's full name.</summary>
    public static string InitialsOf(string fullName) =>
        string.Concat(fullName.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(word => char.ToUpperInvariant(word[0])));
}
