using Portal.Tickets.Access;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.LettingIn;

public sealed class AuthorisingWithACode
{
    [Fact]
    public async Task Sends_the_invitation_and_tells_those_who_may_authorise_of_the_request_and_of_the_answer()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        await room.JoinAsync(garage.Account, await room.MeetAsync("louis@garage.example"), Role.Administrator);
        var request = await garage.PreparedAsync();

        await room.AuthoriseAsync(request, garage.Owner);

        Assert.Equal("cora@cabinet.example", Assert.Single(room.Mail.Of(LetterKind.Invite)).To);
        Assert.Equal(
            [("claire@garage.example", AccessStep.Authorised), ("louis@garage.example", AccessStep.Sent), ("louis@garage.example", AccessStep.Authorised)],
            room.Mail.Of(LetterKind.Told).Select(told => (told.To, told.Step)).Order());
        Assert.Equal([AccessStep.Sent, AccessStep.Authorised], room.Steps.Saved);
    }

    [Fact]
    public async Task An_owner_who_invites_authorises_on_the_page_that_comes_next()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);

        var sent = Assert.IsType<StartOutcome.Sent>(await room.InviteAsync(garage.Account, garage.Owner));
        var authorised = await room.AuthoriseAsync(sent.Request.Id, garage.Owner);

        Assert.Equal(AuthoriseOutcome.Authorised, authorised);
        Assert.Empty(room.Mail.Of(LetterKind.AskConsent));
    }

    [Fact]
    public async Task A06_A_yes_to_another_text_than_the_one_sent_is_no_yes()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();
        var other = await garage.PreparedAsync("leo@cabinet.example");
        await room.SendStepUpCodeAsync(request, garage.Owner);
        var digits = room.Mail.LastSecret(LetterKind.StepUpCode);

        var outcome = await room.AuthoriseAsync(request, garage.Owner, digits, (await room.RequestAsync(other)).SnapshotHash);

        Assert.Equal(AuthoriseOutcome.TextChanged, outcome);
        Assert.Equal(AccessState.AwaitingConsent, await room.StateAsync(request));
    }

    [Theory]
    [InlineData("eve@ailleurs.example", "eve@ailleurs.example")]
    [InlineData("cora@cabinet.example", "eve@ailleurs.example")]
    [InlineData("eve@ailleurs.example", "cora@cabinet.example")]
    public async Task A06_A_request_edited_after_it_was_sent_can_not_be_authorised(string key, string address)
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();
        await room.SqlAsync($"UPDATE AccessRequests SET InviteeKey = {key}, InviteeAddress = {address}");

        Assert.Equal(AuthoriseOutcome.TextChanged, await room.AuthoriseAsync(request, garage.Owner));

        Assert.Empty(room.Mail.Of(LetterKind.Invite));
    }

    [Fact]
    public async Task A38_A_code_for_one_request_opens_no_other()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var (first, second) = (await garage.PreparedAsync(), await garage.PreparedAsync("leo@cabinet.example"));
        await room.SendStepUpCodeAsync(first, garage.Owner);
        var digits = room.Mail.LastSecret(LetterKind.StepUpCode);

        Assert.Equal(AuthoriseOutcome.WrongCode, await room.AuthoriseAsync(second, garage.Owner, digits));
        Assert.Equal(AuthoriseOutcome.Authorised, await room.AuthoriseAsync(first, garage.Owner, digits));

        Assert.Equal(AccessState.AwaitingConsent, await room.StateAsync(second));
    }

    [Fact]
    public async Task A38_A_sign_in_code_authorises_nothing()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();
        await room.SendSignInCodeAsync("claire@garage.example");

        var outcome = await room.AuthoriseAsync(request, garage.Owner, room.Mail.LastSecret(LetterKind.SignInCode));

        Assert.Equal(AuthoriseOutcome.WrongCode, outcome);
    }

    [Fact]
    public async Task A38_The_sixth_wrong_code_kills_the_code_and_a_new_one_works()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();
        await room.SendStepUpCodeAsync(request, garage.Owner);
        var digits = room.Mail.LastSecret(LetterKind.StepUpCode);
        for (var wrong = 0; wrong < 5; wrong++)
            await room.AuthoriseAsync(request, garage.Owner, digits == "000000" ? "000001" : "000000");

        var dead = await room.AuthoriseAsync(request, garage.Owner, digits);
        room.Pass(TimeSpan.FromMinutes(1));

        Assert.Equal(AuthoriseOutcome.WrongCode, dead);
        Assert.Equal(AuthoriseOutcome.Authorised, await room.AuthoriseAsync(request, garage.Owner));
    }

    [Fact]
    public async Task A38_A_code_older_than_five_minutes_authorises_nothing()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();
        await room.SendStepUpCodeAsync(request, garage.Owner);
        room.Pass(TimeSpan.FromMinutes(5));

        var outcome = await room.AuthoriseAsync(request, garage.Owner, room.Mail.LastSecret(LetterKind.StepUpCode));

        Assert.Equal(AuthoriseOutcome.WrongCode, outcome);
        Assert.Equal(AccessState.AwaitingConsent, await room.StateAsync(request));
    }

    [Fact]
    public async Task An_approver_gets_five_codes_for_one_request()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();

        var sent = new List<bool>();
        for (var ask = 0; ask < 6; ask++)
            sent.Add(await room.SendStepUpCodeAsync(request, garage.Owner));

        Assert.Equal([true, true, true, true, true, false], sent);
        Assert.Equal(5, room.Mail.Of(LetterKind.StepUpCode).Count);
    }

    [Fact]
    public async Task Nobody_else_is_sent_a_code()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();

        Assert.False(await room.SendStepUpCodeAsync(request, garage.Agent));
        Assert.False(await room.SendStepUpCodeAsync(request, garage.Accountant));
        Assert.False(await room.SendStepUpCodeAsync(Guid.NewGuid(), garage.Owner));

        Assert.Empty(room.Mail.Of(LetterKind.StepUpCode));
    }
}
