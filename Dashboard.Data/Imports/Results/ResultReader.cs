using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <summary>
/// Cells become results: finds the tables of a file, tells the form of each, what work it reports and whose each row is.
/// Wrong input is a sentence in <see cref="ParsedResults.Problems"/>, never an exception.
/// </summary>
public static class ResultReader
{
    /// <param name="workbook">The file as cells.</param>
    /// <param name="context">Region, saved mappings and what the user said about the file.</param>
    /// <param name="progress">Told every few thousand rows.</param>
    /// <param name="token">The only thing that makes this method throw.</param>
    public static ParsedResults Read(Workbook workbook, ResultReadContext context, IProgress<ReadProgress>? progress, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        ArgumentNullException.ThrowIfNull(context);
        var collector = new ResultCollector(workbook, context);
        var file = new FileReading(collector, TitleReader.ReadFileName(workbook.FileName), progress, token);
        for (var sheet = 0; sheet < workbook.Sheets.Count; sheet++)
        {
            token.ThrowIfCancellationRequested();
            file.ReadSheet(workbook.Sheets[sheet], sheet, skipHidden: workbook.Sheets.Any(other => !other.Hidden && other.RowCount > 0));
        }

        file.Close();
        return collector.Output;
    }
}
