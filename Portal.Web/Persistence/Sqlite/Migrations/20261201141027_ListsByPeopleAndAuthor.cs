using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Web.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ListsByPeopleAndAuthor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Messages_AuthorId_PostedAt",
                table: "Messages");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_IsPublic_Kind_PeopleCount_Id",
                table: "Tickets",
                columns: new[] { "IsPublic", "Kind", "PeopleCount", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_IsPublic_PeopleCount_Id",
                table: "Tickets",
                columns: new[] { "IsPublic", "PeopleCount", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_IsPublic_Status_PeopleCount_Id",
                table: "Tickets",
                columns: new[] { "IsPublic", "Status", "PeopleCount", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Messages_AuthorId_PostedAt_Id",
                table: "Messages",
                columns: new[] { "AuthorId", "PostedAt", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Tickets_IsPublic_Kind_PeopleCount_Id",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_IsPublic_PeopleCount_Id",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_IsPublic_Status_PeopleCount_Id",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Messages_AuthorId_PostedAt_Id",
                table: "Messages");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_AuthorId_PostedAt",
                table: "Messages",
                columns: new[] { "AuthorId", "PostedAt" });
        }
    }
}
