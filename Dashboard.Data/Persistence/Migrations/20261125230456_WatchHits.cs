using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class WatchHits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DismissedBy",
                table: "WatchHits",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndedAt",
                table: "WatchHits",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ImportRunId",
                table: "WatchHits",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "WatchHits",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Target",
                table: "WatchHits",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddForeignKey(
                name: "FK_WatchHits_ImportRuns_ImportRunId",
                table: "WatchHits",
                column: "ImportRunId",
                principalTable: "ImportRuns",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_WatchHits_ImportRuns_ImportRunId",
                table: "WatchHits");

            migrationBuilder.DropColumn(
                name: "DismissedBy",
                table: "WatchHits");

            migrationBuilder.DropColumn(
                name: "EndedAt",
                table: "WatchHits");

            migrationBuilder.DropColumn(
                name: "ImportRunId",
                table: "WatchHits");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "WatchHits");

            migrationBuilder.DropColumn(
                name: "Target",
                table: "WatchHits");
        }
    }
}
