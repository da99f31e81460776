using Dashboard.Data.Persistence;

namespace Dashboard.Data.Facts;

/// <summary>All plans in memory, as long as nobody writes.</summary>
public sealed class PlanRowsSource(InstallationDatabase database) : IDisposable
{
    private readonly KeptRows<PlanRows> _rows = new(database, (context, _, token) => PlanRows.ReadAsync(context, null, token));

    public Task<PlanRows> GetAsync(CancellationToken token = default) => _rows.GetAsync(token);

    public void Dispose() => _rows.Dispose();
}
