using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Access;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.LettingIn;

public sealed class LinksOfAnAccess
{
    [Fact]
    public async Task A09_Looking_at_a_link_fifty_times_changes_nothing()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();
        var secret = room.Mail.LastSecret(LetterKind.AskConsent);
        var before = (await room.RequestAsync(request)).Version;

        for (var look = 0; look < 50; look++)
            Assert.Equal(request, await room.OpenLinkAsync(secret, AccessTokenPurpose.Consent));

        Assert.Equal(before, (await room.RequestAsync(request)).Version);
        Assert.Null(Assert.Single(await room.InDbAsync(db => db.AccessTokens.ToListAsync(TestContext.Current.CancellationToken))).ConsumedAt);
    }

    [Fact]
    public async Task A11_A_consent_link_opens_no_invitation_and_an_invitation_no_consent()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var first = await garage.PreparedAsync();
        var consent = room.Mail.LastSecret(LetterKind.AskConsent);
        var second = await garage.PreparedAsync("leo@cabinet.example");
        await room.AuthoriseAsync(second, garage.Owner);
        var invitation = room.Mail.LastSecret(LetterKind.Invite);

        Assert.Null(await room.OpenLinkAsync(consent, AccessTokenPurpose.Invitation));
        Assert.Null(await room.OpenLinkAsync(invitation, AccessTokenPurpose.Consent));
        Assert.Equal(first, await room.OpenLinkAsync(consent, AccessTokenPurpose.Consent));
        Assert.Equal(second, await room.OpenLinkAsync(invitation, AccessTokenPurpose.Invitation));
    }

    [Fact]
    public async Task A11_A_ticket_link_and_an_access_link_open_nothing_of_the_other_kind()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        await garage.PreparedAsync();
        var ofTicket = await room.AskAsGuestAsync("nora@garage.example");
        var ofAccess = room.Mail.LastSecret(LetterKind.AskConsent);

        Assert.Null(await room.OpenLinkAsync(ofTicket, AccessTokenPurpose.Consent));
        Assert.Null(await room.FollowLinkAsync((link, cancel) => link.PublishAsync(ofAccess, cancel)));
        Assert.NotNull(await room.FollowLinkAsync((link, cancel) => link.PublishAsync(ofTicket, cancel)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%20")]
    [InlineData("%00")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task A12_What_is_no_secret_opens_nothing(string? text)
    {
        using var room = Room.Open();
        await (await Garage.InAsync(room)).PreparedAsync();

        Assert.Null(await room.OpenLinkAsync(text, AccessTokenPurpose.Consent));
        Assert.NotNull(await room.OpenLinkAsync(room.Mail.LastSecret(LetterKind.AskConsent), AccessTokenPurpose.Consent));
    }

    [Fact]
    public async Task A12_A_secret_on_the_selector_of_another_opens_nothing()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        await garage.PreparedAsync();
        await garage.PreparedAsync("leo@cabinet.example");
        var secrets = room.Mail.Of(LetterKind.AskConsent);

        Assert.Null(await room.OpenLinkAsync(secrets[0].Secret[..32] + secrets[1].Secret[32..], AccessTokenPurpose.Consent));
    }

    [Fact]
    public async Task A13_A_consent_link_is_dead_once_the_owner_has_answered()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        await garage.AuthorisedAsync();

        Assert.Null(await room.OpenLinkAsync(room.Mail.LastSecret(LetterKind.AskConsent), AccessTokenPurpose.Consent));
    }

    [Fact]
    public async Task A13_An_invitation_is_dead_once_it_was_accepted()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.AcceptedAsync();

        Assert.Null(await room.OpenLinkAsync(room.Mail.LastSecret(LetterKind.Invite), AccessTokenPurpose.Invitation));
        Assert.Equal(InvitationOutcome.NoLongerOpen, await room.AcceptAsync(request, garage.Accountant));
    }

    [Fact]
    public async Task A06_A_link_is_dead_once_the_request_was_called_off_and_another_one_started()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var old = await garage.PreparedAsync();
        await room.CancelAsync(old, garage.Agent);
        var renewed = await garage.PreparedAsync();
        var secrets = room.Mail.Of(LetterKind.AskConsent);

        Assert.Null(await room.OpenLinkAsync(secrets[0].Secret, AccessTokenPurpose.Consent));
        Assert.Equal(renewed, await room.OpenLinkAsync(secrets[1].Secret, AccessTokenPurpose.Consent));
    }
}
