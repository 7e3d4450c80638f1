using System.Text.Json;
using Portal.Tickets.Access;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.LettingIn;

public sealed class AskingForAnAccount
{
    [Theory]
    [InlineData("garage-du-lac")]
    [InlineData(" Garage-du-Lac ")]
    [InlineData("Garage du Lac")]
    public async Task Asks_the_owner_and_nobody_else(string wrote)
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);

        Assert.True(await room.AskForAccessAsync(wrote, garage.Accountant));

        var letter = Assert.Single(room.Mail.Letters);
        Assert.Equal((LetterKind.AskConsent, "claire@garage.example"), (letter.Kind, letter.To));
    }

    [Theory]
    [InlineData("boulangerie-du-port")]
    [InlineData("garage")]
    [InlineData("")]
    public async Task A32_Asking_for_an_unknown_account_looks_the_same(string wrote)
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        var other = await room.MeetAsync("leo@autre.example", "Cora Petit");

        var known = await room.AskForAccessAsync("garage-du-lac", garage.Accountant);
        var unknown = await room.AskForAccessAsync(wrote, other);

        Assert.Equal(known, unknown);
        Assert.Equal(await ShownAsync(room, garage, "garage-du-lac"), await ShownAsync(room, garage with { Accountant = other }, wrote));
        Assert.Single(room.Mail.Letters);
    }

    [Fact]
    public async Task A32_So_does_asking_for_an_account_one_is_in_or_asked_for_already_or_that_has_no_owner_to_ask()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        await room.OpenAccountAsync("Boulangerie du Port", "boulangerie-du-port", await room.SomebodyAsync("bruno@boulangerie.example"));
        await room.AskForAccessAsync("garage-du-lac", garage.Accountant);

        var again = await room.AskForAccessAsync("garage-du-lac", garage.Accountant);
        var ownerless = await room.AskForAccessAsync("boulangerie-du-port", garage.Accountant);

        Assert.True(again && ownerless);
        Assert.Equal(3, (await room.ListClientsAsync(garage.Accountant)).Asks.Count);
        Assert.Single(room.Mail.Letters);
    }

    [Fact]
    public async Task A30_Nobody_asks_more_than_three_times_a_day()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);

        var asked = new List<bool>();
        for (var ask = 0; ask < 5; ask++)
            asked.Add(await room.AskForAccessAsync("garage-du-lac", garage.Accountant));
        room.Pass(TimeSpan.FromDays(1));
        asked.Add(await room.AskForAccessAsync("garage-du-lac", garage.Accountant));

        Assert.Equal([true, true, true, false, false, true], asked);
        Assert.Single(room.Mail.Letters);
    }

    [Fact]
    public async Task An_unproven_mailbox_asks_and_nobody_is_written_to()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);

        Assert.True(await room.AskForAccessAsync("garage-du-lac", await room.SomebodyAsync("leo@autre.example")));

        Assert.Empty(room.Mail.Letters);
        Assert.Equal(InvitationOutcome.NoSuchInvitation, await room.AcceptAsync(Guid.NewGuid(), garage.Accountant));
    }

    [Fact]
    public async Task What_was_asked_leads_to_the_same_authorisation_as_any_other_request()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        await room.AskForAccessAsync("garage-du-lac", garage.Accountant);
        var request = (await room.OpenLinkAsync(room.Mail.LastSecret(LetterKind.AskConsent), AccessTokenPurpose.Consent))!.Value; // Just mailed.

        await room.AuthoriseAsync(request, garage.Owner);
        await room.AcceptAsync(request, garage.Accountant);
        await room.CarryOutAsync(request);

        var clients = await room.ListClientsAsync(garage.Accountant);
        Assert.Equal("Garage du Lac", Assert.Single(clients.Clients).Account.Name);
        Assert.Empty(clients.Asks);
        Assert.Empty(clients.Invitations);
    }

    /// <summary>All the accountant can read, but for what they wrote themselves and who they are.</summary>
    private static async Task<string> ShownAsync(Room room, Garage garage, string wrote)
    {
        var json = JsonSerializer.Serialize(await room.ListClientsAsync(garage.Accountant));
        var written = JsonSerializer.Serialize(wrote.Trim());
        return json.Replace($"\"Wrote\":{written}", "\"Wrote\":\"…\"", StringComparison.Ordinal)
            .Replace(garage.Accountant.RequiredPersonId.ToString(), "…", StringComparison.Ordinal)
            .Replace("\"Id\":1,", "\"Id\":…,", StringComparison.Ordinal).Replace("\"Id\":2,", "\"Id\":…,", StringComparison.Ordinal);
    }
}
