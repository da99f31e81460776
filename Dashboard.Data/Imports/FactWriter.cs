using System.Text.Json;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports.Results;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Dashboard.Data.Imports;

/// <summary>
/// Writes results and details by prepared statements with numbered places, on the connection and inside the transaction of an
/// import. A change tracker would cost ten times as much for a region's 310,000 rows, and parameters found by name several
/// times (ADR 0007).
/// </summary>
internal sealed class FactWriter : IDisposable
{
    private const string ResultSql = """
        INSERT OR REPLACE INTO "Results" ("AssessmentId", "TerritoryId", "Participants", "Mark2", "Mark3", "Mark4", "Mark5", "MeanMark", "MeanScore",
            "BelowThreshold", "HighScores", "FullScores", "ImportFileId", "SourceSheet", "SourceRow", "SourceColumn")
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string DetailSql = """
        INSERT OR REPLACE INTO "Details" ("AssessmentId", "TerritoryId", "Kind", "Group", "Payload", "ImportFileId", "SourceSheet", "SourceRow", "SourceColumn")
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string ReplacedSql = """
        INSERT INTO "ReplacedFacts" ("ImportFileId", "PreviousImportFileId", "AssessmentId", "TerritoryId", "Kind", "Group", "Previous")
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _result;
    private readonly sqlite3_stmt _detail;
    private readonly sqlite3_stmt _replaced;

    /// <summary>What stands in each place of the statement of results; a place that nothing was bound to is null.</summary>
    private readonly double[] _bound = [.. Enumerable.Repeat(double.NaN, 17)];

    /// <param name="connection">Open, with the import's transaction begun on it.</param>
    public FactWriter(SqliteConnection connection)
    {
        _database = connection.Handle ?? throw new ArgumentException("The connection is not open.", nameof(connection));
        _result = Prepare(ResultSql);
        _detail = Prepare(DetailSql);
        _replaced = Prepare(ReplacedSql);
    }

    /// <summary>Writes rows; cheapest when they are sorted by their key.</summary>
    public void Write(ReadOnlySpan<FactRow> rows)
    {
        foreach (ref readonly var row in rows)
        {
            var values = row.Values;
            Bind(1, row.AssessmentId);
            Bind(2, row.TerritoryId);
            Bind(3, values.Participants);
            Bind(4, values.Mark2);
            Bind(5, values.Mark3);
            Bind(6, values.Mark4);
            Bind(7, values.Mark5);
            Bind(8, values.MeanMark);
            Bind(9, values.MeanScore);
            Bind(10, values.BelowThreshold);
            Bind(11, values.HighScores);
            Bind(12, values.FullScores);
            Bind(13, row.FileId);
            Bind(14, row.Sheet);
            Bind(15, row.Row);
            Bind(16, row.Column);
            Step(_result);
        }
    }

    public void Write(DetailKey key, string payload, int fileId, SourceCell source)
    {
        raw.sqlite3_bind_int(_detail, 1, key.AssessmentId);
        raw.sqlite3_bind_int(_detail, 2, key.TerritoryId);
        raw.sqlite3_bind_int(_detail, 3, (int)key.Kind);
        raw.sqlite3_bind_int(_detail, 4, (int)key.Group);
        raw.sqlite3_bind_text(_detail, 5, payload);
        raw.sqlite3_bind_int(_detail, 6, fileId);
        raw.sqlite3_bind_int(_detail, 7, source.Sheet);
        raw.sqlite3_bind_int(_detail, 8, source.Row);
        raw.sqlite3_bind_int(_detail, 9, source.Column);
        Step(_detail);
    }

    /// <summary>Keeps what a row replaces, so that undo can put it back.</summary>
    public void Keep(int fileId, in FactRow previous) => Keep(
        fileId, previous.FileId, new DetailKey(previous.AssessmentId, previous.TerritoryId, 0, ParticipantGroup.All),
        JsonSerializer.Serialize(new ReplacedResult(previous.Values, previous.Sheet, previous.Row, previous.Column)));

    public void Keep(int fileId, StoredDetailFact previous) => Keep(
        fileId, previous.FileId, previous.Key,
        JsonSerializer.Serialize(new ReplacedDetail(previous.Payload, previous.Source.Sheet, previous.Source.Row, previous.Source.Column)));

    public void Dispose()
    {
        _result.Dispose();
        _detail.Dispose();
        _replaced.Dispose();
    }

    // A binding outlives its row, and half of a row's values are those of the row before: the file, the sheet, what is absent.
    private void Bind(int place, int? value)
    {
        var next = value ?? double.NaN;
        if (_bound[place].Equals(next))
        {
            return;
        }

        _bound[place] = next;
        if (value is { } known)
        {
            raw.sqlite3_bind_int(_result, place, known);
        }
        else
        {
            raw.sqlite3_bind_null(_result, place);
        }
    }

    private void Bind(int place, double? value)
    {
        var next = value ?? double.NaN;
        if (_bound[place].Equals(next))
        {
            return;
        }

        _bound[place] = next;
        if (value is { } known)
        {
            raw.sqlite3_bind_double(_result, place, known);
        }
        else
        {
            raw.sqlite3_bind_null(_result, place);
        }
    }

    private void Keep(int fileId, int previousFileId, DetailKey key, string previous)
    {
        raw.sqlite3_bind_int(_replaced, 1, fileId);
        raw.sqlite3_bind_int(_replaced, 2, previousFileId);
        raw.sqlite3_bind_int(_replaced, 3, key.AssessmentId);
        raw.sqlite3_bind_int(_replaced, 4, key.TerritoryId);
        raw.sqlite3_bind_int(_replaced, 5, (int)key.Kind);
        raw.sqlite3_bind_int(_replaced, 6, (int)key.Group);
        raw.sqlite3_bind_text(_replaced, 7, previous);
        Step(_replaced);
    }

    private void Step(sqlite3_stmt statement)
    {
        var code = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (code != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(code, _database);
        }
    }

    private sqlite3_stmt Prepare(string sql)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, sql, out var statement), _database);
        return statement;
    }
}

/// <summary>A replaced result as <see cref="Persistence.ReplacedFact.Previous"/> keeps it.</summary>
internal sealed record ReplacedResult(ResultValues Values, short Sheet, int Row, short Column);

/// <summary>A replaced detail.</summary>
internal sealed record ReplacedDetail(string Payload, short Sheet, int Row, short Column);
