using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.LettingIn;

public sealed class RefusingAndReporting
{
    [Fact]
    public async Task The_owner_refuses_and_the_link_is_dead()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();

        var outcome = await room.RefuseAsync(request, garage.Owner);

        Assert.Equal(RefuseOutcome.Refused, outcome);
        var refused = await room.RequestAsync(request);
        Assert.Equal((AccessState.Declined, false, "Unknown"), (refused.State, refused.Reported, refused.Reason));
        Assert.Null(await room.OpenLinkAsync(room.Mail.LastSecret(LetterKind.AskConsent), AccessTokenPurpose.Consent));
        Assert.Equal(AccessStep.Refused, Assert.Single(room.Mail.Of(LetterKind.Told)).Step);
    }

    [Fact]
    public async Task Whoever_holds_the_link_may_say_that_it_is_not_them_without_signing_in()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();
        var held = await room.OpenLinkAsync(room.Mail.LastSecret(LetterKind.AskConsent), AccessTokenPurpose.Consent);

        var outcome = await room.RefuseAsync(request, Viewer.Visitor, held, report: true);

        Assert.Equal(RefuseOutcome.Refused, outcome);
        Assert.True((await room.RequestAsync(request)).Reported);
        Assert.Equal(["Sent", "Reported"], (await room.TrailAsync(request)).Select(entry => entry.Step));
    }

    [Fact]
    public async Task Neither_the_agent_nor_the_accountant_nor_the_holder_of_another_link_refuses()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();
        var other = await garage.PreparedAsync("leo@cabinet.example");

        Assert.Equal(RefuseOutcome.NoSuchRequest, await room.RefuseAsync(request, garage.Agent));
        Assert.Equal(RefuseOutcome.NoSuchRequest, await room.RefuseAsync(request, garage.Accountant));
        Assert.Equal(RefuseOutcome.NoSuchRequest, await room.RefuseAsync(request, Viewer.Visitor));
        Assert.Equal(RefuseOutcome.NoSuchRequest, await room.RefuseAsync(request, Viewer.Visitor, consent: other));

        Assert.Equal(AccessState.AwaitingConsent, await room.StateAsync(request));
    }

    [Fact]
    public async Task What_was_refused_can_be_neither_authorised_nor_refused_again()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var request = await garage.PreparedAsync();
        await room.SendStepUpCodeAsync(request, garage.Owner);
        await room.RefuseAsync(request, garage.Owner);

        var yes = await room.AuthoriseAsync(request, garage.Owner, room.Mail.LastSecret(LetterKind.StepUpCode));
        var no = await room.RefuseAsync(request, garage.Owner);

        Assert.Equal((AuthoriseOutcome.NoLongerWaiting, RefuseOutcome.NoLongerWaiting), (yes, no));
        Assert.Equal(AccessState.Declined, await room.StateAsync(request));
    }

    [Fact]
    public async Task The_accountant_who_asked_sees_no_difference_after_a_refusal()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        await room.AskForAccessAsync("garage-du-lac", garage.Accountant);
        var before = await room.ListClientsAsync(garage.Accountant);
        var request = await room.InDbAsync(db => Task.FromResult(db.AccessRequests.Single().Id));

        await room.RefuseAsync(request, garage.Owner);

        var after = await room.ListClientsAsync(garage.Accountant);
        Assert.Equal(before.Asks.Select(ask => ask.Wrote), after.Asks.Select(ask => ask.Wrote));
        Assert.Single(after.Asks);
    }
}
