using System.Diagnostics;

namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>One reading of one file: its limits and what of them is used up, cancellation, progress, notes.</summary>
internal sealed class ReadingSession(
    string fileName,
    long fileBytes,
    SpreadsheetLimits limits,
    IProgress<ReadProgress>? progress,
    CancellationToken cancellation)
{
    /// <summary>Below this many unpacked bytes a ratio says nothing: an empty styled sheet packs extremely well.</summary>
    private const long RatioCountsFrom = 10L << 20;

    private readonly long _started = Stopwatch.GetTimestamp();
    private long _unpacked;
    private long _cells;

    public string FileName { get; } = fileName;

    public SpreadsheetLimits Limits { get; } = limits;

    /// <summary>What was noticed in a file that could be read.</summary>
    public List<ImportProblem> Notes { get; } = [];

    /// <summary>Whether a parser had to bend the rules of XML; reported once a file.</summary>
    public bool MendedMarkup { get; set; }

    /// <summary>To be called at least once for every few thousand cells or each block of bytes.</summary>
    public void Checkpoint()
    {
        cancellation.ThrowIfCancellationRequested();
        if (Limits.Time is { } longest && Stopwatch.GetElapsedTime(_started) > longest)
        {
            throw Refusal(SpreadsheetMessages.TooLong(FileName, longest));
        }
    }

    public void CountUnpacked(long bytes) => CheckUnpacked(_unpacked += bytes);

    /// <summary>Refuses when this many unpacked bytes in all, read or announced, are beyond what the file may become.</summary>
    public void CheckUnpacked(long total)
    {
        if (total > Limits.UnpackedBytes)
        {
            throw Refusal(SpreadsheetMessages.UnpacksTooFar(FileName, Limits.UnpackedBytes));
        }

        if (total > RatioCountsFrom && total / Limits.UnpackRatio > fileBytes)
        {
            throw Refusal(SpreadsheetMessages.UnpackRatio(FileName, Limits.UnpackRatio));
        }
    }

    public void CountCells(string sheet, long cells)
    {
        _cells += cells;
        if (_cells > Limits.Cells)
        {
            throw Refusal(SpreadsheetMessages.TooManyCells(FileName, sheet, Limits.Cells));
        }
    }

    /// <summary>Starts counting anew, for a parser that reads the file a second time in another way.</summary>
    public void ForgetCells() => _cells = 0;

    public void Report(string sheet, long rows, long? ofRows) => progress?.Report(new ReadProgress(sheet, rows, ofRows));

    public static SpreadsheetRefusedException Refusal(ImportProblem problem) => new(problem);
}
