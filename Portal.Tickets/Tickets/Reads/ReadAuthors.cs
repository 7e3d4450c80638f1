using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets.Reads;

/// <summary>Names for what people said in one ticket: agents by first name, customers as they chose or shortened.</summary>
public sealed class ReadAuthors(IPeopleDb db)
{
    /// <summary>Everybody, with what the public may know of those who are agents; to be joined with what they said.</summary>
    internal IQueryable<AuthorRow> Rows =>
        from person in db.People.AsNoTracking()
        join agent in db.Agents on person.Id equals agent.PersonId into itsAgent
        from agent in itsAgent.DefaultIfEmpty()
        join team in db.Teams on agent.TeamId equals team.Id into itsTeam
        from team in itsTeam.DefaultIfEmpty()
        select new AuthorRow
        {
            PersonId = person.Id,
            Name = person.Name,
            FirstName = agent.FirstName,
            FullName = agent.Signature.FullName,
            Telephone = agent.Signature.TelephoneInPublic ? agent.Signature.Telephone : "",
            Team = team.Name,
        };

    internal async Task<Dictionary<Guid, Author>> RunAsync(
        Guid askerId, string askerName, IReadOnlyCollection<Guid> ids, CancellationToken cancel) => ids.Count == 0
            ? []
            : (await Rows.Where(row => ids.Contains(row.PersonId)).ToListAsync(cancel)).ToDictionary(row => row.PersonId, row => Of(row, askerId, askerName));

    /// <summary>How everybody sees this person, but for what they ask themselves.</summary>
    public async Task<Author> InPublicAsync(Guid personId, CancellationToken cancel) =>
        (await RunAsync(Guid.Empty, askerName: "", [personId], cancel))[personId];

    /// <summary>The asker is seen as they chose to be, also where an agent asks.</summary>
    internal static Author Of(AuthorRow row, Guid askerId, string askerName)
    {
        var publicName = row.FirstName ?? Shorten(row.Name);
        if (row.PersonId == askerId)
            return new Author(row.PersonId, askerName, "", IsAgent: false, IsAsker: true) { HasPublicPage = askerName.Length > 0 && askerName == publicName };

        var author = new Author(row.PersonId, publicName, row.Team ?? "", IsAgent: row.FirstName is not null, IsAsker: false) { HasPublicPage = publicName.Length > 0 };
        return author.IsAgent ? author with { Initials = InitialsOf(row.FullName ?? ""), Telephone = row.Telephone ?? "" } : author;
    }

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

/// <summary>One person as the database has them; what only agents have is null for everybody else.</summary>
internal sealed record AuthorRow
{
    public required Guid PersonId { get; init; }
    public required string Name { get; init; }
    public string? FirstName { get; init; }
    public string? FullName { get; init; }
    public string? Telephone { get; init; }
    public string? Team { get; init; }
}
