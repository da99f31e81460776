using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Overview;

/// <param name="Year">School year.</param>
/// <param name="MunicipalityId">Its schools; null for the municipalities of the region.</param>
/// <param name="Works">Which works are looked at.</param>
/// <param name="Limit">No more moves than this.</param>
public sealed record MovesFilter(SchoolYear Year, int? MunicipalityId, WorkChoice Works = WorkChoice.Compulsory, int Limit = 5);

/// <param name="Moves">The largest first, worse and better together.</param>
/// <param name="All">How many there are.</param>
/// <param name="Compared">Pairs of years that were compared.</param>
public sealed record MovesView(IReadOnlyList<Move> Moves, int All, int Compared);

/// <summary>A change of the share of low results that chance alone would hardly give.</summary>
/// <param name="Territory">Municipality or school.</param>
/// <param name="Assessment">This year's work.</param>
/// <param name="Since">Calendar year of the earlier one.</param>
/// <param name="Change">With its interval and verdict.</param>
public sealed record Move(TerritoryFact Territory, Assessment Assessment, int Since, Change Change);

/// <summary>
/// Asks where the share of low results changed since the latest comparable year. So many pairs are compared at once that some
/// would stand out by chance: Benjamini–Hochberg holds their share at 5 %, and Newcombe's interval has to leave zero out too.
/// </summary>
public sealed class MovesQuestion(FactsSource source)
{
    public async ValueTask<MovesView> AskAsync(MovesFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var map = TerritoryMap.Of(facts);
        var territories = (filter.MunicipalityId is { } id ? map.SchoolsOf(id) : map.Municipalities).Where(territory => SeriesQuestion.Sees(scope, territory)).ToList();
        var moves = new List<Move>();
        var chances = new List<double>();
        foreach (var column in WorkColumns.Of(facts, filter.Year, filter.Works, Indicator.LowResults).SelectMany(group => group.Columns))
        {
            if (column.Assessment.BreaksSeries || Earlier(facts, column.Assessment) is not { } earlier)
            {
                continue;
            }

            var (now, before) = (Reader(facts, map, column.Index, filter.MunicipalityId), Reader(facts, map, earlier, filter.MunicipalityId));
            foreach (var territory in territories)
            {
                var (later, first) = (now(territory), before(territory));
                if (Change.Between(Indicator.LowResults, first, later) is { Interval: not null } change && !later!.IsSmallGroup && !first!.IsSmallGroup)
                {
                    var above = FalseDiscovery.ShareIsAbove(later.Count!.Value, later.Participants, first.Count!.Value, first.Participants);
                    chances.Add(Math.Min(1, 2 * Math.Min(above, 1 - above)));
                    moves.Add(new Move(territory, column.Assessment, facts.Assessments[earlier].CalendarYear, change));
                }
            }
        }

        var told = FalseDiscovery.Reject(chances);
        var found = moves.Where((move, place) => told[place] && move.Change.Verdict != ChangeVerdict.Indistinguishable)
            .OrderByDescending(move => Math.Abs(move.Change.Difference))
            .ToList();
        return new MovesView([.. found.Take(filter.Limit)], found.Count, moves.Count);
    }

    private static int? Earlier(ResultFacts facts, Assessment assessment)
    {
        int? best = null;
        foreach (var (index, other) in SeriesQuestion.Offered(facts, assessment.Series))
        {
            if (other.Year < assessment.Year && !other.BreaksSeries && other.Wave == assessment.Wave && (best is null || other.Year > facts.Assessments[best.Value].Year))
            {
                best = index;
            }
        }

        return best;
    }

    // Municipalities come from one walk over the work; schools are looked up one by one.
    private static Func<TerritoryFact, IndicatorValue?> Reader(ResultFacts facts, TerritoryMap map, int index, int? municipalityId)
    {
        if (municipalityId is not null)
        {
            return school => TerritoryRows.Find(facts, index, school) is { } row ? Indicator.LowResults.Compute(row.Sums) : null;
        }

        var all = TerritoryRows.All(facts, index);
        return municipality => all[map.Slot(municipality.Id)] is { IsPresent: true } row ? Indicator.LowResults.Compute(row.Sums) : null;
    }
}
