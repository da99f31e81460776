using Dashboard.Data.Persistence;
using Microsoft.Data.Sqlite;

namespace Dashboard.Data.Facts;

/// <summary>
/// Holds rows of the database in memory as long as it stays as it is. A connection of its own, which never writes, asks SQLite
/// whether anybody has committed anything since: so whoever writes need not know that somebody keeps what was read.
/// </summary>
/// <param name="database">The installation's databases.</param>
/// <param name="read">Reads the rows; gets those kept until now, of the same database, so that what has not changed is not read again.</param>
internal sealed class KeptRows<T>(InstallationDatabase database, Func<DashboardDbContext, T?, CancellationToken, Task<T>> read) : IDisposable
    where T : class
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private SqliteConnection? _watch;
    private InstallationKind _kind;
    private long _version;
    private T? _rows;

    public async Task<T> GetAsync(CancellationToken token = default)
    {
        await _reading.WaitAsync(token);
        try
        {
            var kind = database.Kind;
            if (_watch is null || _kind != kind)
            {
                Forget();
                _watch = new SqliteConnection(new SqliteConnectionStringBuilder(database.Folder.ConnectionString(kind)) { Pooling = false }.ConnectionString);
                _watch.Open();
                _kind = kind;
            }

            // Asked before reading: what is committed meanwhile is read once more the next time, and never missed.
            var version = Version(_watch);
            if (_rows is null || version != _version)
            {
                await using var context = database.CreateDbContext();
                _rows = await read(context, _rows, token);
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
