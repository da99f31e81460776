namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>
/// How much one file may ask of the server. The defaults take ten regions' results in one sheet and refuse what no
/// coordinator's file is.
/// </summary>
/// <param name="FileBytes">Size of the file itself. Default 100 MB.</param>
/// <param name="UnpackedBytes">Total size of the parts of a packed file (.xlsx, .xlsb, .ods) once unpacked. Default 1.5 GB.</param>
/// <param name="UnpackRatio">How many times larger than packed the parts may become, counted beyond the first 10 MB. Default 200: real sheets reach about 50.</param>
/// <param name="Rows">Rows of one sheet up to the last filled one. Default 2,000,000 (Excel ends at 1,048,576; a .csv does not).</param>
/// <param name="Columns">Columns of one sheet up to the last filled one. Default 2,000.</param>
/// <param name="Cells">Cells kept of the whole file, 16 bytes each. Default 60,000,000.</param>
/// <param name="Time">Longest reading time; null (the default) leaves it to the other limits and to cancellation.</param>
public sealed record SpreadsheetLimits(
    long FileBytes = 100L << 20,
    long UnpackedBytes = 1536L << 20,
    int UnpackRatio = 200,
    int Rows = 2_000_000,
    int Columns = 2_000,
    int Cells = 60_000_000,
    TimeSpan? Time = null)
{
    public static SpreadsheetLimits Default { get; } = new();
}
