using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.People;

internal static class Signing
{
    /// <summary>Null for somebody without a profile.</summary>
    public static async Task<SignedBy?> SignedByAsync(
        this IPeopleDb db, Guid personId, SignatureLanguage language, CancellationToken cancel)
    {
        if (await db.Agents.AsNoTracking().SingleOrDefaultAsync(agent => agent.PersonId == personId, cancel) is not { } agent)
            return null;

        var team = await db.Teams.Where(team => team.Id == agent.TeamId).Select(team => team.Name).SingleAsync(cancel);
        return new SignedBy(agent.Signature, team, language);
    }
}
