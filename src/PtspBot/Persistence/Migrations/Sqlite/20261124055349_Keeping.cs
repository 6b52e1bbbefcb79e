using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PtspBot.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Keeping : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "DestroyedAt",
                table: "Cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Destructions",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    EndedBefore = table.Column<long>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    ProposedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ConfirmedBy = table.Column<long>(type: "INTEGER", nullable: true),
                    ConfirmedByName = table.Column<string>(type: "TEXT", nullable: true),
                    ConfirmedRoles = table.Column<int>(type: "INTEGER", nullable: false),
                    ConfirmedActingAs = table.Column<string>(type: "TEXT", nullable: true),
                    ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Destroyed = table.Column<int>(type: "INTEGER", nullable: false),
                    DoneAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Destructions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Phase_OnDesk_StageSince",
                table: "Cases",
                columns: new[] { "Phase", "OnDesk", "StageSince" },
                filter: "\"Step\" IS NULL AND \"DestroyedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Destructions_Kind",
                table: "Destructions",
                column: "Kind",
                unique: true,
                filter: "\"DoneAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Destructions");

            migrationBuilder.DropIndex(
                name: "IX_Cases_Phase_OnDesk_StageSince",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "DestroyedAt",
                table: "Cases");
        }
    }
}
