using System.Text.Json;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Tests.WhoSees;

public sealed class WhatSomebodySaidInPublic
{
    [Fact]
    public async Task A_customers_page_holds_what_they_said_under_the_name_everybody_reads()
    {
        using var room = Room.Open();
        var (nora, eve) = (await room.MeetAsync("nora@garage.example", "Nora Tessier"), await room.MeetAsync("eve@ailleurs.example", "Eve Martin"));
        var named = await room.AskAsync(eve, Room.Question with { AskerName = "Eve M.", Title = "À mon nom" });
        await room.CommentAsync(await room.AskAsync(nora), eve, "Moi aussi.");

        var page = await room.ReadPersonAsync(await QuestionOfAsync(room, named));

        Assert.NotNull(page);
        Assert.Equal("Eve M.", page.Author.Name);
        Assert.Equal(["Moi aussi.", "Il manque un centime."], page.Posts.Select(post => post.Beginning));
        Assert.DoesNotContain("Martin", JsonSerializer.Serialize(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Menuisier du 29")]
    public async Task What_was_asked_under_another_name_or_none_is_never_said_to_be_theirs(string otherName)
    {
        using var room = Room.Open();
        var (nora, eve) = (await room.MeetAsync("nora@garage.example", "Nora Tessier"), await room.MeetAsync("eve@ailleurs.example", "Eve Martin"));
        var hidden = await room.AskAsync(eve, Room.Question with { AskerName = otherName });
        await room.CommentAsync(hidden, eve, "Encore moi.");
        var seen = await room.AskAsync(nora, Room.Question with { AskerName = "Nora T." });
        await room.CommentAsync(seen, eve, "Moi aussi.");

        var page = await room.ReadPersonAsync((await room.MessagesAsync(seen))[^1].Id);

        Assert.Equal(["Moi aussi."], page?.Posts.Select(post => post.Beginning));
        foreach (var message in await room.MessagesAsync(hidden))
            Assert.Null(await room.ReadPersonAsync(message.Id));
        Assert.All((await room.ReadAsync(hidden, Viewer.Visitor))!.Messages, message => Assert.False(message.Author.HasPublicPage)); // It is public.
    }

    [Fact]
    public async Task An_agents_page_holds_their_public_answers_and_no_word_to_fewer_people()
    {
        using var room = Room.Open();
        var (nora, agent) = (await room.MeetAsync("nora@garage.example"), await room.HireAsync("Samir"));
        var (open, secret) = (await room.AskAsync(nora), await room.AskAsync(nora, Room.Question with { IsPublic = false }));
        await room.AnswerAsync(open, agent, "Pour tous.");
        await room.AnswerAsync(open, agent, "À part.", Audience.Participants);
        await room.NoteAsync(open, agent, "Entre nous.");
        await room.AnswerAsync(secret, agent, "En privé.");

        var publicAnswer = (await room.MessagesAsync(open))[1].Id;
        var page = await room.ReadPersonAsync(publicAnswer);

        Assert.Equal(("Samir", "Comptabilité"), (page?.Author.Name, page?.Author.Team));
        Assert.Equal(["Pour tous."], page?.Posts.Select(post => post.Beginning));
        foreach (var message in (await room.MessagesAsync(open)).Concat(await room.MessagesAsync(secret)).Where(message => message.AuthorId == agent.PersonId && message.Id != publicAnswer))
            Assert.Null(await room.ReadPersonAsync(message.Id));
    }

    [Fact]
    public async Task Words_that_were_taken_away_lead_to_nobody()
    {
        using var room = Room.Open();
        var eve = await room.MeetAsync("eve@ailleurs.example", "Eve Martin");
        var id = await room.AskAsync(await room.MeetAsync("nora@garage.example"));
        await room.CommentAsync(id, eve, "Moi aussi.");
        var comment = (await room.MessagesAsync(id))[^1].Id;
        Assert.NotNull(await room.ReadPersonAsync(comment));

        await room.RemoveMessageAsync(comment);

        Assert.Null(await room.ReadPersonAsync(comment));
    }

    private static async Task<int> QuestionOfAsync(Room room, int ticketId) => (await room.MessagesAsync(ticketId))[0].Id;
}
