using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>A lead says where new tickets of a theme go; without team and agent the theme has no rule any more.</summary>
public sealed class SetRoutingRule(ITicketsDb db, IPeopleDb people)
{
    /// <summary>False for whoever leads nothing, and for a team or an agent there is none of.</summary>
    public async Task<bool> RunAsync(string theme, int? teamId, Guid? agentId, bool inTurn, Viewer lead, CancellationToken cancel)
    {
        if (!lead.IsLead
            || (teamId is not null && !await people.Teams.AnyAsync(team => team.Id == teamId, cancel))
            || (agentId is not null && !await people.Agents.AnyAsync(agent => agent.PersonId == agentId, cancel)))
            return false;

        var rule = await db.RoutingRules.SingleOrDefaultAsync(rule => rule.Theme == theme, cancel);
        if (teamId is null && agentId is null)
        {
            if (rule is not null)
                db.RoutingRules.Remove(rule);
        }
        else
        {
            rule ??= db.RoutingRules.Add(RoutingRule.For(theme)).Entity;
            rule.SendTo(teamId, agentId, inTurn);
        }

        await db.SaveChangesAsync(cancel);
        return true;
    }
}
