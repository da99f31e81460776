using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries;

/// <summary>The place a statement was read from.</summary>
/// <param name="ImportRunId">The line of the journal.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Sheet">Name of the sheet; null for what a person typed.</param>
/// <param name="Row">0-based.</param>
/// <param name="Column">0-based.</param>
public sealed record SourcePlace(int ImportRunId, string File, string? Sheet, int Row, int Column)
{
    /// <summary>Places of all these rows, by one look at the journal.</summary>
    internal static async Task<IReadOnlyDictionary<StatementRow, SourcePlace>> OfAsync(DashboardDbContext context, IReadOnlyCollection<StatementRow> rows, CancellationToken token)
    {
        var ids = rows.Select(row => row.FileId).Distinct().ToList();
        var files = await context.ImportFiles.AsNoTracking().Where(file => ids.Contains(file.Id)).Select(file => new { file.Id, file.ImportRunId, file.FileName, file.Sheets }).ToListAsync(token);
        return rows.Join(files, row => row.FileId, file => file.Id, (row, file) => (row, Place: new SourcePlace(file.ImportRunId, file.FileName, file.Sheets.Split('\n').ElementAtOrDefault(row.Sheet), row.Row, row.Column)))
            .ToDictionary(pair => pair.row, pair => pair.Place);
    }
}
