using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Conditions;

/// <summary>
/// Marks of a school in a year beside what the region has in the same works. Works differ in difficulty and schools in which of them they
/// write: only the same works compare.
/// </summary>
/// <param name="High">Works with «4» and «5».</param>
/// <param name="Total">Works with a mark.</param>
/// <param name="Pupils">At least so many pupils wrote: the most in any one subject, since grades of one subject are different pupils.</param>
/// <param name="Region">Share 0..1 of «4» and «5» that the region has in these works, weighted by the school's own participants.</param>
internal sealed record MarksBesideRegion(int High, int Total, int Pupils, double Region)
{
    private static readonly ConditionalWeakTable<ResultFacts, ConcurrentDictionary<(SchoolYear Year, Procedure? Procedure), IReadOnlyDictionary<int, MarksBesideRegion>>> Kept = [];

    /// <summary>Of all schools with marks, added up once for a version of the results. Retakes stand beside the main period and own assessments have scales of their own: neither is counted.</summary>
    internal static IReadOnlyDictionary<int, MarksBesideRegion> OfYear(ResultFacts facts, SchoolYear year, Procedure? procedure) =>
        Kept.GetOrCreateValue(facts).GetOrAdd((year, procedure), key => Read(facts, key.Year, key.Procedure));

    private static Dictionary<int, MarksBesideRegion> Read(ResultFacts facts, SchoolYear year, Procedure? procedure)
    {
        var map = TerritoryMap.Of(facts);
        var sums = new Dictionary<int, Sum>();
        foreach (var (index, work) in Works(facts, year, procedure))
        {
            var region = TerritoryRows.All(facts, index)[TerritoryMap.RegionSlot].Sums;
            if (Indicator.Quality.Compute(region) is not { } quality)
            {
                continue;
            }

            var (start, end) = TerritoryRows.Ends(facts, index);
            for (var place = start; place < end; place++)
            {
                var school = facts.TerritoryIds[place];
                if (map.Level(school) != TerritoryLevel.School)
                {
                    continue;
                }

                var marks = default(ResultSums);
                facts.AddTo(ref marks, place);
                if (!sums.TryGetValue(school, out var sum))
                {
                    sums[school] = sum = new Sum();
                }

                sum.Add(work, marks, quality.Value);
            }
        }

        return sums.Where(pair => pair.Value.Total > 0).ToDictionary(pair => pair.Key, pair => pair.Value.Made);
    }

    private static IEnumerable<(int Index, Assessment Work)> Works(ResultFacts facts, SchoolYear year, Procedure? procedure) =>
        Enumerable.Range(0, facts.Assessments.Count).Select(index => (Index: index, Work: facts.Assessments[index]))
            .Where(each => each.Work.Year == year && each.Work.Procedure != Procedure.Own && (procedure is null || each.Work.Procedure == procedure))
            .GroupBy(each => each.Work with { Wave = Wave.Main }).Select(same => same.MinBy(each => each.Work.Wave));

    private sealed class Sum
    {
        private readonly Dictionary<(string Subject, Season Season), int> _pupils = [];
        private int _high;
        private double _expected;

        public int Total { get; private set; }

        public MarksBesideRegion Made => new(_high, Total, _pupils.Values.Max(), _expected / Total);

        internal void Add(Assessment work, in ResultSums marks, double region)
        {
            _high += marks.Mark4 + marks.Mark5;
            Total += marks.Marked;
            _expected += marks.Marked * region;
            var key = (work.Subject, work.Season);
            _pupils[key] = _pupils.GetValueOrDefault(key) + marks.Marked;
        }
    }
}
