using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Markers;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Results;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Markers;

/// <summary>
/// What the markers say, by school year: computed when first asked for, beside the request, and kept as long as the data of the year, its
/// rule and the scales are the same. An import leaves the years that it did not touch as they are.
/// </summary>
public sealed class MarkersSource(FactsSource source, StatementsSource statements, DetailStore details, InstallationDatabase database)
{
    private readonly Dictionary<int, Kept> _years = [];
    private readonly Lock _gate = new();
    private volatile ScalesThen? _scales;

    /// <summary>School years with ВПР, the newest first.</summary>
    internal static IReadOnlyList<int> YearsOf(ResultFacts facts) =>
        [.. facts.Assessments.Where(work => work.Procedure == Procedure.Vpr).Select(work => work.Year.StartYear).Distinct().OrderDescending()];

    internal async Task<MarkerYear> YearAsync(int startYear, CancellationToken token)
    {
        var facts = await source.GetAsync(token);
        var known = await statements.GetAsync(token);
        var rule = known.RuleFor(RuleKind.Markers, startYear, MarkerRule.Default);
        var scales = await ScalesAsync(known, token);
        Task<Computed> answer;
        lock (_gate)
        {
            var kept = _years.GetValueOrDefault(startYear);
            var isJudgedTheSame = kept is not null && kept.Rule == rule && (ReferenceEquals(kept.Scales, scales) || kept.Scales.SequenceEqual(scales));
            if (!isJudgedTheSame || !ReferenceEquals(kept!.Facts, facts) || kept.Answer is { IsFaulted: true } or { IsCanceled: true })
            {
                var before = isJudgedTheSame && kept!.Answer.IsCompletedSuccessfully ? kept.Answer.Result : null;
                // Whoever asked first may leave: the answer is for everybody.
                _years[startYear] = kept = new Kept(facts, rule, scales, Task.Run(() => ComputeAsync(facts, startYear, rule, scales, before), CancellationToken.None));
            }

            answer = kept.Answer;
        }

        return (await answer.WaitAsync(token)).Year;
    }

    /// <summary>Statements are one instance as long as nobody writes anything: so long the scales are the same too.</summary>
    private async Task<IReadOnlyList<KnownScale>> ScalesAsync(SchoolStatements known, CancellationToken token)
    {
        var then = _scales;
        if (then is null || !ReferenceEquals(then.Known, known))
        {
            await using var context = database.CreateDbContext();
            _scales = then = new ScalesThen(known, await KnownScale.ReadAsync(context, token));
        }

        return then.Scales;
    }

    private async Task<Computed> ComputeAsync(ResultFacts facts, int startYear, MarkerRule rule, IReadOnlyList<KnownScale> scales, Computed? before)
    {
        var print = await PrintAsync(facts, startYear);
        return before?.Print == print ? before : new Computed(print, await new MarkersOfYear(facts, details, startYear, rule, scales).ComputeAsync(CancellationToken.None));
    }

    /// <summary>What tells whether an import touched the year: every import writes its own file numbers, and its undoing puts the old ones back.</summary>
    private async Task<YearPrint> PrintAsync(ResultFacts facts, int startYear)
    {
        var works = Enumerable.Range(0, facts.Assessments.Count).Where(index => facts.Assessments[index].Year.StartYear == startYear || facts.Assessments[index].Year.StartYear == startYear - 1).ToList();
        var results = default(HashCode);
        foreach (var index in works)
        {
            results.Add(facts.Assessments[index]);
            var (start, length) = facts.RowsOf(index).GetOffsetAndLength(facts.Count);
            for (var place = start; place < start + length; place++)
            {
                results.Add(facts.TerritoryIds[place]);
                results.Add(facts.FileIds[place]);
                results.Add(facts.ValuesAt(place));
            }
        }

        var schools = default(HashCode);
        foreach (var school in facts.Schools)
        {
            schools.Add((school.Id, school.MunicipalityId, school.Kind, school.Locality));
        }

        var ids = works.ConvertAll(facts.AssessmentId);
        await using var context = database.CreateDbContext();
        var written = await context.Details.AsNoTracking()
            .Where(detail => ids.Contains(detail.AssessmentId) && (detail.Kind == DetailKind.ScoreDistribution || detail.Kind == DetailKind.JournalComparison))
            .GroupBy(_ => 1)
            .Select(group => new { Count = group.Count(), Last = group.Max(detail => detail.ImportFileId), Sum = group.Sum(detail => (long)detail.ImportFileId) })
            .FirstOrDefaultAsync();
        return new YearPrint(results.ToHashCode(), schools.ToHashCode(), written?.Count ?? 0, written?.Last ?? 0, written?.Sum ?? 0);
    }

    private sealed record Kept(ResultFacts Facts, MarkerRule Rule, IReadOnlyList<KnownScale> Scales, Task<Computed> Answer);

    private sealed record ScalesThen(SchoolStatements Known, IReadOnlyList<KnownScale> Scales);

    private sealed record Computed(YearPrint Print, MarkerYear Year);

    private readonly record struct YearPrint(int Results, int Schools, int Details, int LastFile, long Files);
}
