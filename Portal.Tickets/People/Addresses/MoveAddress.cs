using Microsoft.EntityFrameworkCore;

namespace Portal.Tickets.People;

/// <summary>Carries a confirmed change out: the last step of both ways. The caller saves.</summary>
public sealed class MoveAddress(IPeopleDb db, IForgetWaysIn waysIn, IEndSessions sessions, IAddressMail mail, TimeProvider clock)
{
    /// <summary>False when the new mailbox has become somebody else's meanwhile: the change is over then, and the old one stays.</summary>
    internal async Task<bool> RunAsync(AddressChange change, Person person, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await IsTakenAsync(change, cancel))
        {
            change.Finish(AddressChangeEnd.Taken, now);
            mail.MoveStopped(person, change);
            return false;
        }

        mail.Moved(person, person.Address, change.NewAddress);
        person.MoveTo(MailAddress.TryParse(change.NewAddress) ?? throw new InvalidOperationException("Checked when it was asked for."), change.IsByTeam ? null : now);
        mail.Moved(person, person.Address, change.NewAddress);
        change.Finish(AddressChangeEnd.Applied, now);

        // The team has proven nothing: whoever held keys to the old place must not walk into the new one with them.
        if (change.IsByTeam)
            await waysIn.ForgetAllAsync(person.Id, cancel);
        else
            await sessions.EndAllAsync(person.Id, cancel);
        return true;
    }

    internal Task<bool> IsTakenAsync(AddressChange change, CancellationToken cancel) =>
        db.People.AnyAsync(person => person.AddressKey == change.NewKey && person.Id != change.PersonId, cancel);
}
