using Portal.Tickets.Access;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.LettingIn;

public sealed class AfterAnOlderBackup
{
    [Fact]
    public async Task F20_What_was_open_is_over_and_no_link_of_the_backup_opens_anything()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var sent = await garage.PreparedAsync("leo@cabinet.example");
        var consent = room.Mail.LastSecret(LetterKind.AskConsent);
        var invited = await garage.PreparedAsync("nina@cabinet.example");
        await room.AuthoriseAsync(invited, garage.Owner);
        var invitation = room.Mail.LastSecret(LetterKind.Invite);
        var accepted = await garage.AcceptedAsync();

        var outcome = await room.DistrustAsync();

        Assert.Equal(new DistrustedAccess(Ended: 3, Doubted: 0), outcome);
        Assert.Equal(
            (AccessState.Cancelled, AccessState.Revoked, AccessState.Cancelled),
            (await room.StateAsync(sent), await room.StateAsync(invited), await room.StateAsync(accepted)));
        Assert.Null(await room.OpenLinkAsync(consent, AccessTokenPurpose.Consent));
        Assert.Null(await room.OpenLinkAsync(invitation, AccessTokenPurpose.Invitation));
        Assert.Empty(await room.VerifyTrailAsync());
    }

    [Fact]
    public async Task F20_An_access_ends_after_two_weeks_unless_its_owner_who_was_told_confirms_it()
    {
        using var room = Room.Open();
        var forgotten = await Garage.InAsync(room);
        var kept = await BesideAsync(forgotten);
        var (one, other) = (await forgotten.ActiveAsync(), await kept.ActiveAsync());

        var outcome = await room.DistrustAsync();
        var again = await room.DistrustAsync();
        await room.RenewAsync(other, kept.Owner);
        room.Pass(TimeSpan.FromDays(13));
        await room.EndUnreviewedAsync();
        var early = await room.StateAsync(one);
        room.Pass(TimeSpan.FromDays(1));
        await room.EndUnreviewedAsync();

        Assert.Equal((new DistrustedAccess(Ended: 0, Doubted: 2), new DistrustedAccess(Ended: 0, Doubted: 0)), (outcome, again));
        Assert.Equal(AccessState.Active, early);
        Assert.Equal((AccessState.Revoked, AccessState.Active), (await room.StateAsync(one), await room.StateAsync(other)));
        Assert.Single(await room.TrailAsync(one), entry => entry.Step == nameof(AccessStep.Doubted));
        Assert.Contains(room.Mail.Of(LetterKind.Told), letter => letter.Step == AccessStep.Doubted);
        Assert.Empty(await room.VerifyTrailAsync());
    }

    /// <summary>Another client of the same accountant.</summary>
    private static async Task<Garage> BesideAsync(Garage first)
    {
        var owner = await first.Room.MeetAsync("odile@boulangerie.example", "Odile Marty");
        return first with { Account = await first.Room.OpenAccountAsync("Boulangerie des Halles", "boulangerie-des-halles", owner), Owner = owner };
    }
}
