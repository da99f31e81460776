using BenchmarkDotNet.Attributes;

namespace Dashboard.Benchmarks;

/// <summary>
/// 310,000 rows from the file to stored, indexed and visible, against ExcelDataReader alone and sqlite3 alone. In a warm
/// process and by the wall clock; CPU seconds of whole processes are printed by the mode «whole».
/// </summary>
[SimpleJob(launchCount: 1, warmupCount: 1, iterationCount: 5, invocationCount: 1)]
[MemoryDiagnoser]
public class ImportBenchmarks
{
    private string _xlsx = string.Empty;
    private string _csv = string.Empty;

    [GlobalSetup]
    public void MakeFiles() => (_xlsx, _csv) = (ScaleFiles.Xlsx, ScaleFiles.Csv);

    [Benchmark]
    public double ExcelDataReaderAlone() => BareReading.SumOf(_xlsx);

    [Benchmark]
    public Task<int> Xlsx() => ImportAsync(_xlsx);

    /// <summary>0 where sqlite3 is not on the PATH: the line then measures nothing.</summary>
    [Benchmark]
    public double SqliteAlone() => WholeProcess.FindSqlite() is { } sqlite ? WholeProcess.Sqlite(sqlite, _csv, index: false) : 0;

    [Benchmark]
    public Task<int> Csv() => ImportAsync(_csv);

    private static async Task<int> ImportAsync(string file)
    {
        using var importing = new Importing();
        await importing.CreateAsync();
        return await importing.ImportAsync(file);
    }
}
