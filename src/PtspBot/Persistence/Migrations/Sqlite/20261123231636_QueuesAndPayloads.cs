using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PtspBot.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class QueuesAndPayloads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Sequence",
                table: "Outbox",
                column: "Sequence",
                filter: "\"Payload\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_Sequence",
                table: "Inbox",
                column: "Sequence",
                filter: "\"Payload\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Step_Phase_DueAt",
                table: "Cases",
                columns: new[] { "Step", "Phase", "DueAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_Sequence",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Inbox_Sequence",
                table: "Inbox");

            migrationBuilder.DropIndex(
                name: "IX_Cases_Step_Phase_DueAt",
                table: "Cases");
        }
    }
}
