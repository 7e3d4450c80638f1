using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Tests.Forum;

public sealed class ChangingWords : IDisposable
{
    private readonly Room _room = Room.Open();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task An_asker_changes_their_question_and_the_team_reads_how_it_was()
    {
        var (nora, agent) = (await _room.MeetAsync("nora@garage.example"), await _room.HireAsync("Samir"));
        var id = await _room.AskAsync(nora);
        var question = (await _room.MessagesAsync(id))[0];
        var before = await _room.TicketAsync(id);
        _room.Pass(TimeSpan.FromMinutes(5));

        Assert.Equal(EditOutcome.Edited, await _room.EditAsync(id, question.Id, nora, "Il manque deux centimes.", "La TVA tombe à côté"));

        var after = await _room.TicketAsync(id);
        Assert.Equal(("La TVA tombe à côté", "Il manque deux centimes.", (DateTimeOffset?)_room.Now), (after.Title, after.Messages[0].Body, after.Messages[0].EditedAt));
        Assert.Equal(before.LastActivityAt, after.LastActivityAt);
        Assert.NotEqual(before.Version, after.Version);
        var change = Assert.Single((await _room.HistoryAsync(id, question.Id, agent))!.Changes);
        Assert.Equal(("La TVA ne tombe pas juste", "La TVA tombe à côté", "Il manque un centime.", "Il manque deux centimes."), (change.TitleBefore, change.TitleAfter, change.Before, change.After));
        Assert.Null(await _room.HistoryAsync(id, question.Id, nora));
    }

    [Fact]
    public async Task After_a_day_only_the_team_changes_words()
    {
        var (nora, agent) = (await _room.MeetAsync("nora@garage.example"), await _room.HireAsync("Samir"));
        var id = await _room.AskAsync(nora);
        var question = (await _room.MessagesAsync(id))[0].Id;
        _room.Pass(Ticket.EditFor + TimeSpan.FromSeconds(1));

        Assert.Equal(EditOutcome.TooLate, await _room.EditAsync(id, question, nora, "Autre chose."));
        Assert.Equal(EditOutcome.Edited, await _room.EditAsync(id, question, agent, "Il manque un centime, en décembre."));

        Assert.Equal("Il manque un centime, en décembre.", (await _room.MessagesAsync(id))[0].Body);
    }

    [Fact]
    public async Task Nobody_changes_anothers_words_or_a_colleagues_note()
    {
        var (nora, eve) = (await _room.MeetAsync("nora@garage.example"), await _room.MeetAsync("eve@ailleurs.example"));
        var (samir, lea) = (await _room.HireAsync("Samir"), await _room.HireAsync("Lea"));
        var id = await _room.AskAsync(nora);
        await _room.NoteAsync(id, samir);
        var messages = await _room.MessagesAsync(id);

        Assert.Equal(EditOutcome.NotYours, await _room.EditAsync(id, messages[0].Id, eve, "À moi."));
        Assert.Equal(EditOutcome.NotYours, await _room.EditAsync(id, messages[1].Id, lea, "À moi."));
        Assert.Equal(EditOutcome.Gone, await _room.EditAsync(id, messages[1].Id, nora, "À moi."));
        Assert.Equal(EditOutcome.Edited, await _room.EditAsync(id, messages[1].Id, samir, "Vu avec Lea."));
    }

    [Fact]
    public async Task Changed_words_are_guarded_like_new_ones()
    {
        var nora = await _room.MeetAsync("nora@garage.example");
        var id = await _room.AskAsync(nora);
        var question = (await _room.MessagesAsync(id))[0].Id;

        Assert.Equal(EditOutcome.HoldsPersonalData, await _room.EditAsync(id, question, nora, "Appelez-moi au 06 39 98 24 17."));
        Assert.Equal(EditOutcome.HoldsPersonalData, await _room.EditAsync(id, question, nora, "Il manque un centime.", "Le Garage du Lac ne facture plus"));

        Assert.Equal("Il manque un centime.", (await _room.MessagesAsync(id))[0].Body);
    }

    [Fact]
    public async Task Of_two_who_change_the_same_words_the_second_is_stopped()
    {
        var (nora, agent) = (await _room.MeetAsync("nora@garage.example"), await _room.HireAsync("Samir"));
        var id = await _room.AskAsync(nora);
        var question = (await _room.MessagesAsync(id))[0].Id;

        Assert.Equal(EditOutcome.Edited, await _room.EditAsync(id, question, agent, "Il manque un centime d’euro."));
        Assert.Equal(EditOutcome.ChangedMeanwhile, await _room.EditAsync(id, question, nora, "Il manque deux centimes."));

        Assert.Equal("Il manque un centime d’euro.", (await _room.MessagesAsync(id))[0].Body);
    }

    [Fact]
    public async Task A_message_does_not_become_another_by_small_steps()
    {
        var nora = await _room.MeetAsync("nora@garage.example");
        var id = await _room.AskAsync(nora);
        var question = (await _room.MessagesAsync(id))[0].Id;

        for (var time = 0; time < Ticket.MostEdits; time++)
            Assert.Equal(EditOutcome.Edited, await _room.EditAsync(id, question, nora, $"Il manque {time + 2} centimes.", seen: time));

        Assert.Equal(EditOutcome.TooOften, await _room.EditAsync(id, question, nora, "Il manque un euro.", seen: Ticket.MostEdits));
    }
}
