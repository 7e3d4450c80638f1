using System.Text.RegularExpressions;
using Portal.SqlServer.Tests.Model;

namespace Portal.SqlServer.Tests.Commands;

public sealed partial class UseCaseCommandTests(CapturedUseCases captured) : IClassFixture<CapturedUseCases>
{
    public static TheoryData<Type> UseCases => new(CapturedUseCases.UseCases);

    [Theory]
    [MemberData(nameof(UseCases))]
    public void SQL_Server_can_read_all_that_a_use_case_says(Type useCase)
    {
        var commands = captured.Of(useCase);

        Assert.NotEmpty(commands);
        Assert.Empty(commands.SelectMany(TransactSql.Errors));
    }

    [Fact]
    public void The_use_cases_were_followed_to_where_they_write()
    {
        var written = captured.All.SelectMany(sql => Written.Matches(sql)).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "DELETE FROM [Absences]", "DELETE FROM [Follows]", "DELETE FROM [StruckWordings]",
                "INSERT INTO [Absences]", "INSERT INTO [AccessAsks]", "INSERT INTO [AccessRequests]", "INSERT INTO [AccessTokens]", "INSERT INTO [ArticleOpinions]",
                "INSERT INTO [AuditEntries]",
                "INSERT INTO [Follows]", "INSERT INTO [MailedCodes]", "INSERT INTO [Memberships]", "INSERT INTO [Messages]",
                "INSERT INTO [People]", "INSERT INTO [RoutingRules]", "INSERT INTO [SameProblems]", "INSERT INTO [SearchChanges]", "INSERT INTO [TicketEvents]",
                "INSERT INTO [TicketLinks]", "INSERT INTO [Tickets]",
                "MERGE [ArticleCitations]", "MERGE [TicketEvents]",
                "UPDATE [AccessAsks]", "UPDATE [AccessRequests]", "UPDATE [AccessTokens]", "UPDATE [Agents]", "UPDATE [MailedCodes]",
                "UPDATE [Memberships]", "UPDATE [Messages]", "UPDATE [People]", "UPDATE [Sessions]", "UPDATE [RoutingRules]", "UPDATE [TicketLinks]", "UPDATE [Tickets]",
            ],
            written);
    }

    [GeneratedRegex(@"(INSERT INTO|MERGE|UPDATE|DELETE FROM) \[\w+\]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Written { get; }
}
