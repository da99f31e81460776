using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Series;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Overview;

/// <summary>
/// Asks how often a mark of a spring ВПР is lower than the journal's, over all works: the fifth tile. The details lie in the
/// database, so an answer is kept as long as the facts that it belongs to.
/// </summary>
public sealed class JournalShiftQuestion(FactsSource source, InstallationDatabase database)
{
    private static readonly ConditionalWeakTable<ResultFacts, ConcurrentDictionary<int, SortedDictionary<int, (int Lower, int Of)>>> Answers = [];

    /// <summary>No indicator of results: it speaks of agreement between two marks, and stands on the page of definitions beside them.</summary>
    public static Indicator LowerThanJournal { get; } = new(
        "journal-lower", "Доля участников, чья отметка за ВПР ниже журнальной", "Отметка ВПР ниже журнала",
        "Число участников, понизивших отметку («Понизили» в отчёте «Сравнение отметок с отметками по журналу»), делённое на число всех, кого отчёт сравнивает. Осенние работы не берутся.",
        IndicatorUnit.Share, HigherIsBetter: false);

    /// <summary>Null where no comparison with the journal is loaded for this year.</summary>
    public async ValueTask<TileView?> AskAsync(TilesFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var territory = filter.TerritoryId is { } id ? facts.Territory(id) : TerritoryMap.RegionOf(facts);
        if (territory is null || !SeriesQuestion.Sees(scope, territory))
        {
            return null;
        }

        var kept = Answers.GetOrCreateValue(facts);
        if (!kept.TryGetValue(territory.Id, out var years))
        {
            kept[territory.Id] = years = await ReadAsync(facts, territory, token);
        }

        if (Value(years, filter.Year.EndYear) is not { } value)
        {
            return null;
        }

        var earlier = years.Keys.Where(year => year < filter.Year.EndYear).Select(year => (int?)year).LastOrDefault();
        var change = earlier is { } known ? Change.Between(LowerThanJournal, Value(years, known), value) : null;
        var first = years.Keys.First();
        return new TileView(
            LowerThanJournal.ShortName, Procedure.Vpr, null, LowerThanJournal, value, RowOrigin.Published,
            [.. Enumerable.Range(first, filter.Year.EndYear - first + 1).Select(year => Value(years, year)?.Value)], change, change is null ? null : earlier);
    }

    private static IndicatorValue? Value(SortedDictionary<int, (int Lower, int Of)> years, int year) =>
        years.TryGetValue(year, out var counts) && counts.Of > 0
            ? new IndicatorValue((double)counts.Lower / counts.Of, counts.Of, counts.Lower, Wilson.Of(counts.Lower, counts.Of))
            : null;

    // The territory's own rows; a region or municipality without them is the sum of its municipalities, then of its schools.
    private async Task<SortedDictionary<int, (int Lower, int Of)>> ReadAsync(ResultFacts facts, TerritoryFact territory, CancellationToken token)
    {
        var map = TerritoryMap.Of(facts);
        List<int[]> sources = territory.Level switch
        {
            TerritoryLevel.Region => [[territory.Id], [.. map.Municipalities.Select(each => each.Id)], [.. map.Schools.Select(each => each.Id)]],
            TerritoryLevel.Municipality => [[territory.Id], [.. map.SchoolsOf(territory.Id).Select(each => each.Id)]],
            _ => [[territory.Id]],
        };
        var years = new SortedDictionary<int, (int Lower, int Of)>();
        await using var context = database.CreateDbContext();
        foreach (var ids in sources)
        {
            var rows = await context.Details.AsNoTracking()
                .Where(detail => ids.Contains(detail.TerritoryId) && detail.Kind == DetailKind.JournalComparison && detail.Group == ParticipantGroup.All)
                .Select(detail => new { detail.AssessmentId, detail.Payload })
                .ToListAsync(token);
            foreach (var row in rows)
            {
                Add(facts, years, row.AssessmentId, row.Payload);
            }

            if (years.Count > 0)
            {
                break;
            }
        }

        return years;
    }

    private static void Add(ResultFacts facts, SortedDictionary<int, (int Lower, int Of)> years, int assessmentId, string payload)
    {
        if (facts.FindAssessment(assessmentId) is { Procedure: Procedure.Vpr, BreaksSeries: false } assessment
            && DetailPayload.Read(DetailKind.JournalComparison, payload) is JournalComparison counts)
        {
            var (lower, of) = years.GetValueOrDefault(assessment.CalendarYear);
            years[assessment.CalendarYear] = (lower + counts.Lower, of + counts.Lower + counts.Equal + counts.Higher);
        }
    }
}
