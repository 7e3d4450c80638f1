using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.SqlServer.Tests.Engines;

/// <summary>What was asked of the engine, with its values.</summary>
internal sealed class Spoken : DbCommandInterceptor
{
    private List<Question>? _asked;

    public async Task<IReadOnlyList<Question>> DuringAsync(Func<Task> act)
    {
        var asked = _asked = [];
        await act();
        _asked = null;
        return asked;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _asked?.Add(new Question(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
        return new(result);
    }
}

internal sealed record Question(string Sql, IReadOnlyList<(string Name, object? Value)> Values);
