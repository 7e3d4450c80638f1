using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Tests.Forum;

public sealed class TellingManyFollowers : IDisposable
{
    private const int Followers = 1050;

    private readonly Room _room = Room.Open();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task The_request_writes_one_batch_and_the_job_the_others_each_follower_once()
    {
        var (id, nora) = await FollowedAsync();

        await _room.CommentAsync(id, nora, "Trouvé.");
        Assert.Equal(200, _room.Mail.Of(LetterKind.Said).Count);
        while (await GoOnAsync()) { }

        var letters = _room.Mail.Of(LetterKind.Said);
        Assert.Equal((Followers, Followers), (letters.Count, letters.Select(letter => letter.To).Distinct().Count()));
        Assert.Empty(await WaitingAsync());
    }

    [Fact]
    public async Task Nobody_else_is_told_of_what_was_taken_away_meanwhile()
    {
        var (id, nora) = await FollowedAsync();
        await _room.CommentAsync(id, nora, "Trouvé.");

        await _room.TakeAwayAsync(id, (await _room.MessagesAsync(id))[1].Id, await _room.HireAsync("Samir"));
        while (await GoOnAsync()) { }

        Assert.Equal(200, _room.Mail.Of(LetterKind.Said).Count);
        Assert.Empty(await WaitingAsync());
    }

    private async Task<(int Id, Viewer Nora)> FollowedAsync()
    {
        var nora = await _room.MeetAsync("nora@garage.example");
        var id = await _room.AskAsync(nora);
        await _room.ChangeAsync(db =>
        {
            foreach (var number in Enumerable.Range(0, Followers))
            {
                var person = Person.Met(MailAddress.TryParse($"lecteur{number}@ailleurs.example")!, _room.Now);
                person.ConfirmAddress(_room.Now);
                db.People.Add(person);
                db.Follows.Add(new Follow(id, person.Id, _room.Now));
            }

            return Task.CompletedTask;
        });
        return (id, nora);
    }

    private async Task<bool> GoOnAsync() => await WaitingAsync() is [var round, ..]
        && await _room.DoAsync<SendNews, bool>(send => send.RunAsync(round, TestContext.Current.CancellationToken));

    private Task<IReadOnlyList<int>> WaitingAsync() =>
        _room.DoAsync<SendNews, IReadOnlyList<int>>(send => send.WaitingAsync(10, TestContext.Current.CancellationToken));
}
