using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Overview;

/// <param name="TerritoryId">Region, municipality or school; null for the region.</param>
/// <param name="Year">School year whose numbers stand on the tiles.</param>
public sealed record TilesFilter(int? TerritoryId, SchoolYear Year);

/// <summary>One number of the territory with its way over the years.</summary>
/// <param name="Label">«ВПР, математика, 4–8 кл., «2»».</param>
/// <param name="Procedure">Where the number comes from.</param>
/// <param name="Subject">Name of the subject; null for a number over all subjects.</param>
/// <param name="Indicator">What it measures.</param>
/// <param name="Value">This year's value.</param>
/// <param name="Origin">Published or added up from schools.</param>
/// <param name="Years">One value a calendar year up to this one; null where the series has a gap.</param>
/// <param name="Change">Since the latest earlier year, over the grades that wrote in both; null where there is none.</param>
/// <param name="ComparedWith">Calendar year of that earlier value.</param>
public sealed record TileView(
    string Label,
    Procedure Procedure,
    string? Subject,
    Indicator Indicator,
    IndicatorValue Value,
    RowOrigin Origin,
    IReadOnlyList<double?> Years,
    Change? Change,
    int? ComparedWith);

/// <summary>Asks the key numbers of a territory. A tile whose data do not exist is not made.</summary>
public sealed class TilesQuestion(FactsSource source)
{
    // Only works that every school writes: other subjects of a ВПР are drawn by lot, so their region changes from year to year.
    private static readonly IReadOnlyList<TileKind> Kinds =
    [
        new("ВПР, русский язык, {0}\u00a0кл., «2»", Procedure.Vpr, Subject.Russian.Name, Indicator.LowResults),
        new("ВПР, математика, {0}\u00a0кл., «2»", Procedure.Vpr, Subject.Mathematics.Name, Indicator.LowResults),
        new("ОГЭ, математика, «2»", Procedure.Oge, Subject.Mathematics.Name, Indicator.LowResults),
        new("ЕГЭ, русский язык, ниже порога", Procedure.Ege, Subject.Russian.Name, Indicator.BelowThreshold),
    ];

    public async ValueTask<IReadOnlyList<TileView>> AskAsync(TilesFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var territory = filter.TerritoryId is { } id ? facts.Territory(id) : TerritoryMap.RegionOf(facts);
        return territory is null || !SeriesQuestion.Sees(scope, territory)
            ? []
            : [.. Kinds.Select(kind => Tile(facts, kind, territory, filter.Year)).OfType<TileView>()];
    }

    private static TileView? Tile(ResultFacts facts, TileKind kind, TerritoryFact territory, SchoolYear year)
    {
        var years = new SortedDictionary<int, YearOfTile>();
        for (var index = 0; index < facts.Assessments.Count; index++)
        {
            var assessment = facts.Assessments[index];
            if (kind.Takes(assessment) && assessment.Year <= year && TerritoryRows.Find(facts, index, territory) is { } row && kind.Indicator.Compute(row.Sums) is not null)
            {
                if (!years.TryGetValue(assessment.CalendarYear, out var written))
                {
                    years[assessment.CalendarYear] = written = new YearOfTile(row.Origin);
                }

                written.Add(assessment.ProgrammeGrade ?? 0, row.Sums);
            }
        }

        if (!years.TryGetValue(year.EndYear, out var now) || kind.Indicator.Compute(now.Sum(_ => true)) is not { } value)
        {
            return null;
        }

        var earlier = years.Keys.Where(each => each < year.EndYear).Select(each => (int?)each).LastOrDefault();
        var before = earlier is { } known ? years[known] : null;
        var change = before is null ? null : Change.Between(
            kind.Indicator, kind.Indicator.Compute(before.Sum(now.Has)), kind.Indicator.Compute(now.Sum(before.Has)));
        var first = years.Keys.First();
        var line = Enumerable.Range(first, year.EndYear - first + 1)
            .Select(each => years.TryGetValue(each, out var written) ? kind.Indicator.Compute(written.Sum(_ => true))?.Value : null);
        return new TileView(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, kind.Label, now.Grades), kind.Procedure, kind.Subject, kind.Indicator, value, now.Origin, [.. line], change, change is null ? null : earlier);
    }

    private sealed record TileKind(string Label, Procedure Procedure, string Subject, Indicator Indicator)
    {
        public bool Takes(Assessment assessment) =>
            assessment.Procedure == Procedure && assessment.Subject == Subject && assessment.Wave == Wave.Main && !assessment.BreaksSeries
            && (Procedure != Procedure.Vpr || (assessment.Profile != TestProfile.Advanced && assessment.ProgrammeGrade is >= 4 and <= 8));
    }

    private sealed class YearOfTile(RowOrigin origin)
    {
        private readonly SortedDictionary<int, ResultSums> _grades = [];

        public RowOrigin Origin => origin;

        /// <summary>«4–8» or «5».</summary>
        public string Grades => Domain.Wording.Russian.Range(_grades.Keys.First(), _grades.Keys.Last());

        internal bool Has(int grade) => _grades.ContainsKey(grade);

        internal void Add(int grade, in ResultSums sums)
        {
            var all = _grades.GetValueOrDefault(grade);
            all.Add(sums);
            _grades[grade] = all;
        }

        internal ResultSums Sum(Func<int, bool> taken)
        {
            var sums = default(ResultSums);
            foreach (var (grade, all) in _grades)
            {
                if (taken(grade))
                {
                    sums.Add(all);
                }
            }

            return sums;
        }
    }
}
