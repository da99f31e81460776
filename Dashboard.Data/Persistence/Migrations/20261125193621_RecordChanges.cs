using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class RecordChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "RecordChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OccurrenceId = table.Column<int>(type: "INTEGER", nullable: false),
                    TerritoryId = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MovedTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsTakenBack = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecordChanges_ActivityRecords_OccurrenceId_TerritoryId",
                        columns: x => new { x.OccurrenceId, x.TerritoryId },
                        principalTable: "ActivityRecords",
                        principalColumns: new[] { "OccurrenceId", "TerritoryId" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RecordChanges_OccurrenceId_TerritoryId",
                table: "RecordChanges",
                columns: new[] { "OccurrenceId", "TerritoryId" });

            // What was said before anybody remembered changes is the first thing remembered.
            migrationBuilder.Sql(
                """
                INSERT INTO "RecordChanges" ("OccurrenceId", "TerritoryId", "Status", "DoneOn", "MovedTo", "Note", "Reason", "Person", "MadeAt", "IsTakenBack")
                SELECT "OccurrenceId", "TerritoryId", "Status", "DoneOn", "MovedTo", "Note", "Reason", "Person", "ChangedAt", 0 FROM "ActivityRecords" ORDER BY "ChangedAt"
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RecordChanges");
        }
    }
}
