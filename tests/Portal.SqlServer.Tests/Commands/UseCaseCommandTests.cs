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
                "DELETE FROM [Absences]", "DELETE FROM [ArticleCitations]", "DELETE FROM [AspNetUsers]", "DELETE FROM [Attachments]",
                "DELETE FROM [BulkSteps]", "DELETE FROM [Follows]", "DELETE FROM [HeldAnswers]", "DELETE FROM [KeptDrafts]",
                "DELETE FROM [NewsRounds]", "DELETE FROM [SameProblems]", "DELETE FROM [SavedViews]",
                "DELETE FROM [StruckWordings]", "DELETE FROM [TicketTags]", "DELETE FROM [f]",
                "INSERT INTO [Absences]", "INSERT INTO [AccessAsks]",
                "INSERT INTO [AccessFreezes]", "INSERT INTO [AccessRequests]", "INSERT INTO [AccessTokens]",
                "INSERT INTO [Accounts]", "INSERT INTO [AddressChanges]", "INSERT INTO [ArticleOpinions]", "INSERT INTO [Attachments]",
                "INSERT INTO [AuditEntries]", "INSERT INTO [BulkSteps]", "INSERT INTO [Follows]", "INSERT INTO [HeldAnswers]",
                "INSERT INTO [HeldPosts]", "INSERT INTO [MailedCodes]", "INSERT INTO [Memberships]", "INSERT INTO [MessageEdits]",
                "INSERT INTO [Messages]", "INSERT INTO [People]", "INSERT INTO [Removals]", "INSERT INTO [RoutingRules]",
                "INSERT INTO [SameProblems]", "INSERT INTO [Satisfactions]", "INSERT INTO [SearchChanges]", "INSERT INTO [Tags]",
                "INSERT INTO [TicketEvents]", "INSERT INTO [TicketLinks]", "INSERT INTO [TicketTags]", "INSERT INTO [Tickets]",
                "MERGE [ArticleCitations]", "MERGE [Messages]", "MERGE [TicketEvents]", "UPDATE [AccessAsks]", "UPDATE [AccessFreezes]",
                "UPDATE [AccessRequests]", "UPDATE [AccessTokens]", "UPDATE [Accounts]", "UPDATE [AddressChanges]", "UPDATE [Agents]",
                "UPDATE [ArticleCitations]", "UPDATE [BulkSteps]", "UPDATE [HeldPosts]", "UPDATE [KeptDrafts]", "UPDATE [Macros]",
                "UPDATE [MailedCodes]", "UPDATE [Memberships]", "UPDATE [Mentions]", "UPDATE [Messages]", "UPDATE [People]", "UPDATE [Promotions]",
                "UPDATE [RoutingRules]", "UPDATE [SavedViews]", "UPDATE [Sessions]", "UPDATE [TicketLinks]",
                "UPDATE [TicketMerges]", "UPDATE [Tickets]", "UPDATE [a]",
            ],
            written);
    }

    [GeneratedRegex(@"(INSERT INTO|MERGE|UPDATE|DELETE FROM) \[\w+\]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Written { get; }
}
