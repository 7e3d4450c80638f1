using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.SqlServer.Tests.Commands;

/// <summary>Keeps each command from leaving, remembers it, and answers in the server's place.</summary>
/// <param name="mostAnswers">After so many rows there are no more: a loop over what is left comes to its end.</param>
internal sealed class Capture(Answer answer, int mostAnswers = 12) : DbCommandInterceptor, IDbConnectionInterceptor
{
    private int _answers;

    public List<string> Seen { get; } = [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Keep(command);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        new(Keep(command));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Seen.Add(command.CommandText);
        return new(InterceptionResult<int>.SuppressWithResult(1));
    }

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        new(InterceptionResult.Suppress());

    private InterceptionResult<DbDataReader> Keep(DbCommand command)
    {
        Seen.Add(command.CommandText);
        var row = _answers++ < mostAnswers && answer.Finds(command.CommandText) ? answer : null;
        return InterceptionResult<DbDataReader>.SuppressWithResult(new AnswerReader(row, ExpectedResult.Of(command.CommandText)));
    }
}
