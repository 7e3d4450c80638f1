using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Web.Persistence;

namespace Portal.SqlServer.Tests.Model;

public sealed class MigrationTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task The_model_holds_nothing_that_no_migration_makes(DatabaseProvider engine)
    {
        await using var db = Contexts.For(engine);

        var pending = db.Database.HasPendingModelChanges();

        Assert.False(pending);
        Assert.NotEmpty(db.Database.GetMigrations());
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task The_script_makes_every_table_of_the_model(DatabaseProvider engine)
    {
        await using var db = Contexts.For(engine);

        var script = db.GetService<IMigrator>().GenerateScript();

        Assert.All(db.Relational().Tables, table => Assert.Matches($"""CREATE TABLE ["\[]?{table.Name}["\]]? ?\(""", script));
    }

    [Theory]
    [InlineData(DatabaseProvider.PostgreSql, "IF NOT EXISTS(SELECT 1 FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = '{0}')")]
    [InlineData(DatabaseProvider.SqlServer, "WHERE [MigrationId] = N'{0}'")]
    public async Task The_script_to_run_twice_asks_for_each_migration_first(DatabaseProvider engine, string question)
    {
        await using var db = Contexts.For(engine);

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.All(db.Database.GetMigrations(), migration => Assert.Contains(
            question.Replace("{0}", migration, StringComparison.Ordinal), script, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public async Task SQL_Server_can_read_the_script(MigrationsSqlGenerationOptions options)
    {
        await using var db = Contexts.For(DatabaseProvider.SqlServer);

        var script = db.GetService<IMigrator>().GenerateScript(options: options);

        Assert.Empty(TransactSql.Errors(script));
    }

    [Fact]
    public void A_text_in_another_engines_speech_is_noticed()
    {
        var errors = TransactSql.Errors("""SELECT "Title" FROM "Tickets" LIMIT 1 OFFSET 2;""");

        Assert.Contains(errors, error => error.StartsWith("Sql160, line 1:", StringComparison.Ordinal));
    }
}
