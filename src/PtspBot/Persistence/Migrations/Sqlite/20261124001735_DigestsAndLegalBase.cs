using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PtspBot.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DigestsAndLegalBase : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LegalConfirmations",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProcedureId = table.Column<string>(type: "TEXT", nullable: false),
                    ProcedureVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Law = table.Column<string>(type: "TEXT", nullable: false),
                    ReplacedBy = table.Column<string>(type: "TEXT", nullable: false),
                    OfficerId = table.Column<long>(type: "INTEGER", nullable: false),
                    OfficerName = table.Column<string>(type: "TEXT", nullable: false),
                    OfficerRoles = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalConfirmations", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_DoneAt",
                table: "Deadlines",
                column: "DoneAt",
                filter: "\"DoneAt\" IS NOT NULL AND NOT \"Void\" AND \"Kind\" = 'Rung'");

            migrationBuilder.CreateIndex(
                name: "IX_LegalConfirmations_ProcedureId_ProcedureVersion_Law_ReplacedBy",
                table: "LegalConfirmations",
                columns: new[] { "ProcedureId", "ProcedureVersion", "Law", "ReplacedBy" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LegalConfirmations");

            migrationBuilder.DropIndex(
                name: "IX_Deadlines_DoneAt",
                table: "Deadlines");
        }
    }
}
