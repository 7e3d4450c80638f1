using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Web.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class IndexesOfListsAlone : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Tickets_IsPublic_Kind_PeopleCount_Id",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_IsPublic_PeopleCount_Id",
                table: "Tickets");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Tickets_IsPublic_Kind_PeopleCount_Id",
                table: "Tickets",
                columns: new[] { "IsPublic", "Kind", "PeopleCount", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_IsPublic_PeopleCount_Id",
                table: "Tickets",
                columns: new[] { "IsPublic", "PeopleCount", "Id" });
        }
    }
}
