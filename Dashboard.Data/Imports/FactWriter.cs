using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports.Results;

namespace Dashboard.Data.Imports;

/// <summary>
/// Writes results and details by prepared statements on the connection and transaction of an import: adding 310,000 entities
/// one by one to a change tracker costs ten times as much (ADR 0007).
/// </summary>
internal sealed class FactWriter : IDisposable
{
    private const string ResultColumns = """
        "AssessmentId", "TerritoryId", "Participants", "Mark2", "Mark3", "Mark4", "Mark5", "MeanMark", "MeanScore",
        "BelowThreshold", "HighScores", "FullScores", "ImportFileId", "SourceSheet", "SourceRow", "SourceColumn"
        """;

    private const int ResultParameters = 16;

    /// <summary>Rows of one statement: the cost of a call is shared by so many rows; SQLite takes 32,766 parameters.</summary>
    private const int RowsAtOnce = 64;

    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly DbCommand _many;
    private readonly DbCommand _one;
    private readonly DbCommand _detail;
    private readonly DbCommand _replaced;

    public FactWriter(DbConnection connection, DbTransaction transaction)
    {
        (_connection, _transaction) = (connection, transaction);
        _many = Prepare("INSERT OR REPLACE INTO \"Results\" (" + ResultColumns + ") VALUES " + Places(RowsAtOnce, ResultParameters), RowsAtOnce * ResultParameters);
        _one = Prepare("INSERT OR REPLACE INTO \"Results\" (" + ResultColumns + ") VALUES " + Places(1, ResultParameters), ResultParameters);
        _detail = Prepare(
            "INSERT OR REPLACE INTO \"Details\" (\"AssessmentId\", \"TerritoryId\", \"Kind\", \"Group\", \"Payload\", \"ImportFileId\", \"SourceSheet\", \"SourceRow\", \"SourceColumn\") VALUES " + Places(1, 9), 9);
        _replaced = Prepare(
            "INSERT INTO \"ReplacedFacts\" (\"ImportFileId\", \"PreviousImportFileId\", \"AssessmentId\", \"TerritoryId\", \"Kind\", \"Group\", \"Previous\") VALUES " + Places(1, 7), 7);
    }

    /// <summary>Writes rows, best sorted by their key.</summary>
    public void Write(ReadOnlySpan<FactRow> rows)
    {
        while (rows.Length >= RowsAtOnce)
        {
            var parameter = 0;
            foreach (ref readonly var row in rows[..RowsAtOnce])
            {
                Bind(_many, ref parameter, row);
            }

            _many.ExecuteNonQuery();
            rows = rows[RowsAtOnce..];
        }

        foreach (ref readonly var row in rows)
        {
            var parameter = 0;
            Bind(_one, ref parameter, row);
            _one.ExecuteNonQuery();
        }
    }

    public void Write(DetailKey key, string payload, int fileId, SourceCell source) => Execute(
        _detail, key.AssessmentId, key.TerritoryId, (int)key.Kind, (int)key.Group, payload, fileId, (int)source.Sheet, source.Row, (int)source.Column);

    /// <summary>Keeps what a row replaces, so that undo can put it back.</summary>
    public void Keep(int fileId, in FactRow previous) => Execute(
        _replaced, fileId, previous.FileId, previous.AssessmentId, previous.TerritoryId, 0, 0, JsonSerializer.Serialize(new ReplacedResult(previous.Values, previous.Sheet, previous.Row, previous.Column)));

    public void Keep(int fileId, StoredDetailFact previous) => Execute(
        _replaced, fileId, previous.FileId, previous.Key.AssessmentId, previous.Key.TerritoryId, (int)previous.Key.Kind, (int)previous.Key.Group,
        JsonSerializer.Serialize(new ReplacedDetail(previous.Payload, previous.Source.Sheet, previous.Source.Row, previous.Source.Column)));

    public void Dispose()
    {
        _many.Dispose();
        _one.Dispose();
        _detail.Dispose();
        _replaced.Dispose();
    }

    private static string Places(int rows, int parameters)
    {
        var next = 0;
        var row = () => "(" + string.Join(",", Enumerable.Range(0, parameters).Select(_ => "@p" + (next++).ToString(CultureInfo.InvariantCulture))) + ")";
        return string.Join(",", Enumerable.Range(0, rows).Select(_ => row()));
    }

    private static void Bind(DbCommand command, ref int parameter, in FactRow row)
    {
        var (parameters, values) = (command.Parameters, row.Values);
        parameters[parameter++].Value = row.AssessmentId;
        parameters[parameter++].Value = row.TerritoryId;
        parameters[parameter++].Value = Nullable(values.Participants);
        parameters[parameter++].Value = Nullable(values.Mark2);
        parameters[parameter++].Value = Nullable(values.Mark3);
        parameters[parameter++].Value = Nullable(values.Mark4);
        parameters[parameter++].Value = Nullable(values.Mark5);
        parameters[parameter++].Value = Nullable(values.MeanMark);
        parameters[parameter++].Value = Nullable(values.MeanScore);
        parameters[parameter++].Value = Nullable(values.BelowThreshold);
        parameters[parameter++].Value = Nullable(values.HighScores);
        parameters[parameter++].Value = Nullable(values.FullScores);
        parameters[parameter++].Value = row.FileId;
        parameters[parameter++].Value = (int)row.Sheet;
        parameters[parameter++].Value = row.Row;
        parameters[parameter++].Value = (int)row.Column;
    }

    private static object Nullable(int? value) => value is { } known ? known : DBNull.Value;

    private static object Nullable(double? value) => value is { } known ? known : DBNull.Value;

    private static void Execute(DbCommand command, params ReadOnlySpan<object> values)
    {
        for (var place = 0; place < values.Length; place++)
        {
            command.Parameters[place].Value = values[place];
        }

        command.ExecuteNonQuery();
    }

    private DbCommand Prepare(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
#pragma warning disable CA2100 // The texts are the constants above; values travel as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var place = 0; place < parameters; place++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@p" + place.ToString(CultureInfo.InvariantCulture);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}

/// <summary>A replaced result as <see cref="Persistence.ReplacedFact.Previous"/> keeps it.</summary>
internal sealed record ReplacedResult(ResultValues Values, short Sheet, int Row, short Column);

/// <summary>A replaced detail.</summary>
internal sealed record ReplacedDetail(string Payload, short Sheet, int Row, short Column);
