using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PtspBot.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Outages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ExternalStatus",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "HeldFor",
                table: "Cases",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Outages",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    DeclaredBy = table.Column<long>(type: "INTEGER", nullable: false),
                    DeclaredByName = table.Column<string>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedByName = table.Column<string>(type: "TEXT", nullable: true),
                    ReportedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Resumed = table.Column<int>(type: "INTEGER", nullable: false),
                    Shifted = table.Column<int>(type: "INTEGER", nullable: false),
                    LongestShift = table.Column<TimeSpan>(type: "TEXT", nullable: false),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outages", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_HeldFor",
                table: "Cases",
                column: "HeldFor",
                filter: "\"HeldFor\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outages_Since",
                table: "Outages",
                column: "Since",
                filter: "\"ReportedAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Outages");

            migrationBuilder.DropIndex(
                name: "IX_Cases_HeldFor",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "ExternalStatus",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "HeldFor",
                table: "Cases");
        }
    }
}
