using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Web.Persistence;

namespace Portal.Web.Identity;

/// <summary>The session this request belongs to, and its proof.</summary>
internal sealed class CurrentSession(PortalDb db, CheckProof checkProof, IHttpContextAccessor accessor, TimeProvider clock)
{
    public Guid? Id => LivingSession.IdOf(accessor.HttpContext?.User);

    public static string PurposeOf(Guid session) => $"here:{session:N}";

    public async Task<bool> IsFreshlyProvenAsync(CancellationToken cancel) =>
        await db.Sessions.AsNoTracking().SingleOrDefaultAsync(session => session.Id == Id, cancel) is { } session
        && session.IsFreshlyProven(clock.GetUtcNow());

    public async Task<bool> ProveAsync(Proof proof, CancellationToken cancel)
    {
        if (await db.Sessions.SingleOrDefaultAsync(session => session.Id == Id && session.EndedAt == null, cancel) is not { } session
            || !await checkProof.RunAsync(session.PersonId, PurposeOf(session.Id), proof, cancel))
            return false;

        session.Prove(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
