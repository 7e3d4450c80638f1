using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Access;
using Portal.Tickets.Tickets;
using Portal.Web.Persistence;

namespace Portal.Web.Joints;

/// <summary>
/// Tells the ticket a request was started from. The asker learns of steps only when they are the invited accountant themselves,
/// and never of a refusal; the public learns nothing.
/// </summary>
internal sealed class TicketsLearnAccessSteps(PortalDb db, TimeProvider clock) : IAccessSteps
{
    public async Task HappenedAsync(AccessRequest request, AccessStep step, Guid? actorId, CancellationToken cancel)
    {
        if (request.TicketId is not { } id || await db.Tickets.SingleOrDefaultAsync(ticket => ticket.Id == id, cancel) is not { } ticket)
            return;

        var askerIsInvitee = await db.People.AnyAsync(
            person => person.Id == ticket.AskerId && person.AddressKey == request.InviteeKey, cancel);
        var audience = askerIsInvitee && IsForInvitee(step) ? Audience.Participants : Audience.Internal;
        ticket.NoteAccessStep(step.ToString(), audience, actorId, clock.GetUtcNow());
    }

    private static bool IsForInvitee(AccessStep step) => step
        is AccessStep.Sent or AccessStep.Authorised or AccessStep.Accepted or AccessStep.Active or AccessStep.DoneByHand or AccessStep.FoundThere
            or AccessStep.Revoked;
}
