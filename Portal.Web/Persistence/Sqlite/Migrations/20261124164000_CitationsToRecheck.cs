using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Web.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CitationsToRecheck : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "RecheckSince",
                table: "ArticleCitations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AskSteps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Target = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AskSteps", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleCitations_RecheckSince",
                table: "ArticleCitations",
                column: "RecheckSince");

            migrationBuilder.CreateIndex(
                name: "IX_AskSteps_At",
                table: "AskSteps",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AskSteps");

            migrationBuilder.DropIndex(
                name: "IX_ArticleCitations_RecheckSince",
                table: "ArticleCitations");

            migrationBuilder.DropColumn(
                name: "RecheckSince",
                table: "ArticleCitations");
        }
    }
}
