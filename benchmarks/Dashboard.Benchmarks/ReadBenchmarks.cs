using BenchmarkDotNet.Attributes;
using Dashboard.Data.Imports.Results;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Benchmarks;

/// <summary>The two halves of reading 310,000 rows: the file to cells, and cells to results.</summary>
[SimpleJob(launchCount: 1, warmupCount: 1, iterationCount: 5, invocationCount: 1)]
[MemoryDiagnoser]
public class ReadBenchmarks
{
    private static readonly ResultReadContext Anywhere = new(null, null, null, [], null, new ExamReference([], 81));

    private string _xlsx = string.Empty;
    private string _csv = string.Empty;
    private Workbook? _cells;

    [GlobalSetup]
    public void MakeFiles()
    {
        (_xlsx, _csv) = (ScaleFiles.Xlsx, ScaleFiles.Csv);
        _cells = Open(_csv);
    }

    [Benchmark]
    public int XlsxToCells() => Open(_xlsx).Sheets[0].RowCount;

    [Benchmark]
    public int CsvToCells() => Open(_csv).Sheets[0].RowCount;

    [Benchmark]
    public int CellsToResults() => ResultReader.Read(_cells!, Anywhere, null, CancellationToken.None).Results.Count;

    private static Workbook Open(string file)
    {
        using var stream = File.OpenRead(file);
        return SpreadsheetReader.Read(stream, Path.GetFileName(file), SpreadsheetLimits.Default, null, CancellationToken.None).Value!;
    }
}
