using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PtspBot.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Visits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "VisitAskedAt",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "VisitBring",
                table: "Cases",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "VisitBy",
                table: "Cases",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "VisitAskedAt",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "VisitBring",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "VisitBy",
                table: "Cases");
        }
    }
}
