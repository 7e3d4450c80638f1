using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.LettingIn;

public sealed class MovingToAnotherMailbox
{
    private static readonly TimeSpan ThreeDays = TimeSpan.FromHours(72);

    [Fact]
    public async Task A_customer_moves_at_once_with_the_code_from_the_new_mailbox_and_both_mailboxes_are_told()
    {
        using var room = Room.Open();
        var nora = await room.MeetAsync("nora@petit.example", "Nora Petit");

        Assert.Equal(ConfirmAddressOutcome.Moved, await room.MoveAsync(nora, "nora@nouveau.example"));

        Assert.Equal("nora@nouveau.example", await room.AddressOfAsync(nora));
        Assert.Equal(["nora@petit.example", "nora@nouveau.example"], room.Mail.Of(LetterKind.Moved).Select(letter => letter.To));
    }

    [Fact]
    public async Task Without_the_right_code_nothing_changes()
    {
        using var room = Room.Open();
        var nora = await room.MeetAsync("nora@petit.example");
        await room.AskToMoveAsync(nora, "nora@nouveau.example");

        Assert.Equal(ConfirmAddressOutcome.WrongCode, await room.ConfirmMoveAsync(nora, "000000x"));
        room.Pass(TimeSpan.FromMinutes(6));
        Assert.Equal(ConfirmAddressOutcome.WrongCode, await room.ConfirmMoveAsync(nora, room.Mail.LastSecret(LetterKind.AddressCode)));

        Assert.Equal("nora@petit.example", await room.AddressOfAsync(nora));
    }

    [Fact]
    public async Task The_code_of_an_address_that_was_typed_before_is_good_for_no_other()
    {
        using var room = Room.Open();
        var nora = await room.MeetAsync("nora@petit.example");
        await room.AskToMoveAsync(nora, "nora@nouveau.example");
        var first = room.Mail.LastSecret(LetterKind.AddressCode);
        await room.AskToMoveAsync(nora, "eve@ailleurs.example");

        Assert.Equal(ConfirmAddressOutcome.WrongCode, await room.ConfirmMoveAsync(nora, first));
    }

    [Fact]
    public async Task Typing_somebody_elses_address_tells_nothing_before_its_mailbox_has_answered()
    {
        using var room = Room.Open();
        var nora = await room.MeetAsync("nora@petit.example");
        await room.MeetAsync("paul@petit.example");

        Assert.Equal(AskAddressOutcome.Asked, await room.AskToMoveAsync(nora, "paul@petit.example"));
        Assert.Equal(ConfirmAddressOutcome.Taken, await room.ConfirmMoveAsync(nora, room.Mail.LastSecret(LetterKind.AddressCode)));

        Assert.Equal("nora@petit.example", await room.AddressOfAsync(nora));
    }

    [Fact]
    public async Task An_owner_moves_after_three_days_in_which_the_old_mailbox_can_stop_it()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);

        Assert.Equal(ConfirmAddressOutcome.Rests, await room.MoveAsync(garage.Owner, "claire@nouveau.example"));
        Assert.Equal("claire@garage.example", Assert.Single(room.Mail.Of(LetterKind.WillMove)).To);
        room.Pass(ThreeDays - TimeSpan.FromSeconds(1));
        await room.ApplyMovesAsync();
        Assert.Equal("claire@garage.example", await room.AddressOfAsync(garage.Owner));

        room.Pass(TimeSpan.FromSeconds(1));
        await room.ApplyMovesAsync();
        Assert.Equal("claire@nouveau.example", await room.AddressOfAsync(garage.Owner));
    }

    [Fact]
    public async Task An_owner_who_stops_it_keeps_their_address_and_their_requests_go_on()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();
        await room.MoveAsync(garage.Owner, "eve@ailleurs.example");

        Assert.True(await room.StopMoveAsync(garage.Owner, garage.Owner));
        room.Pass(TimeSpan.FromHours(1));
        await room.ApplyMovesAsync();

        Assert.Equal("claire@garage.example", await room.AddressOfAsync(garage.Owner));
        Assert.Equal(AuthoriseOutcome.Authorised, await room.AuthoriseAsync(request, garage.Owner));
    }

    [Fact]
    public async Task A34_An_owner_address_that_an_agent_wants_to_change_needs_a_second_agent_and_three_days_and_the_old_mailbox_is_told()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var second = await room.HireAsync("Lucie");

        Assert.Equal(AskAddressForOtherOutcome.Asked, await room.AskToMoveOtherAsync(garage.Agent, garage.Owner, "eve@ailleurs.example"));
        Assert.Equal("claire@garage.example", Assert.Single(room.Mail.Of(LetterKind.WillMove)).To);
        Assert.Equal(ConfirmAddressForOtherOutcome.OwnRequest, await room.AgreeToMoveAsync(garage.Agent, garage.Owner));
        room.Pass(ThreeDays);
        await room.ApplyMovesAsync();
        Assert.Equal("claire@garage.example", await room.AddressOfAsync(garage.Owner));

        Assert.Equal(ConfirmAddressForOtherOutcome.Confirmed, await room.AgreeToMoveAsync(second, garage.Owner));
        room.Pass(ThreeDays - TimeSpan.FromSeconds(1));
        await room.ApplyMovesAsync();
        Assert.Equal("claire@garage.example", await room.AddressOfAsync(garage.Owner));

        room.Pass(TimeSpan.FromSeconds(1));
        await room.ApplyMovesAsync();
        Assert.Equal("eve@ailleurs.example", await room.AddressOfAsync(garage.Owner));
        Assert.False((await room.PersonAsync(garage.Owner)).HasConfirmedAddress);
    }

    [Fact]
    public async Task A34_While_an_owner_address_is_about_to_change_no_request_is_sent_authorised_accepted_or_carried_out()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var waiting = await garage.PreparedAsync("leo@cabinet.example");
        var invited = await garage.AuthorisedAsync();
        var other = await room.MeetAsync("max@cabinet.example");
        var accepted = await garage.PreparedAsync("max@cabinet.example");
        await room.AuthoriseAsync(accepted, garage.Owner);
        await room.AcceptAsync(accepted, other);

        await room.AskToMoveOtherAsync(garage.Agent, garage.Owner, "eve@ailleurs.example");

        Assert.IsType<StartOutcome.Frozen>(await room.PrepareAsync(garage.Account, garage.Agent, "nina@cabinet.example"));
        Assert.Equal(AuthoriseOutcome.Frozen, await room.AuthoriseAsync(waiting, garage.Owner));
        Assert.Equal(InvitationOutcome.Frozen, await room.AcceptAsync(invited, garage.Accountant));
        await room.CarryOutAsync(accepted);
        Assert.Equal(AccessState.Accepted, await room.StateAsync(accepted));
        Assert.Empty(room.Provider.Grants);
    }

    [Fact]
    public async Task A34_The_other_guardians_of_the_account_are_told_and_any_agent_can_stop_it()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var administrator = await room.MeetAsync("tom@garage.example");
        await room.JoinAsync(garage.Account, administrator, Role.Administrator);

        await room.AskToMoveOtherAsync(garage.Agent, garage.Owner, "eve@ailleurs.example");
        Assert.Equal("tom@garage.example", Assert.Single(room.Mail.Of(LetterKind.GuardianMoves)).To);

        Assert.True(await room.StopMoveAsync(await room.HireAsync("Lucie"), garage.Owner));
        Assert.Equal("claire@garage.example", Assert.Single(room.Mail.Of(LetterKind.MoveStopped)).To);
    }

    [Fact]
    public async Task A_change_that_nobody_confirms_is_over_after_a_week()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        await room.AskToMoveOtherAsync(garage.Agent, garage.Owner, "eve@ailleurs.example");

        room.Pass(TimeSpan.FromDays(7));
        await room.ApplyMovesAsync();

        Assert.IsType<StartOutcome.Sent>(await room.PrepareAsync(garage.Account, garage.Agent, "cora@cabinet.example"));
    }

    [Fact]
    public async Task A_mailbox_that_became_somebody_elses_meanwhile_is_not_taken_from_them()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        await room.MoveAsync(garage.Owner, "claire@nouveau.example");
        await room.MeetAsync("claire@nouveau.example");

        room.Pass(ThreeDays);
        await room.ApplyMovesAsync();

        Assert.Equal("claire@garage.example", await room.AddressOfAsync(garage.Owner));
        Assert.Equal("claire@garage.example", Assert.Single(room.Mail.Of(LetterKind.MoveStopped)).To);
    }

    [Fact]
    public async Task The_team_changes_no_address_of_its_own_members_and_customers_change_nobodys()
    {
        using var room = Room.Open();
        var (samir, lucie) = (await room.HireAsync("Samir"), await room.HireAsync("Lucie"));
        var (nora, paul) = (await room.MeetAsync("nora@petit.example"), await room.MeetAsync("paul@petit.example"));

        Assert.Equal(AskAddressForOtherOutcome.OfTheTeam, await room.AskToMoveOtherAsync(samir, lucie, "eve@ailleurs.example"));
        Assert.Equal(AskAddressForOtherOutcome.NoSuchPerson, await room.AskToMoveOtherAsync(nora, paul, "eve@ailleurs.example"));
        Assert.Equal(AskAddressForOtherOutcome.NoReason, await room.AskToMoveOtherAsync(samir, nora, "eve@ailleurs.example", reason: " "));
    }
}
