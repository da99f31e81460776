using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Markers;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.Roadmaps;

/// <param name="PlanId">The plan.</param>
/// <param name="ActivityId">Its activity.</param>
/// <param name="WorksKey">One of the comparable works; null for the one that most addressees wrote.</param>
public sealed record BeforeAfterFilter(int PlanId, int ActivityId, string? WorksKey = null);

/// <summary>
/// Results of the activity's addressees in the last work before it began and the first after it ended. It says what was before
/// and what was after, never that the one came of the other.
/// </summary>
/// <param name="Indicator">What is compared.</param>
/// <param name="Time">From the first to the last day of the activity; null where it has no dates.</param>
/// <param name="Choices">Works that may be compared, the one that most addressees wrote first.</param>
/// <param name="Chosen">The pair that is shown; null where there is none.</param>
/// <param name="Rows">Addressees by name; those without both results too.</param>
/// <param name="Sum">All addressees that have both results, added up; null where there is none or one.</param>
/// <param name="WhyNot">Why nothing can be compared, a Russian sentence; null where something can.</param>
public sealed record BeforeAfterView(
    Indicator Indicator, DateSpan? Time, IReadOnlyList<ComparableWorks> Choices, ComparableWorks? Chosen, IReadOnlyList<BeforeAfterRow> Rows, BeforeAfterRow? Sum, string? WhyNot);

/// <summary>Two works of one series, season, form and wave, the last before the activity and the first after it.</summary>
public sealed record ComparableWorks(Assessment Before, Assessment After, int Addressees)
{
    /// <summary>As it stands in addresses: what the two works have in common.</summary>
    public string Key => string.Join(
        '-', AssessmentWords.Code(After.Procedure), After.ProgrammeGrade?.ToString(CultureInfo.InvariantCulture) ?? "", (int)After.Profile, (int)After.Season, (int)After.Form, (int)After.Wave, After.Title);
}

/// <param name="Name">Of the school or territory.</param>
/// <param name="TerritoryId">Null for the sum.</param>
/// <param name="Before">Null where there is no result.</param>
/// <param name="After">Null where there is no result.</param>
/// <param name="Change">With Newcombe's interval; null where one of the two is missing.</param>
public sealed record BeforeAfterRow(string Name, int? TerritoryId, IndicatorValue? Before, IndicatorValue? After, Change? Change)
{
    /// <summary>The earlier work has a sign that asks for a second look; the sum has one where a school in it has.</summary>
    public bool BeforeHasSign { get; init; }

    /// <summary>The later work has one.</summary>
    public bool AfterHasSign { get; init; }
}

/// <summary>Asks the results before and after an activity.</summary>
public sealed class BeforeAfterOfActivity(PlanStore store, FactsSource source, MarkersSource markers)
{
    /// <summary>Null where there is no such activity or its plan is not to be seen.</summary>
    public async Task<BeforeAfterView?> AskAsync(BeforeAfterFilter filter, AccessScope scope, CancellationToken token = default)
    {
        if (await store.FindAsync(filter.PlanId, scope, token) is not { } plan || plan.Activities.FirstOrDefault(each => each.Id == filter.ActivityId) is not { } activity)
        {
            return null;
        }

        var facts = await source.GetAsync(token);
        var view = Answer(facts, activity, plan.Head.Period, filter, store.Today);
        return view.Chosen is { } works ? Signed(view, await SignsAsync(facts, works.Before, token), await SignsAsync(facts, works.After, token)) : view;
    }

    internal static BeforeAfterView Answer(ResultFacts facts, PlanActivity activity, DateSpan period, BeforeAfterFilter filter, DateOnly today)
    {
        var indicator = Indicator.Find(activity.Indicator) ?? Indicator.LowResults;
        var time = TimeOf(activity, period);
        if (activity.Subject is null)
        {
            return Nothing("Мероприятие не связано с предметом: сравнивать нечего. Предмет указывается при правке карты.");
        }

        if (time is not { } days)
        {
            return Nothing("У мероприятия нет дат: неизвестно, какие работы были до него и после.");
        }

        if (days.End >= today)
        {
            return Nothing($"Мероприятие длится до {Russian.Date(days.End)}: результатов после него ещё нет.");
        }

        var addressees = activity.Addressees.Select(facts.Territory).OfType<TerritoryFact>().ToList();
        var choices = Comparable(facts, indicator, activity, days, addressees);
        if (choices.Count == 0)
        {
            return Nothing(
                $"Нет двух сопоставимых работ по предмету «{activity.Subject}»{(activity.Grade is { } grade ? $" за {grade}\u00a0класс" : "")}: нужна одна и та же работа, написанная до {Russian.Date(days.Start)} и после {Russian.Date(days.End)}.");
        }

        var chosen = choices.FirstOrDefault(pair => pair.Key == filter.WorksKey) ?? choices[0];
        var rows = addressees.ConvertAll(addressee => Row(facts, indicator, chosen, addressee));
        return new BeforeAfterView(indicator, time, choices, chosen, rows, Sum(facts, indicator, chosen, addressees), null);

        BeforeAfterView Nothing(string why) => new(indicator, time, [], null, [], null, why);
    }

    private static BeforeAfterView Signed(BeforeAfterView view, Func<int, bool> before, Func<int, bool> after)
    {
        var rows = view.Rows.Select(row => row.TerritoryId is { } id ? row with { BeforeHasSign = before(id), AfterHasSign = after(id) } : row).ToList();
        var added = rows.FindAll(row => row.Change is not null);
        return view with
        {
            Rows = rows,
            Sum = view.Sum is { } sum ? sum with { BeforeHasSign = added.Exists(row => row.BeforeHasSign), AfterHasSign = added.Exists(row => row.AfterHasSign) } : null,
        };
    }

    /// <summary>Whether a school's result in the work has a sign.</summary>
    private async Task<Func<int, bool>> SignsAsync(ResultFacts facts, Assessment work, CancellationToken token)
    {
        if (facts.FindAssessmentId(work) is not { } id || !MarkersSource.YearsOf(facts).Contains(work.Year.StartYear))
        {
            return _ => false;
        }

        var year = await markers.YearAsync(work.Year.StartYear, token);
        return school => year.HasSign(school, id);
    }

    private static DateSpan? TimeOf(PlanActivity activity, DateSpan period) =>
        activity.Units.Max(unit => unit.End) is { } end
            ? new DateSpan(activity.Units.Min(unit => unit.Start) is { } start && start <= end ? start : period.Start <= end ? period.Start : end, end)
            : null;

    // Season, form and wave stay within a pair: a series breaks where they change.
    private static List<ComparableWorks> Comparable(ResultFacts facts, Indicator indicator, PlanActivity activity, DateSpan days, List<TerritoryFact> addressees)
    {
        var pairs = new List<ComparableWorks>();
        foreach (var same in facts.Assessments
            .Where(work => work.Subject == activity.Subject && (activity.Grade is null || work.ProgrammeGrade == activity.Grade))
            .GroupBy(work => (work.Series, work.Season, work.Form, work.Wave)))
        {
            var before = same.Where(work => AssessmentTime.Of(work).End < days.Start).MaxBy(work => AssessmentTime.Of(work).End);
            var after = same.Where(work => AssessmentTime.Of(work).Start > days.End).MinBy(work => AssessmentTime.Of(work).Start);
            if (before is not null && after is not null)
            {
                var pair = new ComparableWorks(before, after, 0);
                pairs.Add(pair with { Addressees = addressees.Count(each => Row(facts, indicator, pair, each).Change is not null) });
            }
        }

        return
        [
            .. pairs.Where(pair => pair.Addressees > 0).OrderByDescending(pair => pair.Addressees).ThenBy(pair => pair.After.Procedure)
                .ThenBy(pair => pair.After.ProgrammeGrade).ThenBy(pair => pair.After.Wave).ThenBy(pair => pair.After.Form),
        ];
    }

    private static BeforeAfterRow Row(ResultFacts facts, Indicator indicator, ComparableWorks works, TerritoryFact addressee)
    {
        var before = Sums(facts, works.Before, addressee) is { } earlier ? indicator.Compute(earlier) : null;
        var after = Sums(facts, works.After, addressee) is { } later ? indicator.Compute(later) : null;
        return new BeforeAfterRow(addressee.Label, addressee.Id, before, after, Change.Between(indicator, before, after));
    }

    // The same schools on both sides, or the sum would change with who took part.
    private static BeforeAfterRow? Sum(ResultFacts facts, Indicator indicator, ComparableWorks works, List<TerritoryFact> addressees)
    {
        var (before, after) = (default(ResultSums), default(ResultSums));
        var added = 0;
        foreach (var addressee in addressees)
        {
            if (Row(facts, indicator, works, addressee).Change is not null && Sums(facts, works.Before, addressee) is { } earlier && Sums(facts, works.After, addressee) is { } later)
            {
                before.Add(earlier);
                after.Add(later);
                added++;
            }
        }

        if (added < 2)
        {
            return null;
        }

        var (value, next) = (indicator.Compute(before), indicator.Compute(after));
        return new BeforeAfterRow($"Вместе {Russian.Count(added, "школа", "школы", "школ")}", null, value, next, Change.Between(indicator, value, next));
    }

    private static ResultSums? Sums(ResultFacts facts, Assessment work, TerritoryFact territory)
    {
        var index = facts.FindAssessmentId(work) is { } id ? IndexOf(facts, id) : -1;
        return index >= 0 && TerritoryRows.Find(facts, index, territory) is { } row ? row.Sums : null;
    }

    private static int IndexOf(ResultFacts facts, int assessmentId)
    {
        for (var index = 0; index < facts.Assessments.Count; index++)
        {
            if (facts.AssessmentId(index) == assessmentId)
            {
                return index;
            }
        }

        return -1;
    }
}
