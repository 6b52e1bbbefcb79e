using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PtspBot.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OfficeLadder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AlarmAnsweredBy",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AlarmLevel",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AlarmNames",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AlarmTo",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ExpectedAt",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Explanation",
                table: "Cases",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MissedAt",
                table: "Cases",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AlarmAnsweredBy",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "AlarmLevel",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "AlarmNames",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "AlarmTo",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "ExpectedAt",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Explanation",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "MissedAt",
                table: "Cases");
        }
    }
}
