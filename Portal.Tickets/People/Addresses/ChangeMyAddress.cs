using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.People;

/// <summary>
/// Somebody moves to another mailbox of theirs: a code sent there proves it. The page asks for a fresh proof of who they are first;
/// the old mailbox is told, and where it guards something the change rests for three days.
/// </summary>
public sealed class ChangeMyAddress(
    IPeopleDb db, CheckMailedCode checkCode, MoveAddress move, IGuardedMailboxes guarded, IAddressMail mail, TimeProvider clock)
{
    private const int PerDay = 5;

    public async Task<AskAddressOutcome> AskAsync(string newAddress, Viewer viewer, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var me = await db.People.SingleAsync(person => person.Id == viewer.RequiredPersonId, cancel);
        if (MailAddress.TryParse(newAddress) is not { } to)
            return AskAddressOutcome.NotAnAddress;
        if (to.Key == me.AddressKey)
            return AskAddressOutcome.SameAddress;

        var yesterday = now.AddDays(-1);
        if (await db.AddressChanges.CountAsync(change => change.PersonId == me.Id && change.AskedById == me.Id && change.AskedAt > yesterday, cancel) >= PerDay)
            return AskAddressOutcome.TooMany;

        if (await OpenAsync(me.Id, cancel) is { } open)
        {
            if (open.Freezes)
                return AskAddressOutcome.AlreadyOpen;

            // Saved by itself: two rows must not hold the one open key, in whatever order they are written.
            open.Finish(AddressChangeEnd.Replaced, now);
            await db.SaveChangesAsync(cancel);
        }

        // Whether that mailbox is somebody's here already is for its reader to learn, not for whoever types it.
        var change = AddressChange.Ask(me.Id, to, me.Id, "", now);
        var (code, digits) = MailedCode.New(me.Id, change.Purpose, now);
        db.AddressChanges.Add(change);
        db.MailedCodes.Add(code);
        mail.CodeToNew(me, change, digits);
        await db.SaveChangesAsync(cancel);
        return AskAddressOutcome.Asked;
    }

    public async Task<ConfirmAddressOutcome> ConfirmAsync(string digits, Viewer viewer, CancellationToken cancel)
    {
        var me = await db.People.SingleAsync(person => person.Id == viewer.RequiredPersonId, cancel);
        if (await OpenAsync(me.Id, cancel) is not { Freezes: false } change)
            return ConfirmAddressOutcome.NothingOpen;
        if (!await checkCode.RunAsync(me.Id, change.Purpose, digits, cancel))
            return ConfirmAddressOutcome.WrongCode;

        var now = clock.GetUtcNow();
        var rests = await guarded.GuardsAsync(me, cancel) && !await move.IsTakenAsync(change, cancel);
        change.Confirm(byId: null, rests ? now + AddressChange.Rest : now);
        var outcome = ConfirmAddressOutcome.Rests;
        if (rests)
        {
            mail.WillMove(me, change);
            await guarded.TellOthersAsync(me, cancel);
        }
        else
        {
            outcome = await move.RunAsync(change, me, cancel) ? ConfirmAddressOutcome.Moved : ConfirmAddressOutcome.Taken;
        }

        await db.SaveChangesAsync(cancel);
        return outcome;
    }

    private Task<AddressChange?> OpenAsync(Guid me, CancellationToken cancel) =>
        db.AddressChanges.SingleOrDefaultAsync(change => change.OpenKey == me, cancel);
}

public enum AskAddressOutcome
{
    Asked,
    NotAnAddress,
    SameAddress,

    /// <summary>One is on its way already, and must be stopped first.</summary>
    AlreadyOpen,
    TooMany,
}

public enum ConfirmAddressOutcome
{
    /// <summary>It counts at once; all sessions are closed.</summary>
    Moved,

    /// <summary>It counts in three days unless it is stopped.</summary>
    Rests,
    WrongCode,
    NothingOpen,

    /// <summary>That mailbox is somebody else's here.</summary>
    Taken,
}
