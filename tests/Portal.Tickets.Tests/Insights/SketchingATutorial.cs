using Portal.Tickets.Insights;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Tests.Insights;

public sealed class SketchingATutorial : IDisposable
{
    private readonly Room _room = Room.Open();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task A_resolved_exchange_gives_its_question_and_its_answers_without_what_points_to_anybody()
    {
        var agent = await _room.HireAsync("Samir");
        var nora = await _room.MeetAsync("nora@garage.example", "Nora Tessier");
        await _room.OpenAccountAsync("Garage du Lac", "garage", nora);
        var ticket = await _room.AskAsync(nora, Room.Question with
        {
            Title = "La TVA du Garage du Lac est fausse ?",
            Body = "Ici Nora Tessier, nora@garage.example, 06 39 98 24 17. Le taux de 20 % ne tombe pas juste.",
            IsPublic = false,
        });
        await _room.AnswerAsync(ticket, agent, "Bonjour Nora, passez au calcul par ligne.", Audience.Participants, TicketStatus.Resolved);
        await _room.NoteAsync(ticket, agent, "Cliente difficile.");

        var sketch = await SketchAsync(ticket, agent);

        Assert.NotNull(sketch);
        Assert.Equal("La TVA du [entreprise masquée] est fausse ?", sketch.Title);
        Assert.Equal("Ici [nom masqué], [adresse masquée], [téléphone masqué]. Le taux de 20 % ne tombe pas juste.", sketch.Question);
        Assert.Equal(["Bonjour [nom masqué], passez au calcul par ligne."], sketch.Answers);
        Assert.Equal(["1 adresse de courriel", "1 nom d’entreprise", "1 téléphone", "2 nom"], sketch.Hidden.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_nothing_has_resolved_gives_no_tutorial_and_a_customer_makes_none()
    {
        var agent = await _room.HireAsync("Samir");
        var nora = await _room.MeetAsync("nora@garage.example", "Nora Tessier");
        var ticket = await _room.AskAsync(nora);
        Assert.Null(await SketchAsync(ticket, agent));

        await _room.AnswerAsync(ticket, agent, then: TicketStatus.Resolved);

        Assert.NotNull(await SketchAsync(ticket, agent));
        Assert.Null(await SketchAsync(ticket, nora));
        Assert.Null(await SketchAsync(ticket + 1, agent));
    }

    private Task<TutorialSketch?> SketchAsync(int ticket, Viewer viewer) =>
        _room.DoAsync<SketchTutorial, TutorialSketch?>(sketch => sketch.RunAsync(ticket, viewer, TestContext.Current.CancellationToken));
}
