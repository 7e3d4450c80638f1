using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.People;

/// <summary>An agent changes how they sign. Answers given before show the new signature too: none holds a copy.</summary>
public sealed class EditSignature(IPeopleDb db)
{
    /// <summary>Null for whoever is no agent.</summary>
    public Task<Agent?> ReadAsync(Viewer viewer, CancellationToken cancel) =>
        db.Agents.SingleOrDefaultAsync(agent => agent.PersonId == viewer.PersonId, cancel);

    /// <summary>False for whoever is no agent.</summary>
    public async Task<bool> RunAsync(Viewer viewer, string firstName, Signature signature, CancellationToken cancel)
    {
        if (await ReadAsync(viewer, cancel) is not { } agent)
            return false;

        agent.SignAs(firstName, signature);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
