using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Receiving;

public sealed class RepliesToWhatHasMoved : PortalTest
{
    private const string Nora = "nora@verdier.example";

    [Fact]
    public async Task A_reply_to_a_closed_ticket_reopens_it()
    {
        using var agent = await App.SignedInAsync(Cast.Agent);
        var (ticket, reply) = await AnsweredAsync(agent, "Export", "Closed");

        await App.ReceiveAsync(PortalApp.Mail(Nora, reply, "Re: Export", "Encore la même erreur."));

        Assert.Contains("Encore la même erreur.", await ThreadAsync(agent, ticket));
        Assert.Equal(["Taken"], await StatusAsync(ticket));
    }

    [Fact]
    public async Task A_reply_to_a_ticket_that_was_merged_stands_in_the_one_that_took_it_in()
    {
        using var agent = await App.SignedInAsync(Cast.Agent);
        var (first, reply) = await AnsweredAsync(agent, "Export", "Taken");
        var (second, _) = await AnsweredAsync(agent, "Export encore", "Taken");
        await MergeAsync(agent, first, second);

        var received = await App.ReceiveAsync(PortalApp.Mail(Nora, reply, "Re: Export", "Toujours pareil."));

        Assert.Equal("TakenIn", received.State);
        Assert.Equal(second, await App.TicketOfAsync(received));
        Assert.Contains("Toujours pareil.", await ThreadAsync(agent, second));
    }

    [Fact]
    public async Task A_reply_that_others_would_read_since_the_merge_waits_for_the_team()
    {
        using var agent = await App.SignedInAsync(Cast.Agent);
        var (hers, reply) = await AnsweredAsync(agent, "Export", "Taken");
        var others = await App.AskAsGuestAsync("L’export s’arrête aussi", "Même chose chez moi.", Cast.Guest);
        await MergeAsync(agent, hers, others);

        var received = await App.ReceiveAsync(PortalApp.Mail(Nora, reply, "Re: Export", "Mon numéro de client est confidentiel."));

        Assert.Equal("Held", received.State);
        Assert.Contains("confidentiel", (await agent.GetAsync($"/agents/courrier/{received.Id}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("confidentiel", (await (await App.SignedInAsync(Cast.Guest)).GetAsync($"/questions/{others}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_to_a_ticket_that_was_taken_away_waits_for_the_team_with_its_words()
    {
        using var agent = await App.SignedInAsync(Cast.Agent);
        var (ticket, reply) = await AnsweredAsync(agent, "Export", "Taken");
        await agent.FillInAsync($"/agents/fils/{ticket}/gerer", "Retirer", ("why", "Publicité."));

        var received = await App.ReceiveAsync(PortalApp.Mail(Nora, reply, "Re: Export", "Où est passé mon message ?"));

        Assert.Equal("Quarantined", received.State);
        Assert.Contains("Où est passé mon message ?", (await agent.GetAsync($"/agents/courrier/{received.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_on_the_page_of_a_merged_or_removed_question_is_given_back()
    {
        using var agent = await App.SignedInAsync(Cast.Agent);
        var customer = await App.SignedInAsync(Cast.Customer);
        var (merged, removed, target) = (
            await App.AskAsGuestAsync("Une question fusionnée", "Un texte.", Cast.Guest), await App.AskAsGuestAsync("Une question retirée", "Un texte.", Cast.Guest),
            await App.AskAsGuestAsync("Une question qui reste", "Un texte.", Cast.Guest));
        var (onMerged, onRemoved) = (await customer.GetAsync($"/questions/{merged}"), await customer.GetAsync($"/questions/{removed}"));
        await MergeAsync(agent, merged, target);
        await agent.FillInAsync($"/agents/fils/{removed}/gerer", "Retirer", ("why", "Publicité."));

        foreach (var page in new[] { onMerged, onRemoved })
            Assert.Contains("Ma phrase.", (await customer.FillInAsync(page, "Publier le commentaire", ("body", "Ma phrase."))).Source);
        Assert.Equal(["0"], await App.ReadAsync($"SELECT COUNT(*) FROM Messages WHERE Body = 'Ma phrase.' AND TicketId IN ({merged}, {removed})"));
    }

    /// <summary>Nora asks by mail and is answered; the address is the answer's.</summary>
    private async Task<(int Ticket, string ReplyTo)> AnsweredAsync(Visitor agent, string title, string then)
    {
        var ticket = await App.TicketOfAsync(await App.ReceiveAsync(Nora, title, "L’export s’arrête."));
        await PortalApp.AnswerAsync(agent, ticket, "Essayez de nouveau.", then, isPublic: false);
        return (ticket, (await App.LettersToAsync(Nora))[^1].ReplyTo);
    }

    private static Task<Sheet> MergeAsync(Visitor agent, int source, int target) =>
        agent.FillInAsync($"/agents/fils/{source}/gerer", "Fusionner", ("target", $"{target}"));

    private static async Task<string> ThreadAsync(Visitor agent, int ticket) =>
        (await agent.GetAsync($"/agents/fils/{ticket}")).Html.QuerySelector(".book")!.TextContent;

    private async Task<IEnumerable<string>> StatusAsync(int ticket) =>
        (await App.ReadAsync($"SELECT Status FROM Tickets WHERE Id = {ticket}")).Select(status => status == "1" ? "Taken" : status);
}
