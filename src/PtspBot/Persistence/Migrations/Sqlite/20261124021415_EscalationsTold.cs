using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PtspBot.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EscalationsTold : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Deadlines_DoneAt",
                table: "Deadlines");

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_ToldAt",
                table: "Deadlines",
                column: "ToldAt",
                filter: "\"ToldAt\" IS NOT NULL AND \"Kind\" = 'Rung'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Deadlines_ToldAt",
                table: "Deadlines");

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_DoneAt",
                table: "Deadlines",
                column: "DoneAt",
                filter: "\"DoneAt\" IS NOT NULL AND NOT \"Void\" AND \"Kind\" = 'Rung'");
        }
    }
}
