using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Portal.Web.Persistence;

/// <summary>Which engine holds the portal's data.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>Empty for SQLite in the data folder; needed for the servers.</summary>
    [MaxLength(2000)]
    public string ConnectionString { get; init; } = "";
}

public enum DatabaseProvider { Sqlite, PostgreSql, SqlServer }

internal sealed class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options) =>
        options.Provider != DatabaseProvider.Sqlite && options.ConnectionString.Length == 0
            ? ValidateOptionsResult.Fail($"Database:ConnectionString is empty; Database:Provider = {options.Provider} needs one.")
            : ValidateOptionsResult.Success;
}
