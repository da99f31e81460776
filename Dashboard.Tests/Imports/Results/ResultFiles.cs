using Dashboard.Data.Imports.Results;
using Dashboard.Data.Imports.Spreadsheets;
using Xunit;

namespace Dashboard.Tests.Imports.Results;

/// <summary>Reads files and tables of cells as the import does, with an installation that checks no region.</summary>
internal static class ResultFiles
{
    public static ResultReadContext Anywhere { get; } = new(null, null, null, [], null, new ExamReference([], 81));

    public static ParsedResults Read(string path, ResultReadContext? context = null)
    {
        using var stream = File.OpenRead(path);
        var workbook = SpreadsheetReader.Read(stream, Path.GetFileName(path), new SpreadsheetLimits(), null, CancellationToken.None);
        Assert.NotNull(workbook.Value);
        return ResultReader.Read(workbook.Value, context ?? Anywhere, null, CancellationToken.None);
    }

    /// <summary>A sheet written as lines of cells parted by «|»: numbers stay text, as old exporters write them.</summary>
    public static ParsedResults ReadLines(string fileName, string lines, ResultReadContext? context = null) =>
        ResultReader.Read(WorkbookOf(fileName, lines), context ?? Anywhere, null, CancellationToken.None);

    public static Workbook WorkbookOf(string fileName, string lines)
    {
        var rows = lines.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(line => string.Join(';', line.Split('|').Select(Quoted)));
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', rows)));
        var workbook = SpreadsheetReader.Read(stream, fileName, new SpreadsheetLimits(), null, CancellationToken.None);
        Assert.NotNull(workbook.Value);
        return workbook.Value;
    }

    private static string Quoted(string cell) => "\"" + cell.Trim().Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
