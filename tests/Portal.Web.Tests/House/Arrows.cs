using System.Text.RegularExpressions;
using NetArchTest.Rules;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.Tickets;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.House;

public sealed partial class Arrows
{
    private static readonly System.Reflection.Assembly Web = typeof(Program).Assembly;
    private static readonly System.Reflection.Assembly Tickets = typeof(Ticket).Assembly;
    private static readonly System.Reflection.Assembly KnowledgeBase = typeof(Article).Assembly;
    private static readonly System.Reflection.Assembly[] All = [Web, Tickets, KnowledgeBase];

    /// <summary>What says whether the database answers, and the developers' own pages, which have no address in production.</summary>
    private static readonly string[] Allowed =
    [
        "Portal.Web.Pages.PagesSetup", "Portal.Web.Pages.CourrierModel", "Portal.Web.Pages.LettreModel",
        "Portal.Web.Pages.Dev.Pages_Dev_Courrier", "Portal.Web.Pages.DevConnexionModel",
    ];

    /// <summary>A library and the one room that speaks it.</summary>
    public static TheoryData<string, string> Libraries => new()
    {
        { "Lucene.Net", "Portal.KnowledgeBase.Search" },
        { "Markdig", "Portal.KnowledgeBase.Rendering" },
        { "Ganss.Xss", "Portal.KnowledgeBase.Rendering" },
        { "AngleSharp", "Portal.KnowledgeBase.Rendering" },
        { "YamlDotNet", "Portal.KnowledgeBase.Articles" },
        { "PhoneNumbers", "Portal.Tickets.PersonalData" },
        { "ImageMagick", "Portal.Web.Files" },
        { "MetadataExtractor", "Portal.KnowledgeBase.Articles" },
        { "LibGit2Sharp", "Portal.KnowledgeBase.Articles" },
        { "MimeKit", "Portal.Web.Mail" },
        { "MailKit", "Portal.Web.Mail" },
        { "Hangfire", "Portal.Web.Jobs" },
        { "CsvHelper", "Portal.Web.Csv" },
        { "Polly", "Portal.Web.AccessProviders" },
        { "Zxcvbn", "Portal.Web.Identity" },
        { "QRCoder", "Portal.Web.Identity" },
        { "Microsoft.EntityFrameworkCore.SqliteDbContextOptionsBuilderExtensions", "Portal.Web.Persistence" },
        { "Microsoft.EntityFrameworkCore.SqlServerDbContextOptionsExtensions", "Portal.Web.Persistence" },
        { "Microsoft.EntityFrameworkCore.NpgsqlDbContextOptionsBuilderExtensions", "Portal.Web.Persistence" },
    };

    /// <summary>Who doesn't know whom.</summary>
    public static TheoryData<string, string> Strangers => new()
    {
        { "Portal.KnowledgeBase", "Portal.Tickets" },
        { "Portal.KnowledgeBase", "Portal.Web" },
        { "Portal.KnowledgeBase", "Microsoft.EntityFrameworkCore" },
        { "Portal.KnowledgeBase", "Microsoft.AspNetCore" },
        { "Portal.Tickets", "Portal.KnowledgeBase" },
        { "Portal.Tickets", "Portal.Web" },
        { "Portal.Tickets", "Microsoft.AspNetCore" },
        { "Portal.Tickets.Tickets", "Portal.Tickets.Access" },
        { "Portal.Tickets.People", "Portal.Tickets.Tickets" },
        { "Portal.Tickets.People", "Portal.Tickets.Access" },
        { "Portal.Tickets.Access", "Portal.Tickets.Tickets" },
        { "Portal.Tickets.People", "Portal.Tickets.Insights" },
        { "Portal.Tickets.Tickets", "Portal.Tickets.Insights" },
        { "Portal.Tickets.Access", "Portal.Tickets.Insights" },
        { "Portal.Web.Mail", "Portal.Web.Pages" },
        { "Portal.Web.Persistence", "Portal.Web.Pages" },
        { "Portal.Web.Jobs", "Portal.Web.Pages" },
        { "Portal.Web.AccessProviders", "Portal.Web.Pages" },
        { "Portal.Web.Joints", "Portal.Web.Pages" },
        { "Portal.Web.Pages", "Portal.Web.Persistence" },
        // The desk shows received mail and the administrator the mailboxes: pages call that room's use cases, never its engines.
        { "Portal.Web.Pages", "Portal.Web.Mail.Inbound" },
        { "Portal.Web.Pages", "Portal.Web.Mail.Outbound" },
        { "Portal.Web.Pages", "Portal.Web.Jobs" },
        { "Portal.Web.Pages", "Portal.Web.AccessProviders" },
        { "Portal.Web.Pages", "Microsoft.EntityFrameworkCore" },
    };

    [Theory]
    [MemberData(nameof(Strangers))]
    public void One_does_not_know_the_other(string one, string other)
    {
        var room = Types.InAssemblies(All).That().ResideInNamespaceMatching($@"^{Regex.Escape(one)}(\.|$)");
        Assert.NotEmpty(room.GetTypes());

        Assert.Equal([], Faults(room.ShouldNot().HaveDependencyOn(other).GetResult()));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_is_spoken_in_one_room(string library, string room)
    {
        Assert.NotEmpty(Types.InAssemblies(All).That().HaveDependencyOn(library).GetTypes());

        Assert.Equal([], Faults(
            Types.InAssemblies(All).ShouldNot().HaveDependencyOn(library).GetResult()).Where(type => !type.StartsWith($"{room}.", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_rules_look_into_what_runs_later_too() =>
        Assert.Contains(typeof(Tickets.Tickets.AnswerTicket).FullName, Types.InAssembly(Tickets).That()
            .HaveDependencyOn("Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions").GetTypes().Select(type => type.FullName));

    [Fact]
    public void Every_regular_expression_is_bounded()
    {
        var written = All.Select(assembly => assembly.GetName().Name!)
            .SelectMany(project => Repository.Sources(project, "*.cs"))
            .SelectMany(file => Expressions.Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), Text: match.Value)))
            .ToList();
        Assert.True(written.Count > 5);

        Assert.DoesNotContain(written, expression =>
            !expression.Text.Contains("NonBacktracking", StringComparison.Ordinal) && !expression.Text.Contains("imeout", StringComparison.Ordinal)
            && !expression.Text.Contains("TimeSpan.From", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Html.Raw")]
    [InlineData(" style=\"")]
    [InlineData(" onclick=")]
    [InlineData("<style")]
    [InlineData("<script>")]
    public void No_page_holds(string forbidden)
    {
        var pages = Repository.Sources("Portal.Web", "*.cshtml").ToList();
        Assert.True(pages.Count > 30);

        Assert.DoesNotContain(pages, page => File.ReadAllText(page).Contains(forbidden, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Faults(NetArchTest.Rules.TestResult result) =>
        (result.FailingTypes ?? []).Select(type => type.FullName ?? type.Name).Except(Allowed);

    // From the opening of the attribute or the call to the line that ends it.
    [GeneratedRegex(@"(\[GeneratedRegex\(|new Regex\(|Regex\.(IsMatch|Match|Matches|Replace|Split)\()(.|\n)*?(\)\]|\)|;)[ ]*(\r?\n)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Expressions { get; }
}
