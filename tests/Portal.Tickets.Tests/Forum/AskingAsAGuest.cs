using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Tests.Forum;

public sealed class AskingAsAGuest
{
    private const string Nora = "nora@garage.example";

    [Fact]
    public async Task A_guests_question_is_unseen_until_they_follow_the_link_they_were_mailed()
    {
        using var room = Room.Open();

        var secret = await room.AskAsGuestAsync(Nora);
        var before = await room.ListAsync();
        var published = await room.FollowLinkAsync((link, cancel) => link.PublishAsync(secret, cancel));
        var after = await room.ListAsync();

        Assert.Empty(before.Questions);
        Assert.Equal("La TVA ne tombe pas juste", published?.Title);
        Assert.Equal(published?.Id, Assert.Single(after.Questions).Id);
        Assert.Equal(Nora, Assert.Single(room.Mail.Letters).To);
    }

    [Fact]
    public async Task Asking_proves_nothing_and_the_link_proves_the_mailbox()
    {
        using var room = Room.Open();
        var secret = await room.AskAsGuestAsync(Nora);
        var asker = new Viewer((await room.TicketAsync(1)).AskerId, PortalRole.Customer, []);
        var before = (await room.PersonAsync(asker)).HasConfirmedAddress;

        await room.FollowLinkAsync((link, cancel) => link.PublishAsync(secret, cancel));

        Assert.False(before);
        Assert.True((await room.PersonAsync(asker)).HasConfirmedAddress);
    }

    [Fact]
    public async Task A_question_published_later_enters_the_list_at_the_top()
    {
        using var room = Room.Open();
        var secret = await room.AskAsGuestAsync(Nora);
        room.Pass(TimeSpan.FromHours(1));
        var other = await room.AskAsync(await room.MeetAsync("eve@ailleurs.example"));
        room.Pass(TimeSpan.FromHours(1));

        await room.FollowLinkAsync((link, cancel) => link.PublishAsync(secret, cancel));

        Assert.Equal([1, other], (await room.ListAsync()).Questions.Select(question => question.Id));
    }

    [Fact]
    public async Task Looking_at_the_link_changes_nothing_however_often()
    {
        using var room = Room.Open();
        var secret = await room.AskAsGuestAsync(Nora);

        for (var look = 0; look < 20; look++)
            Assert.NotNull(await LookAsync(room, secret, TicketLinkPurpose.Publish));

        Assert.Null((await room.TicketAsync(1)).PublishedAt);
        Assert.NotNull(await room.FollowLinkAsync((link, cancel) => link.PublishAsync(secret, cancel)));
    }

    [Fact]
    public async Task The_link_works_once()
    {
        using var room = Room.Open();
        var secret = await room.AskAsGuestAsync(Nora);

        var first = await room.FollowLinkAsync((link, cancel) => link.PublishAsync(secret, cancel));
        var second = await room.FollowLinkAsync((link, cancel) => link.PublishAsync(secret, cancel));

        Assert.NotNull(first);
        Assert.Null(second);
    }

    [Theory]
    [InlineData(6.99, true)]
    [InlineData(7, false)]
    [InlineData(30, false)]
    public async Task The_link_works_for_seven_days(double days, bool works)
    {
        using var room = Room.Open();
        var secret = await room.AskAsGuestAsync(Nora);
        room.Pass(TimeSpan.FromDays(days));

        var published = await room.FollowLinkAsync((link, cancel) => link.PublishAsync(secret, cancel));

        Assert.Equal(works, published is not null);
        Assert.Equal(works ? 1 : 0, (await room.ListAsync()).Questions.Count);
    }

    [Fact]
    public async Task The_link_is_good_for_its_own_purpose_only()
    {
        using var room = Room.Open();
        var secret = await room.AskAsGuestAsync(Nora);

        Assert.Null(await LookAsync(room, secret, TicketLinkPurpose.Outcome));
        Assert.Null(await LookAsync(room, secret, TicketLinkPurpose.SameProblem));
        Assert.Null(await room.FollowLinkAsync((link, cancel) => link.ConfirmResolvedAsync(secret, cancel)));
        Assert.Null(await room.FollowLinkAsync((link, cancel) => link.ReopenAsync(secret, cancel)));
        Assert.Null(await room.FollowLinkAsync((link, cancel) => link.ShareProblemAsync(secret, cancel)));
        Assert.NotNull(await LookAsync(room, secret, TicketLinkPurpose.Publish));
    }

    [Fact]
    public async Task Anothers_link_publishes_anothers_question_and_a_mix_of_two_links_nothing()
    {
        using var room = Room.Open();
        var nora = await room.AskAsGuestAsync(Nora);
        var eve = await room.AskAsGuestAsync("eve@ailleurs.example");
        var mixed = nora[..32] + eve[32..];

        var byMixed = await room.FollowLinkAsync((link, cancel) => link.PublishAsync(mixed, cancel));
        var byEve = await room.FollowLinkAsync((link, cancel) => link.PublishAsync(eve, cancel));

        Assert.Null(byMixed);
        Assert.Equal(2, byEve?.Id);
        Assert.Null((await room.TicketAsync(1)).PublishedAt);
    }

    [Fact]
    public async Task A_link_to_a_removed_question_is_dead()
    {
        using var room = Room.Open();
        var secret = await room.AskAsGuestAsync(Nora);
        Assert.NotNull(await LookAsync(room, secret, TicketLinkPurpose.Publish));

        await room.RemoveAsync(1);

        Assert.Null(await LookAsync(room, secret, TicketLinkPurpose.Publish));
        Assert.Null(await room.FollowLinkAsync((link, cancel) => link.PublishAsync(secret, cancel)));
    }

    [Fact]
    public async Task The_same_mailbox_written_otherwise_is_the_same_person()
    {
        using var room = Room.Open();

        await room.AskAsGuestAsync(Nora);
        await room.AskAsGuestAsync("NORA@Garage.Example");

        Assert.Equal((await room.TicketAsync(1)).AskerId, (await room.TicketAsync(2)).AskerId);
    }

    private static Task<Ticket?> LookAsync(Room room, string secret, TicketLinkPurpose purpose) =>
        room.FollowLinkAsync((link, cancel) => link.LookAsync(secret, purpose, cancel));
}
