using BenchmarkDotNet.Attributes;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Benchmarks;

/// <summary>
/// The heatmap of a region of 310,000 results, all works of a year over the municipalities, against a plain loop over arrays
/// that adds the same rows up into the same cells. What the first asker after an import pays the mode «question» tells.
/// </summary>
[MemoryDiagnoser]
public class QuestionBenchmarks
{
    private YearGridQuestion? _question;
    private YearGridFilter? _filter;
    private PlainColumns? _plain;

    [GlobalSetup]
    public async Task ImportAsync()
    {
        // Questions are answered from memory: the folder may go once the facts are there.
        using var importing = new Importing();
        await importing.CreateAsync();
        await importing.ImportAsync(ScaleFiles.Csv);
        _question = new YearGridQuestion(importing.Source);
        _filter = new YearGridFilter(null, new SchoolYear(2024), Indicator.LowResults, WorkChoice.All);
        _plain = new PlainColumns(await importing.Source.GetAsync(), _filter.Year);
    }

    [Benchmark(Baseline = true)]
    public long PlainLoop() => _plain!.Sum();

    [Benchmark]
    public async Task<int> Heatmap() => (await _question!.AskAsync(_filter!, AccessScope.Region)).Rows.Count;
}
