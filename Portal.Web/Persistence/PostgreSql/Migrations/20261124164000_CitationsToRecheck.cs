using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Portal.Web.Persistence.PostgreSql.Migrations
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
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AskSteps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Target = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
