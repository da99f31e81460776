using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Series;

/// <summary>The dynamics of one territory in one series.</summary>
/// <param name="TerritoryId">School, municipality or region.</param>
/// <param name="Series">Procedure, subject, programme grade and profile.</param>
/// <param name="Indicator">What is measured.</param>
/// <param name="Wave">The wave asked for; a year that lacks it shows what there is, marked.</param>
/// <param name="BesideId">A school whose line is shown in the place of the municipality's: a pair. One that the asker does not see is left out.</param>
/// <param name="Until">Last school year: what came after it was not known then; null for all.</param>
public sealed record SeriesFilter(int TerritoryId, AssessmentSeries Series, Indicator Indicator, Wave Wave = Wave.Main, int? BesideId = null, SchoolYear? Until = null);

/// <param name="Filter">What was asked.</param>
/// <param name="Territory">Whose dynamics.</param>
/// <param name="Periods">Years and seasons in order; a year inside the series without results is a period without points.</param>
/// <param name="Lines">The territory itself first, then its municipality (or the school asked for beside it) and the region.</param>
/// <param name="Waves">Waves that any year of the series has.</param>
/// <param name="Change">Over the latest comparable years; null where there are not two.</param>
/// <param name="Words">What is seen, what may and what may not be said.</param>
public sealed record SeriesView(
    SeriesFilter Filter,
    TerritoryFact Territory,
    IReadOnlyList<SeriesPeriod> Periods,
    IReadOnlyList<SeriesLine> Lines,
    IReadOnlyList<Wave> Waves,
    SeriesChange? Change,
    SeriesWords Words)
{
    public SeriesLine Own => Lines[0];

    /// <summary>The other school of a pair; null where there is none, or it is not for the asker to see.</summary>
    public SeriesLine? Beside => Lines.Count > 1 && Lines[1].Territory.Level == TerritoryLevel.School ? Lines[1] : null;

    public bool IsEmpty => Own.Points.All(point => point is null);
}

/// <summary>The change between the first and the last of the latest years that may be compared.</summary>
/// <param name="From">Index of the earlier period.</param>
/// <param name="To">Index of the later period.</param>
/// <param name="Change">With its interval and verdict.</param>
public sealed record SeriesChange(int From, int To, Change Change);

/// <param name="Territory">Whose line.</param>
/// <param name="Points">One for each period, null where there is none.</param>
public sealed record SeriesLine(TerritoryFact Territory, IReadOnlyList<SeriesPoint?> Points)
{
    public bool HasPoints => Points.Any(point => point is not null);
}

/// <param name="Value">With n and Wilson's interval; <see cref="IndicatorValue.IsSmallGroup"/> tells a small group.</param>
/// <param name="Row">The sums behind it, and whether they were published or added up.</param>
/// <param name="AssessmentId">Stored assessment of the point.</param>
public sealed record SeriesPoint(IndicatorValue Value, TerritoryRow Row, int AssessmentId);

/// <summary>Asks how an indicator went over the years against the territories above.</summary>
public sealed class SeriesQuestion(FactsSource source)
{
    /// <summary>Null where the territory is unknown or not for this person to see.</summary>
    public async ValueTask<SeriesView?> AskAsync(SeriesFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        return facts.Territory(filter.TerritoryId) is { } territory && Sees(scope, territory) ? Answer(facts, filter, territory, scope) : null;
    }

    internal static bool Sees(AccessScope scope, TerritoryFact territory) => territory.Level switch
    {
        TerritoryLevel.School => scope.SeesSchool(territory.Id, territory.MunicipalityId ?? 0),
        TerritoryLevel.Municipality => scope.SeesMunicipality(territory.Id),
        _ => true,
    };

    internal static SeriesView Answer(ResultFacts facts, SeriesFilter filter, TerritoryFact territory, AccessScope scope)
    {
        var territories = Beside(facts, filter, territory, scope);
        var offered = Offered(facts, filter.Series).FindAll(work => filter.Until is not { } until || work.Assessment.Year <= until);
        var waves = offered.Select(work => work.Assessment.Wave).Distinct().Order().ToList();
        var drafts = offered
            .GroupBy(work => (work.Assessment.Year, work.Assessment.Season, work.Assessment.Form, work.Assessment.Date))
            .Select(same => Draft(facts, filter, territories, [.. same]))
            .Where(draft => draft.Points.Any(point => point is not null))
            .OrderBy(draft => draft.Period.Position)
            .ToList();
        SeriesPeriods.Complete(drafts, territories.Count, filter.Series.Procedure);
        var periods = drafts.ConvertAll(draft => draft.Period);
        var lines = territories.Select((each, line) => new SeriesLine(each, drafts.ConvertAll(draft => draft.Points[line]))).ToList();
        var change = SeriesPeriods.LatestChange(periods, lines[0].Points, filter.Indicator);
        return new SeriesView(filter, territory, periods, lines, waves, change, SeriesWords.Of(filter.Indicator, filter.Series.Procedure, periods, lines, change, facts.Installation.RegionName));
    }

    /// <summary>Every assessment of a series, with its index.</summary>
    internal static List<(int Index, Assessment Assessment)> Offered(ResultFacts facts, AssessmentSeries series)
    {
        var offered = new List<(int, Assessment)>();
        for (var index = 0; index < facts.Assessments.Count; index++)
        {
            if (facts.Assessments[index].Series == series)
            {
                offered.Add((index, facts.Assessments[index]));
            }
        }

        return offered;
    }

    private static List<TerritoryFact> Beside(ResultFacts facts, SeriesFilter filter, TerritoryFact territory, AccessScope scope)
    {
        var territories = new List<TerritoryFact> { territory };
        if (filter.BesideId is { } beside)
        {
            if (facts.Territory(beside) is { Level: TerritoryLevel.School } school && Sees(scope, school))
            {
                territories.Add(school);
            }
        }
        else if (territory.MunicipalityId is { } id && facts.Territory(id) is { } municipality && scope.SeesMunicipality(id))
        {
            territories.Add(municipality);
        }

        if (territory.Level is not TerritoryLevel.Region && TerritoryMap.RegionOf(facts) is { } region)
        {
            territories.Add(region);
        }

        return territories;
    }

    // The wave asked for where the territory has it; else what there is, the fuller one first. All lines of a period show the
    // same wave. A sheet that names the grade of those who wrote and one that does not are two assessments of the same day:
    // each line takes the first that knows it.
    private static PeriodDraft Draft(ResultFacts facts, SeriesFilter filter, List<TerritoryFact> territories, List<(int Index, Assessment Assessment)> works)
    {
        PeriodDraft? best = null;
        foreach (var wave in works.GroupBy(work => work.Assessment.Wave).OrderBy(wave => wave.Key == filter.Wave ? 0 : (int)wave.Key))
        {
            var points = territories.ConvertAll(territory => wave.Select(work => Point(facts, filter.Indicator, work.Index, territory)).FirstOrDefault(point => point is not null));
            var draft = new PeriodDraft(SeriesPeriods.Of(wave.First().Assessment, filter.Wave), points);
            if (points[0] is not null)
            {
                return draft;
            }

            best ??= draft;
        }

        return best!;
    }

    private static SeriesPoint? Point(ResultFacts facts, Indicator indicator, int assessmentIndex, TerritoryFact territory) =>
        TerritoryRows.Find(facts, assessmentIndex, territory) is { } row && indicator.Compute(row.Sums) is { } value
            ? new SeriesPoint(value, row, facts.AssessmentId(assessmentIndex))
            : null;
}
