using Dashboard.Data.Persistence;
using Microsoft.Data.Sqlite;

namespace Dashboard.Data.Facts;

/// <summary>
/// Holds all plans in memory as long as the database stays as it is. A connection of its own, which never writes, asks SQLite
/// whether anybody has committed anything since: so whoever writes a plan need not know that somebody keeps it.
/// </summary>
public sealed class PlanRowsSource : IDisposable
{
    private readonly InstallationDatabase _database;
    private readonly SemaphoreSlim _reading = new(1, 1);
    private SqliteConnection? _watch;
    private InstallationKind _kind;
    private long _version;
    private PlanRows? _rows;

    public PlanRowsSource(InstallationDatabase database) => _database = database;

    public async Task<PlanRows> GetAsync(CancellationToken token = default)
    {
        await _reading.WaitAsync(token);
        try
        {
            var kind = _database.Kind;
            if (_watch is null || _kind != kind)
            {
                Forget();
                _watch = new SqliteConnection(new SqliteConnectionStringBuilder(_database.Folder.ConnectionString(kind)) { Pooling = false }.ConnectionString);
                _watch.Open();
                _kind = kind;
            }

            // Asked before reading: what is committed meanwhile is read once more the next time, and never missed.
            var version = Version(_watch);
            if (_rows is null || version != _version)
            {
                await using var context = _database.CreateDbContext();
                _rows = await PlanRows.ReadAsync(context, null, token);
                _version = version;
            }

            return _rows;
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose()
    {
        Forget();
        _reading.Dispose();
    }

    private static long Version(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return (long)command.ExecuteScalar()!;
    }

    private void Forget()
    {
        _watch?.Dispose();
        (_watch, _rows) = (null, null);
    }
}
