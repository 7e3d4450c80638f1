using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.People;

/// <summary>
/// The team helps somebody who has lost their mailbox: one agent asks, another one confirms, the old mailbox is told at once and
/// three days pass. The new mailbox proves itself by its first code; all that opened the old place is forgotten.
/// </summary>
public sealed class ChangeAddressOfOther(IPeopleDb db, IGuardedMailboxes guarded, IAddressMail mail, TimeProvider clock)
{
    private const int PerAgentAndDay = 10;

    public async Task<AskAddressForOtherOutcome> AskAsync(Guid personId, string newAddress, string reason, Viewer agent, CancellationToken cancel)
    {
        if (agent.Role < PortalRole.Agent || await db.People.SingleOrDefaultAsync(person => person.Id == personId, cancel) is not { } person)
            return AskAddressForOtherOutcome.NoSuchPerson;

        // A colleague's mailbox opens the desk: an administrator hires the new address instead.
        if (person.Role > PortalRole.Customer || personId == agent.PersonId)
            return AskAddressForOtherOutcome.OfTheTeam;
        if (MailAddress.TryParse(newAddress) is not { } to)
            return AskAddressForOtherOutcome.NotAnAddress;
        if (reason.Trim().Length is 0 or > AddressChange.ReasonLength)
            return AskAddressForOtherOutcome.NoReason;
        if (await db.People.AnyAsync(other => other.AddressKey == to.Key, cancel))
            return AskAddressForOtherOutcome.Taken;
        if (await db.AddressChanges.AnyAsync(change => change.OpenKey == personId, cancel))
            return AskAddressForOtherOutcome.AlreadyOpen;

        var (me, now) = (agent.RequiredPersonId, clock.GetUtcNow());
        var yesterday = now.AddDays(-1);
        if (await db.AddressChanges.CountAsync(change => change.AskedById == me && change.AskedAt > yesterday, cancel) >= PerAgentAndDay)
            return AskAddressForOtherOutcome.TooMany;

        var change = AddressChange.Ask(personId, to, me, reason, now);
        db.AddressChanges.Add(change);
        mail.WillMove(person, change);
        await guarded.TellOthersAsync(person, cancel);
        await db.SaveChangesAsync(cancel);
        return AskAddressForOtherOutcome.Asked;
    }

    /// <summary>Another agent than the one who asked agrees; from now on three days.</summary>
    public async Task<ConfirmAddressForOtherOutcome> ConfirmAsync(Guid changeId, Viewer agent, CancellationToken cancel)
    {
        if (agent.Role < PortalRole.Agent
            || await db.AddressChanges.SingleOrDefaultAsync(change => change.Id == changeId && change.OpenKey != null, cancel) is not { IsByTeam: true, DueAt: null } change)
            return ConfirmAddressForOtherOutcome.NothingOpen;
        if (change.AskedById == agent.PersonId || change.PersonId == agent.PersonId)
            return ConfirmAddressForOtherOutcome.OwnRequest;

        change.Confirm(agent.RequiredPersonId, clock.GetUtcNow() + AddressChange.Rest);
        mail.WillMove(await db.People.SingleAsync(person => person.Id == change.PersonId, cancel), change);
        await db.SaveChangesAsync(cancel);
        return ConfirmAddressForOtherOutcome.Confirmed;
    }
}

public enum AskAddressForOtherOutcome { Asked, NoSuchPerson, OfTheTeam, NotAnAddress, NoReason, Taken, AlreadyOpen, TooMany }

public enum ConfirmAddressForOtherOutcome { Confirmed, NothingOpen, OwnRequest }
