using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PtspBot.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Topics : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Topics",
                table: "StaffChats",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Thread",
                table: "Slots",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Topic",
                table: "Outbox",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Topics",
                table: "StaffChats");

            migrationBuilder.DropColumn(
                name: "Thread",
                table: "Slots");

            migrationBuilder.DropColumn(
                name: "Topic",
                table: "Outbox");
        }
    }
}
