using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Access;
using Portal.Tickets.Access.Reads;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Persistence;

namespace Portal.SqlServer.Tests.Engines;

public sealed class StoryTests(EngineRoom engines)
{
    /// <summary>By PostgreSQL; the others keep ten times finer.</summary>
    private static readonly TimeSpan FinestKept = TimeSpan.FromMicroseconds(1);

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task A_question_is_read_back_as_it_was_asked_and_answered(DatabaseProvider engine)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var portal = await engines.OpenAsync(engine);
        var asked = portal.Clock.GetUtcNow();
        var story = await Story.TellAsync(portal, cancel);

        var seen = await portal.PlayAsync((ReadTicket read) => read.RunAsync(story.TicketId, story.Cast.Nora, cancel));

        Assert.NotNull(seen);
        Assert.Equal("Comment inviter mon comptable ?", seen.Ticket.Title);
        Assert.Equal(asked, seen.Ticket.OpenedAt, FinestKept);
        Assert.Equal(asked.AddMinutes(7), seen.Ticket.ResolvedAt ?? default, FinestKept);
        var answer = Assert.Single(seen.Answers);
        Assert.Equal(("Ludovic", "Service clientèle"), (answer.Author.Name, answer.Author.Team));
        Assert.Equal([(0, "acces-comptable"), (1, "roles")], answer.Message.Citations.OrderBy(c => c.Place).Select(c => (c.Place, c.ArticleId)));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task An_access_goes_from_authorised_to_revoked(DatabaseProvider engine)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var portal = await engines.OpenAsync(engine);
        var story = await Story.TellAsync(portal, cancel);

        var seen = await portal.PlayAsync((ReadAccountAccess read) => read.RunAsync(story.Cast.GarageId, story.Cast.Helene, cancel));
        var whole = await portal.PlayAsync((PortalDb db) => db.AuditEntries.Where(entry => entry.RequestId == story.RequestId)
            .OrderByDescending(entry => entry.Number).Select(entry => entry.Step).ToListAsync(cancel));
        var ended = await portal.PlayAsync((PortalDb db) => db.Memberships.SingleAsync(member => member.RequestId == story.RequestId, cancel));

        Assert.NotNull(seen);
        Assert.Equal(["Revoked", "Active", "Authorised", "Sent"], seen.Trail.Select(row => row.Entry.Step));
        Assert.Equal(["Revoked", "Active", "ProvisioningStarted", "Accepted", "Authorised", "Sent"], whole);
        Assert.Equal(story.Cast.Helene.PersonId, ended.AuthorisedById);
        Assert.Equal(portal.Clock.GetUtcNow(), ended.EndedAt ?? default, FinestKept);
        Assert.Null(ended.CurrentKey);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task The_audit_trail_is_whole_until_somebody_edits_a_line(DatabaseProvider engine)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var portal = await engines.OpenAsync(engine);
        var story = await Story.TellAsync(portal, cancel);

        var before = await portal.PlayAsync((VerifyAuditTrail verify) => verify.RunAsync(cancel));
        var edited = await portal.PlayAsync((PortalDb db) => db.AuditEntries.Where(entry => entry.Number == 3)
            .ExecuteUpdateAsync(entry => entry.SetProperty(e => e.ActorId, story.Cast.Ludovic.PersonId), cancel));
        var after = await portal.PlayAsync((VerifyAuditTrail verify) => verify.RunAsync(cancel));

        Assert.Equal(1, edited);
        Assert.Empty(before);
        Assert.Equal([new BrokenTrail(story.Cast.GarageId, 3)], after);
    }
}
