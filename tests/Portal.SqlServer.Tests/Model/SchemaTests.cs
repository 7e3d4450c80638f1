using Portal.Web.Persistence;

namespace Portal.SqlServer.Tests.Model;

public sealed class SchemaTests
{
    [Fact]
    public async Task SQL_Server_takes_the_whole_schema()
    {
        await using var db = Contexts.For(DatabaseProvider.SqlServer);

        var faults = SchemaLint.Faults(db.Relational(), LongTexts.All.Keys);

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "INTEGER", "INTEGER")]
    [InlineData(DatabaseProvider.PostgreSql, "integer", "timestamp with time zone")]
    [InlineData(DatabaseProvider.SqlServer, "int", "datetimeoffset")]
    public async Task Each_engine_keeps_times_and_enumerations_in_one_type(DatabaseProvider engine, string enumType, string timeType)
    {
        await using var db = Contexts.For(engine);

        var faults = TypeLint.Faults(db.Relational(), enumType, timeType);

        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_bad_schema_is_told_all_its_faults()
    {
        await using var db = new BadDb();

        var faults = SchemaLint.Faults(db.Relational(), ["Lines.Note", "Shops.Name"]);

        Assert.Equal(
            [
                "A delete goes round: Groups > Groups",
                "A delete in Shops reaches Lines by 2 ways",
                "IX_Lines_Note is a key without limit",
                "IX_Orders_Reference takes 1800 bytes of 1700",
                "Orders.Remark has no maximum length",
                "Orders.Remark has the collation NOCASE",
                "Orders.SentAt is a time kept as bigint",
                "Orders.State is an enumeration kept as nvarchar(20)",
                "Orders.TakenAt is a time of no zone",
                "PK_Shops takes 1000 bytes of 900",
                "Shops.Name is listed as a long text and is none",
            ],
            faults.Order(StringComparer.Ordinal));
    }
}
