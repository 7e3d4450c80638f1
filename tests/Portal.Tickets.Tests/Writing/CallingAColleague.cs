using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Tests.Writing;

public sealed class CallingAColleague
{
    private static readonly Guid Ludovic = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Zoe = new("00000000-0000-0000-0000-000000000002");
    private static readonly Guid OtherZoe = new("00000000-0000-0000-0000-000000000003");

    [Theory]
    [InlineData("@Ludovic, tu regardes ?", 1)]
    [InlineData("Vu avec (@ludovic).", 1)]
    [InlineData("à transmettre à\n@LUDOVIC", 1)]
    [InlineData("ludovic@equipe.example a écrit", 0)]
    [InlineData("Ludovic sait.", 0)]
    [InlineData("@Ludo", 0)]
    [InlineData("@zoe.martin et @Zoé.Petit", 2)]
    [InlineData("@Zoé", 0)]
    public void A_name_after_the_sign_calls_whoever_it_means_and_nobody_else(string note, int called)
    {
        var handles = Mentioned.Handles([(Ludovic, "Ludovic", "Ludovic Marchand"), (Zoe, "Zoé", "Zoé Martin"), (OtherZoe, "Zoé", "Zoé Petit")]);

        Assert.Equal(called, Mentioned.In(note, handles).Count);
    }

    [Fact]
    public async Task A_colleague_called_in_a_note_is_told_by_mail_and_the_ticket_waits_among_their_mentions_until_seen()
    {
        using var room = Room.Open();
        var (samir, lea) = (await room.HireAsync("Samir"), await room.HireAsync("Lea"));
        var id = await room.AskAsync(await room.MeetAsync("nora@garage.example"));

        await room.NoteAsync(id, samir, "@Lea, tu connais ce compte ? @Samir");

        var letter = Assert.Single(room.Mail.Letters);
        Assert.Equal((LetterKind.Called, "lea@equipe.example"), (letter.Kind, letter.To));
        Assert.True(await WaitsAsync(room, id, lea));
        Assert.False(await WaitsAsync(room, id, samir));

        await room.DoAsync<SeeMentions>(see => see.RunAsync(id, lea, TestContext.Current.CancellationToken));
        Assert.False(await WaitsAsync(room, id, lea));
    }

    [Fact]
    public async Task Nobody_is_called_by_an_answer_or_a_customers_words()
    {
        using var room = Room.Open();
        var (samir, lea) = (await room.HireAsync("Samir"), await room.HireAsync("Lea"));
        var nora = await room.MeetAsync("nora@garage.example");
        var id = await room.AskAsync(nora);

        await room.CommentAsync(id, nora, "@Lea, répondez-moi.");
        await room.AnswerAsync(id, samir, "Bonjour, @Lea vous répondra.");

        Assert.False(await WaitsAsync(room, id, lea));
        Assert.DoesNotContain(room.Mail.Letters, letter => letter.Kind == LetterKind.Called);
    }

    [Fact]
    public async Task A_note_sent_twice_is_one_note_and_calls_once()
    {
        using var room = Room.Open();
        var samir = await room.HireAsync("Samir");
        await room.HireAsync("Lea");
        var id = await room.AskAsync(await room.MeetAsync("nora@garage.example"));
        var key = Guid.NewGuid();

        Assert.True(await room.NoteAsync(id, samir, "@Lea ?", key));
        Assert.True(await room.NoteAsync(id, samir, "@Lea ?", key));

        Assert.Equal(2, (await room.MessagesAsync(id)).Count);
        Assert.Single(room.Mail.Letters);
    }

    private static Task<bool> WaitsAsync(Room room, int id, Viewer agent) =>
        room.DoAsync<SeeMentions, bool>(see => see.WaitingAsync(id, agent, TestContext.Current.CancellationToken));
}
