using System.Globalization;
using Dashboard.Data.Domain.BeforeAfter;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Samples.Simulated;

namespace Dashboard.Tests.Domain.BeforeAfter;

/// <summary>One kind of study, done many times on regions in which the truth is known.</summary>
/// <param name="Name">In words.</param>
/// <param name="Own">Schools that the asker sees beside the published rows; null for the whole region.</param>
/// <param name="Participants">Schools that took part.</param>
/// <param name="ByBadYear">They were chosen because their last year was bad.</param>
/// <param name="Effect">What was done to the log odds of a low result; 0 is nothing.</param>
public sealed record SimulatedStudy(string Name, int? Own, int Participants, bool ByBadYear, double Effect)
{
    public static IReadOnlyList<SimulatedStudy> All { get; } =
    [
        new("Region, 1 school of a bad year, nothing done", null, 1, true, 0),
        new("Region, 5 schools of a bad year, nothing done", null, 5, true, 0),
        new("Region, 20 schools of a bad year, nothing done", null, 20, true, 0),
        new("Region, 5 schools by chance, nothing done", null, 5, false, 0),
        new("Region, 20 schools of a bad year, much done", null, 20, true, -0.8),
        new("10 own schools, the worst one, nothing done", 10, 1, true, 0),
        new("10 own schools, the 3 worst, nothing done", 10, 3, true, 0),
        new("20 own schools, the 5 worst, nothing done", 20, 5, true, 0),
        new("10 own schools, 3 by chance, nothing done", 10, 3, false, 0),
        new("20 own schools, the 5 worst, much done", 20, 5, true, -0.8),
    ];

    private const int Schools = 400, Seen = 300, Years = 5, OtherWorks = 3;

    /// <summary>Does the study so many times; the same number gives the same outcome.</summary>
    public SimulatedOutcome Repeat(int times)
    {
        var outcome = new SimulatedOutcome();
        for (var seed = 0; seed < times; seed++)
        {
            Once(seed, outcome);
        }

        return outcome;
    }

    private void Once(int seed, SimulatedOutcome outcome)
    {
        var region = new SimulatedRegion((seed * 7919) + 13, Schools, Own is null ? 1 : OtherWorks + 1, Years);
        var before = Years - 2;
        var able = Enumerable.Range(0, Own ?? Schools).Where(school => region.Result(0, school, before) is not null).ToList();
        var worst = able.OrderByDescending(school => ShareOf(region.Result(0, school, before)!.Value)).ToList();
        var chosen = !ByBadYear ? region.Chosen(Participants, able)
            : Own is null ? region.Chosen(Participants, worst.Where(school => region.Result(0, school, before)!.Value.Pupils >= 5).Take(Schools * 15 / 100))
            : worst.Take(Participants).ToList();
        var effects = chosen.ToDictionary(school => school, school => Effect == 0 ? 0 : region.Treat(0, school, Effect));
        var study = StudyOfChange.Of([Group(region, chosen)], Indicator.LowResults);
        outcome.Add(study, effects);
    }

    private StudyGroup Group(SimulatedRegion region, IReadOnlyList<int> chosen)
    {
        var set = chosen.ToHashSet();
        var seen = Enumerable.Range(0, Own ?? Seen).Where(school => !set.Contains(school)).ToList();
        var others = Enumerable.Range(0, Years).Select(year => Level(region, 0, year, set)).ToList();
        return new StudyGroup(
            Years - 2, 1, 1, [.. chosen.Select(school => Course(region, school))], [.. seen.Select(school => Course(region, school))], others,
            Own is { } own ? [.. Enumerable.Range(1, OtherWorks).SelectMany(work => Enumerable.Range(0, own).Select(school => Deviations(region, work, school)))] : []);
    }

    private static SchoolCourse Course(SimulatedRegion region, int school) => new(school, [.. Enumerable.Range(0, Years).Select(year => ReadingOf(region.Result(0, school, year)))], []);

    private static Reading? Level(SimulatedRegion region, int work, int year, HashSet<int> without) =>
        Reading.Pool(Enumerable.Range(0, region.Schools).Where(school => !without.Contains(school)).Select(school => ReadingOf(region.Result(work, school, year))));

    private static List<Deviation> Deviations(SimulatedRegion region, int work, int school)
    {
        var scale = new ComparisonScale(IsShare: true);
        var deviations = new List<Deviation>();
        for (var year = 0; year < Years - 1; year++)
        {
            if (ReadingOf(region.Result(work, school, year)) is { } reading)
            {
                deviations.Add(new Deviation(scale.Of(reading) - scale.Of(Level(region, work, year, [])!.Value), 1.0 / reading.Participants));
            }
        }

        return deviations;
    }

    private static Reading? ReadingOf((int Low, int Pupils)? result) => result is { } known ? new Reading(ShareOf(known), known.Pupils, known.Low) : null;

    private static double ShareOf((int Low, int Pupils) result) => (double)result.Low / result.Pupils;
}

/// <summary>How often a kind of study was right.</summary>
public sealed class SimulatedOutcome
{
    private int _studies, _claims, _covered, _raw, _schools, _schoolsCovered, _schoolClaims;
    private double _noticeable;

    /// <summary>Share of studies that claim a change beyond the expected one, better or worse.</summary>
    public double Claims => (double)_claims / _studies;

    /// <summary>Share of studies in which before and after alone (Newcombe's interval of the added pupils) would have claimed a change.</summary>
    public double RawClaims => (double)_raw / _studies;

    /// <summary>Share of studies whose interval of the change beyond the expected one holds what was truly done.</summary>
    public double Coverage => (double)_covered / _studies;

    /// <summary>The same of single schools.</summary>
    public double SchoolCoverage => (double)_schoolsCovered / _schools;

    /// <summary>Share of single schools of which a change is claimed.</summary>
    public double SchoolClaims => (double)_schoolClaims / _schools;

    /// <summary>Mean of the least change that would be noticed.</summary>
    public double Noticeable => _noticeable / _studies;

    internal void Add(StudyOfChange study, IReadOnlyDictionary<int, double> effects)
    {
        foreach (var school in study.Schools)
        {
            if (school.Change is { Parts: { } parts } change)
            {
                _schools++;
                _schoolsCovered += parts.Interval.Contains(effects[school.School]) ? 1 : 0;
                _schoolClaims += IsClaim(change.Verdict) ? 1 : 0;
            }
        }

        if (study.Together is not { Parts: { } together } pooled)
        {
            return;
        }

        var done = study.Schools.Sum(school => effects[school.School] * school.Change!.After.Participants) / pooled.After.Participants;
        _studies++;
        _claims += IsClaim(pooled.Verdict) ? 1 : 0;
        _covered += together.Interval.Contains(done) ? 1 : 0;
        _raw += Newcombe.Difference(pooled.After.Count!.Value, pooled.After.Participants, pooled.Before.Count!.Value, pooled.Before.Participants).Contains(0) ? 0 : 1;
        _noticeable += together.Noticeable;
    }

    private static bool IsClaim(StudyVerdict verdict) => verdict is StudyVerdict.Better or StudyVerdict.Worse;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Claims:P1} | {RawClaims:P1} | {Coverage:P1} | {SchoolClaims:P1} | {SchoolCoverage:P1} | {Noticeable * 100:F0}");
}
