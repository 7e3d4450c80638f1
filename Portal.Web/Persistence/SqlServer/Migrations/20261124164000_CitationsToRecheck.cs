using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Web.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class CitationsToRecheck : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "RecheckSince",
                table: "ArticleCitations",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AskSteps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Target = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
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
