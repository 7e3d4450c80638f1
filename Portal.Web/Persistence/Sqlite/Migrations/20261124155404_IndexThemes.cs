using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Web.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class IndexThemes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Tickets_IsPublic_Theme_LastActivityAt_Id",
                table: "Tickets",
                columns: new[] { "IsPublic", "Theme", "LastActivityAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Tickets_IsPublic_Theme_LastActivityAt_Id",
                table: "Tickets");
        }
    }
}
