using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>
/// Writes a step down three times, to be saved with the step itself: a line in the account's trail, a notice to those who
/// may authorise, and word to whoever follows along.
/// </summary>
public sealed class AccessJournal(IAccessDb db, IPeopleDb people, IAccessMail mail, IAccessSteps steps, IPermissionChanges changes)
{
    internal async Task RecordAsync(
        AccessRequest request, AccessStep step, AccessState before, Guid? actorId, DateTimeOffset now, CancellationToken cancel,
        Guid? alreadyWrittenTo = null)
    {
        db.AuditEntries.Add(AuditEntry.Append(
            await LastEntryAsync(request.AccountId, cancel), request, step.ToString(), before, actorId, now));

        if (IsNews(step))
        {
            var account = await db.Accounts.SingleAsync(account => account.Id == request.AccountId, cancel);
            foreach (var member in (await GuardiansAsync(request.AccountId, cancel)).Where(member => member.Id != alreadyWrittenTo))
                mail.Tell(member, step, account, request);
        }

        await steps.HappenedAsync(request, step, actorId, cancel);
        if (ChangesMembership(step) && request.AcceptedById is { } accountant)
            await changes.ChangedAsync(request.AccountId, accountant, cancel);
    }

    // Asked of the database each time: others write to the account's trail too, even between two steps of one call.
    private async Task<AuditEntry?> LastEntryAsync(Guid accountId, CancellationToken cancel) =>
        await db.AuditEntries.Where(entry => entry.AccountId == accountId)
            .OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancel);

    private async Task<List<Person>> GuardiansAsync(Guid accountId, CancellationToken cancel) =>
        await people.People
            .Where(person => person.AddressConfirmedAt != null && db.Memberships.Any(m =>
                m.AccountId == accountId && m.PersonId == person.Id && m.EndedAt == null
                && (m.Role == Role.Owner || m.Role == Role.Administrator)))
            .ToListAsync(cancel);

    private static bool ChangesMembership(AccessStep step) => step
        is AccessStep.Active or AccessStep.DoneByHand or AccessStep.FoundThere or AccessStep.RevocationRequested or AccessStep.Revoked;

    /// <summary>The steps of the provider are told once they lead somewhere.</summary>
    private static bool IsNews(AccessStep step) => step
        is not (AccessStep.ProvisioningStarted or AccessStep.ProviderNotReached or AccessStep.Accepted or AccessStep.InvitationSent
            or AccessStep.Stated or AccessStep.Resent);
}
