using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PtspBot.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ChainDeputiesOwnData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ActingAs",
                table: "Officers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ActingAs",
                table: "Journal",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Hash",
                table: "Journal",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NoteHash",
                table: "Journal",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "JudgedBy",
                table: "Items",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "InFull",
                table: "Conversations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "WithdrawnAt",
                table: "Conversations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "WithdrawnAt",
                table: "Consents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ApprovedBy",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Follows",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "JournalHead",
                table: "Cases",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ActingAs",
                table: "Officers");

            migrationBuilder.DropColumn(
                name: "ActingAs",
                table: "Journal");

            migrationBuilder.DropColumn(
                name: "Hash",
                table: "Journal");

            migrationBuilder.DropColumn(
                name: "NoteHash",
                table: "Journal");

            migrationBuilder.DropColumn(
                name: "JudgedBy",
                table: "Items");

            migrationBuilder.DropColumn(
                name: "InFull",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "Consents");

            migrationBuilder.DropColumn(
                name: "ApprovedBy",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Follows",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "JournalHead",
                table: "Cases");
        }
    }
}
