using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PtspBot.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class NotesAndDuty : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Absences",
                table: "Officers",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "GivenAt",
                table: "Officers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "LastRemark",
                table: "Cases",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RemarkBy",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Claimer",
                table: "Cases",
                column: "Claimer",
                filter: "\"Claimer\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Cases_Claimer",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Absences",
                table: "Officers");

            migrationBuilder.DropColumn(
                name: "GivenAt",
                table: "Officers");

            migrationBuilder.DropColumn(
                name: "LastRemark",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "RemarkBy",
                table: "Cases");
        }
    }
}
