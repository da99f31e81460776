using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries;

/// <summary>The place a number or a statement was read from.</summary>
/// <param name="ImportRunId">The line of the journal.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Sheet">Name of the sheet; null for what a person typed.</param>
/// <param name="Row">0-based.</param>
/// <param name="Column">0-based.</param>
public sealed record SourcePlace(int ImportRunId, string File, string? Sheet, int Row, int Column)
{
    /// <summary>Places of all these statements, by one look at the journal.</summary>
    internal static Task<IReadOnlyDictionary<StatementRow, SourcePlace>> OfAsync(DashboardDbContext context, IReadOnlyCollection<StatementRow> rows, CancellationToken token) =>
        OfAsync(context, rows, row => (row.FileId, row.Sheet, row.Row, row.Column), token);

    /// <summary>Places of all these results, by their place in the facts.</summary>
    internal static Task<IReadOnlyDictionary<int, SourcePlace>> OfAsync(DashboardDbContext context, ResultFacts facts, IReadOnlyCollection<int> places, CancellationToken token) =>
        OfAsync(context, places, place => facts.RowAt(place) is var row ? (row.FileId, row.Sheet, row.Row, row.Column) : default, token);

    private static async Task<IReadOnlyDictionary<TRow, SourcePlace>> OfAsync<TRow>(
        DashboardDbContext context, IReadOnlyCollection<TRow> rows, Func<TRow, (int FileId, int Sheet, int Row, int Column)> at, CancellationToken token)
        where TRow : notnull
    {
        var ids = rows.Select(row => at(row).FileId).Distinct().ToList();
        var files = await context.ImportFiles.AsNoTracking().Where(file => ids.Contains(file.Id)).Select(file => new { file.Id, file.ImportRunId, file.FileName, file.Sheets }).ToListAsync(token);
        return rows.Select(row => (Row: row, At: at(row)))
            .Join(files, row => row.At.FileId, file => file.Id, (row, file) => (row.Row, Place: new SourcePlace(file.ImportRunId, file.FileName, file.Sheets.Split('\n').ElementAtOrDefault(row.At.Sheet), row.At.Row, row.At.Column)))
            .ToDictionary(pair => pair.Row, pair => pair.Place);
    }
}
