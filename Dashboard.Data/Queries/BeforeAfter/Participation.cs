using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.BeforeAfter;

/// <summary>Who took part in what, and when: of a plan, of one activity, or by dates that a person gives.</summary>
/// <param name="Title">What was done.</param>
/// <param name="Plan">Null where dates were given.</param>
/// <param name="Activity">Null for a whole plan.</param>
/// <param name="Schools">Participants that the asker sees and has chosen, by name, each with its days.</param>
/// <param name="Offered">All that could be chosen.</param>
internal sealed record Participation(
    string Title, PlanData? Plan, PlanActivity? Activity, IReadOnlyList<(TerritoryFact School, DateSpan Days)> Schools, IReadOnlyList<TerritoryFact> Offered)
{
    /// <summary>From the first day of the first school to the last of the last.</summary>
    internal DateSpan Days => new(Schools.Min(each => each.Days.Start), Schools.Max(each => each.Days.End));

    /// <summary>Null where neither a plan nor dates are named.</summary>
    internal static Participation? Of(BeforeAfterFilter filter, PlanData? plan, PlanActivity? activity, ResultFacts facts, AccessScope scope)
    {
        var given = filter is { From: { } from, To: { } to } && from <= to ? new DateSpan(from, to) : (DateSpan?)null;
        if (plan is null && given is null)
        {
            return null;
        }

        var days = Addressed(plan, activity, facts, scope);
        var offered = (plan is null ? facts.Schools.Where(school => SeriesQuestion.Sees(scope, school)) : days.Keys.Select(facts.Territory).OfType<TerritoryFact>())
            .Where(school => filter.MunicipalityId is not { } id || school.MunicipalityId == id)
            .OrderBy(school => school.Label, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("ru-RU"), System.Globalization.CompareOptions.NumericOrdering))
            .ToList();
        // Dates alone name nobody: the schools have to be chosen.
        var chosen = filter.Schools.Count > 0 ? offered.FindAll(school => filter.Schools.Contains(school.Id)) : plan is null ? [] : offered;
        var schools = new List<(TerritoryFact, DateSpan)>();
        foreach (var school in chosen)
        {
            if ((given ?? days.GetValueOrDefault(school.Id)) is { } span)
            {
                schools.Add((school, span));
            }
        }

        return new Participation(TitleOf(plan, activity, given), plan, activity, schools, offered);
    }

    /// <summary>Schools that the activity, or any of the plan, speaks to; a plan that names no school speaks to all of its territory.</summary>
    private static Dictionary<int, DateSpan?> Addressed(PlanData? plan, PlanActivity? activity, ResultFacts facts, AccessScope scope)
    {
        var days = new Dictionary<int, DateSpan?>();
        if (plan is null)
        {
            return days;
        }

        foreach (var each in activity is null ? plan.Activities : [activity])
        {
            foreach (var addressee in each.Addressees.Select(facts.Territory).OfType<TerritoryFact>())
            {
                var span = SpanOf(each, addressee.Id, plan.Head.Period);
                foreach (var school in SchoolsOf(addressee, plan, facts, isAlone: activity is not null).Where(school => SeriesQuestion.Sees(scope, school)))
                {
                    days[school.Id] = Joined(days.GetValueOrDefault(school.Id), span);
                }
            }
        }

        return days;
    }

    // What an office does for itself, such as a monitoring, is no participation of every school, unless it is asked for alone.
    private static IEnumerable<TerritoryFact> SchoolsOf(TerritoryFact addressee, PlanData plan, ResultFacts facts, bool isAlone) => addressee.Level switch
    {
        TerritoryLevel.School => [addressee],
        _ when plan.Schools.Count > 0 => isAlone ? plan.Schools.Select(school => facts.Territory(school.Id)).OfType<TerritoryFact>() : [],
        TerritoryLevel.Municipality => facts.Schools.Where(school => school.MunicipalityId == addressee.Id),
        TerritoryLevel.Region => facts.Schools,
        _ => [],
    };

    private static DateSpan? SpanOf(PlanActivity activity, int addressee, DateSpan period)
    {
        var units = activity.UnitsOf(addressee).Where(unit => unit.Standing.Status != ActivityStatus.Cancelled).ToList();
        return units.Max(unit => unit.Due) is not { } end ? null
            : new DateSpan(units.Min(unit => unit.Start) is { } start && start <= end ? start : period.Start <= end ? period.Start : end, end);
    }

    private static DateSpan? Joined(DateSpan? first, DateSpan? second) => (first, second) switch
    {
        ({ } one, { } other) => new DateSpan(one.Start < other.Start ? one.Start : other.Start, one.End > other.End ? one.End : other.End),
        _ => first ?? second,
    };

    private static string TitleOf(PlanData? plan, PlanActivity? activity, DateSpan? given) => (plan, activity) switch
    {
        (_, { } one) => one.Number.Length > 0 ? one.Number + Russian.NoBreakSpace + one.Title : one.Title,
        ({ } whole, _) => whole.Head.Title,
        _ => $"с {Russian.Date(given!.Value.Start)} по {Russian.Date(given.Value.End)}",
    };
}
