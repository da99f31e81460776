using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Markers;

/// <summary>What the two scores below and the two scores from a boundary on say.</summary>
/// <param name="Mark">3, 4 or 5.</param>
/// <param name="First">First score of the mark.</param>
/// <param name="Below">Works with the two scores before it.</param>
/// <param name="Above">Works with it and the next score.</param>
/// <param name="Jump">(Above − Below) / participants.</param>
/// <param name="RegionJump">The same of the region without the school.</param>
/// <param name="Expected">Share 0..1 of Above in Above + Below that a school of this level would have.</param>
/// <param name="PValue">One-sided; NaN where no work lies near the boundary.</param>
/// <param name="Fired">Size and control of chance both hold.</param>
public sealed record BoundaryReading(int Mark, int First, int Below, int Above, double Jump, double RegionJump, double Expected, double PValue, bool Fired)
{
    /// <summary>What the threshold judges: how much the jump exceeds the region's.</summary>
    public double Excess => Jump - RegionJump;
}

/// <summary>
/// M1: many works just reach a mark and few just miss it. Size: the jump exceeds the region's by more than the rule says. Chance:
/// of the works within two scores of the boundary, is the share above it greater than in a school of the same level
/// (<see cref="TiltedReference"/>)? — an exact test, over all schools, works and boundaries of a year at once.
/// </summary>
public static class ScoresJumpAtAMarkBoundary
{
    private const int Reach = 2;

    /// <summary>One finding for each school of each work, in the order of the input.</summary>
    public static IReadOnlyList<MarkerFinding> OverYear(IReadOnlyList<WorkScores> works, MarkerRule rule)
    {
        var readings = works.SelectMany(work => ReadingsOf(work, rule)).ToList();
        var all = readings.SelectMany(reading => reading.Boundaries).ToList();
        var beyondChance = FalseDiscovery.Reject(all.ConvertAll(boundary => boundary.PValue), rule.FalseDiscoveryRate);
        var tests = all.Count(boundary => !double.IsNaN(boundary.PValue));
        var findings = new List<MarkerFinding>(readings.Count);
        var next = 0;
        foreach (var reading in readings)
        {
            var judged = reading.Boundaries
                .Select((boundary, place) => boundary with { Fired = beyondChance[next + place] && boundary.Excess > rule.BoundaryJump })
                .ToList();
            next += judged.Count;
            findings.Add(Finding(reading, judged, rule, tests));
        }

        return findings;
    }

    private static IEnumerable<Reading> ReadingsOf(WorkScores work, MarkerRule rule)
    {
        var region = work.Region ?? Sum(work.Schools);
        return work.Schools.Select(school => new Reading(work, school, BoundariesOf(work.Scale, school, region, rule)));
    }

    private static IReadOnlyList<BoundaryReading> BoundariesOf(MarkScale? scale, SchoolScores school, IReadOnlyList<int> region, MarkerRule rule)
    {
        // The region without the school: what a large school does must not be what it is compared with.
        var others = region.Select((count, score) => Math.Max(0, count - At(school.Counts, score))).ToArray();
        var all = others.Sum();
        if (scale is null || all == 0 || school.Participants < rule.MinimumParticipants)
        {
            return [];
        }

        var (mean, variance) = TiltedReference.Moments(school.Counts);
        var alike = TiltedReference.Of(others, mean, variance);
        (int Mark, int First)[] boundaries = [(3, scale.FirstOf3), (4, scale.FirstOf4), (5, scale.FirstOf5)];
        return [.. boundaries.Select(boundary => Read(boundary.Mark, boundary.First, school, others, all, alike))];
    }

    private static BoundaryReading Read(int mark, int first, SchoolScores school, int[] others, int all, double[] alike)
    {
        var (below, above) = (Near(school.Counts, first - Reach), Near(school.Counts, first));
        var (regionBelow, regionAbove) = (Near(others, first - Reach), Near(others, first));
        var (alikeBelow, alikeAbove) = (Near(alike, first - Reach), Near(alike, first));
        var near = regionBelow + regionAbove;
        var expected = alikeBelow + alikeAbove > 0 ? alikeAbove / (alikeBelow + alikeAbove) : double.NaN;
        var p = double.IsNaN(expected) ? double.NaN : FalseDiscovery.ShareIsAbove(above, above + below, (int)Math.Round(expected * near), near);
        return new BoundaryReading(mark, first, below, above, (double)(above - below) / school.Participants, (double)(regionAbove - regionBelow) / all, expected, p, false);
    }

    private static MarkerFinding Finding(Reading reading, List<BoundaryReading> boundaries, MarkerRule rule, int tests)
    {
        var (work, school) = (reading.Work, reading.School);
        var n = school.Participants;
        if (n < rule.MinimumParticipants)
        {
            return MarkerSentences.TooFew(Marker.BoundaryJump, school.School, work.Work, n, rule);
        }

        if (boundaries.Count == 0)
        {
            return MarkerSentences.NotAssessed(
                Marker.BoundaryJump, school.School, work.Work,
                work.Scale is null ? "Шкала перевода баллов в отметки неизвестна." : "Распределение баллов по региону неизвестно: сравнить не с чем.");
        }

        var fired = boundaries.FindAll(boundary => boundary.Fired);
        var greatest = boundaries.MaxBy(boundary => boundary.Excess)!;
        var sentence = fired.Count > 0 ? string.Join(' ', fired.Select(boundary => MarkerSentences.Boundary(boundary, n)))
            : greatest.Excess > rule.BoundaryJump
                ? $"{MarkerSentences.Boundary(greatest, n)} Это больше порога, но среди {Russian.Count(tests, "проверки", "проверок", "проверок")} за год такое бывает и случайно."
            : $"Скачка на границах отметок нет: наибольшее превышение над регионом — {Russian.PercentagePoints(greatest.Excess)} у отметки «{greatest.Mark}».";
        var estimated = work.Scale!.IsEstimated;
        return new MarkerFinding(
            Marker.BoundaryJump, school.School, work.Work, fired.Count > 0 ? MarkerState.Fired : MarkerState.Quiet,
            Russian.Bind(estimated ? sentence + " Границы отметок оценены по данным." : sentence))
        {
            Size = greatest.Excess,
            PValue = boundaries.Where(boundary => !double.IsNaN(boundary.PValue)).Select(boundary => (double?)boundary.PValue).Min(),
            ScaleIsEstimated = estimated,
            Boundaries = boundaries,
        };
    }

    private static int[] Sum(IReadOnlyList<SchoolScores> schools)
    {
        var sums = new int[schools.Max(school => (int?)school.Counts.Count) ?? 0];
        foreach (var school in schools)
        {
            for (var score = 0; score < school.Counts.Count; score++)
            {
                sums[score] += school.Counts[score];
            }
        }

        return sums;
    }

    private static int Near(IReadOnlyList<int> counts, int first) => At(counts, first) + At(counts, first + 1);

    private static double Near(double[] shares, int first) => At(shares, first) + At(shares, first + 1);

    /// <summary>Nobody has a score that the sheet does not show.</summary>
    private static T At<T>(IReadOnlyList<T> values, int score)
        where T : struct => score >= 0 && score < values.Count ? values[score] : default;

    private sealed record Reading(WorkScores Work, SchoolScores School, IReadOnlyList<BoundaryReading> Boundaries);
}
