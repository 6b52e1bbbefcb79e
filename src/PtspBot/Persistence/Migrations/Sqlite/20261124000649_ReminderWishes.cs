using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PtspBot.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReminderWishes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ToldAt",
                table: "Deadlines",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "AwaitedSince",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OptOuts",
                columns: table => new
                {
                    CaseId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Step = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OptOuts", x => new { x.CaseId, x.Step });
                    table.ForeignKey(
                        name: "FK_OptOuts_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OptOuts");

            migrationBuilder.DropColumn(
                name: "ToldAt",
                table: "Deadlines");

            migrationBuilder.DropColumn(
                name: "AwaitedSince",
                table: "Cases");
        }
    }
}
