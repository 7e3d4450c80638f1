using System.Security.Claims;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Search;
using Portal.SqlServer.Tests.Engines;
using Portal.SqlServer.Tests.Model;
using Portal.Tickets.Insights;
using Portal.Tickets.Access.Reads;
using Portal.Tickets.People;
using Portal.Web.Identity;
using Portal.Web.Joints;
using Portal.Web.Mail;
using Portal.Web.Mail.Arriving;
using Portal.Web.Mail.Mailboxes;
using Portal.Web.Mail.Outbound;
using Portal.Web.Mail.Undelivered;
using Portal.Web.Setup;

namespace Portal.SqlServer.Tests.Commands;

/// <summary>What the web application itself says to SQL Server.</summary>
public sealed class HandWrittenCommandTests
{
    private static readonly Answer Row = new(State: 1, Yes: true, Full: true);

    [Fact]
    public async Task SQL_Server_can_read_what_sending_mail_says()
    {
        var seal = new SealedLetter(new EphemeralDataProtectionProvider());
        var content = seal.Seal(new SetLetter(Known.Address, "Nora", "Bonjour", "Bonjour", "<p>Bonjour</p>", ""));
        await using var portal = new CapturedPortal(Row with { Content = content, Yes = false });
        var post = new CountingTransport();
        var send = new SendOutgoingMail(
            portal.Db, post, Envelope(portal), seal, new Suppressions(portal.Db, portal.Clock),
            new NoteUndelivered(portal.Db, new Suppressions(portal.Db, portal.Clock), portal.Clock), portal.Clock, NullLogger<SendOutgoingMail>.Instance);

        await send.RunAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(post.Subjects);
        AssertReadable(portal, "UPDATE [o]\nSET [o].[LeasedUntil]", "UPDATE [OutgoingMail] SET");
    }

    private static AddressLetter Envelope(CapturedPortal portal)
    {
        var mail = Options.Create(new MailOptions { From = Known.Address });
        var directory = new MailboxDirectory(Options.Create(new MailboxesOptions()), mail);
        var scopes = new ServiceCollection().AddSingleton(portal.Db).BuildServiceProvider().GetRequiredService<IServiceScopeFactory>();
        return new AddressLetter(
            directory, new MailboxOfTicket(portal.Db, directory), new MailTokens(new MailKeyRing(scopes, new EphemeralDataProtectionProvider())),
            new SignLetter(mail), Options.Create(new BrandOptions { Name = "Aide" }), portal.Clock);
    }

    [Fact]
    public async Task SQL_Server_can_read_what_receiving_mail_says()
    {
        await using var portal = new CapturedPortal(Row);
        var cancel = TestContext.Current.CancellationToken;
        var agent = new Viewer(Known.Id, PortalRole.Agent, []);
        var list = new ListIncomingMail(portal.Db);

        await list.RunAsync(MailState.Quarantined, before: 7, agent, cancel);
        await list.CountAsync(agent, cancel);
        await list.OfTicketAsync(1, agent, cancel);
        await new MailboxOfTicket(portal.Db, new MailboxDirectory(
            Options.Create(new MailboxesOptions { Mailboxes = [new MailboxOptions { Key = "aide", Address = Known.Address }] }),
            Options.Create(new MailOptions { From = Known.Address }))).ReadAsync(1, cancel);
        await new Suppressions(portal.Db, portal.Clock).ListAsync(cancel);

        AssertReadable(portal, "FROM [IncomingMail]", "FROM [SuppressedAddresses]", "GROUP BY [i].[State]");
    }

    [Fact]
    public async Task SQL_Server_can_read_what_queueing_mail_says()
    {
        await using var portal = new CapturedPortal(Row);
        portal.Db.OutgoingMail.Add(OutgoingMail.Queue("Invite", Known.Address, "access:1", "1@aide.example", "sealed", Known.Now));

        await portal.Db.SaveChangesAsync(TestContext.Current.CancellationToken);

        AssertReadable(portal, "INSERT INTO [OutgoingMail]");
    }

    [Fact]
    public async Task SQL_Server_can_read_what_following_the_change_feed_says()
    {
        using var folder = new TemporaryFolder();
        using var index = HelpIndex.Open(folder.Sub("index"), folder.Sub("synonymes.txt"));
        using var library = new ArticleLibrary(folder.Sub("articles"));
        using var neighbours = new Neighbours(index, library);
        await using var portal = new CapturedPortal(Row);

        await new SearchFollowsTickets(portal.Db, index, library, new LearnedWordings(portal.Db, portal.Db, TimeProvider.System), neighbours, new TicketNews()).RunAsync(TestContext.Current.CancellationToken);

        AssertReadable(portal, "UPDATE [SearchChanges] SET [Sequence]", "SELECT MAX([s].[Sequence])", "SELECT DISTINCT [a].[ArticleId]", "SELECT TOP(@p) [t].[Id], [t].[Title]");
    }

    [Fact]
    public async Task SQL_Server_can_read_what_knowing_the_viewer_says()
    {
        await using var portal = new CapturedPortal(Row);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, Known.Id.ToString())]);
        var accessor = new HttpContextAccessor { HttpContext = new DefaultHttpContext { User = new ClaimsPrincipal(identity) } };

        var viewer = await new CurrentViewer(accessor, portal.Db, new ListAccountsOf(portal.Db)).ReadAsync(TestContext.Current.CancellationToken);

        Assert.Equal([Known.Id], viewer.AccountIds);
        AssertReadable(portal, "FROM [People]", "FROM [Memberships]");
    }

    private static void AssertReadable(CapturedPortal portal, params string[] expected)
    {
        Assert.All(expected, part => Assert.Contains(portal.Commands, sql => sql.Contains(part, StringComparison.Ordinal)));
        Assert.Empty(portal.Commands.SelectMany(TransactSql.Errors));
    }
}
