using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.BeforeAfter;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Markers;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Series;

namespace Dashboard.Data.Queries.BeforeAfter;

/// <summary>Asks what changed after an intervention, and what may be concluded.</summary>
public sealed class BeforeAfterQuestion(PlanStore store, FactsSource source, StatementsSource statements, MarkersSource markers, InstallationDatabase database)
{
    /// <summary>Always answers: where nothing can be said, with the reason and what to do.</summary>
    public async Task<BeforeAfterView> AskAsync(BeforeAfterFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var plans = await store.AllAsync(null, scope, token);
        var plan = plans.FirstOrDefault(each => each.Head.Id == filter.PlanId);
        var activity = plan?.Activities.FirstOrDefault(each => each.Id == filter.ActivityId);
        var participation = Participation.Of(filter, plan, activity, facts, scope);
        var indicator = filter.Indicator ?? Indicator.Find(activity?.Indicator) ?? Indicator.LowResults;
        var study = new Study(facts, await statements.GetAsync(token), filter, indicator, scope, participation, store.Today);
        var answer = study.Run();
        var cautions = answer.Sides is { } sides && participation is not null
            ? new StudyCautions(await SignsAsync(facts, sides, token), Overlapping(plans, participation, answer.Series!), await ScalesDifferAsync(answer.Groups, token))
            : StudyCautions.None;
        return study.View(answer, PlanChoices(plans), cautions);
    }

    /// <summary>Marks began at other scores after than before, by the scales of the reference data.</summary>
    private async Task<bool> ScalesDifferAsync(IEnumerable<WindowGroup> groups, CancellationToken token)
    {
        await using var context = database.CreateDbContext();
        var scales = await KnownScale.ReadAsync(context, token);
        return groups.Any(group => KnownScale.Of(group.Windows.Before[^1].Assessment, scales) is { } before && KnownScale.Of(group.Windows.After[0].Assessment, scales) is { } after
            && (before.FirstOf3, before.FirstOf4, before.FirstOf5) != (after.FirstOf3, after.FirstOf4, after.FirstOf5));
    }

    private static List<PlanChoice> PlanChoices(IReadOnlyList<PlanData> plans) =>
    [
        .. plans.Where(plan => plan.Head.State == RoadmapState.Approved).Select(plan => new PlanChoice(
            plan.Head.Id,
            string.Create(CultureInfo.InvariantCulture, $"{plan.Head.TerritoryName}, {plan.Head.Period.Start.Year}–{plan.Head.Period.End.Year}: {plan.Head.Title}"),
            [.. plan.Activities.Where(activity => activity.Units.Any(unit => unit.End is not null)).Select(activity => new PlanActivityChoice(activity.Id, (activity.Number + " " + activity.Title).Trim()))])),
    ];

    /// <summary>Schools with signs that ask for a second look in any of the works.</summary>
    private async Task<HashSet<int>> SignsAsync(ResultFacts facts, StudySides sides, CancellationToken token)
    {
        var signed = new HashSet<int>();
        var known = MarkersSource.YearsOf(facts);
        foreach (var work in sides.Works.Where(work => known.Contains(work.Assessment.Year.StartYear)))
        {
            if (facts.FindAssessmentId(work.Assessment) is { } id)
            {
                var year = await markers.YearAsync(work.Assessment.Year.StartYear, token);
                signed.UnionWith(sides.Schools.Where(school => year.HasSign(school, id)));
            }
        }

        return signed;
    }

    /// <summary>Activities of other plans on the same subject for the same schools between the works: what they did cannot be told apart.</summary>
    private static int Overlapping(IReadOnlyList<PlanData> plans, Participation participation, AssessmentSeries series)
    {
        var schools = participation.Schools.Select(each => each.School.Id).ToHashSet();
        var days = participation.Days;
        return plans.Where(plan => plan.Head.State == RoadmapState.Approved && plan.Head.Id != participation.Plan?.Head.Id)
            .SelectMany(plan => plan.Activities)
            .Count(activity => (activity.Subject is null || activity.Subject == series.Subject)
                && activity.Units.Any(unit => schools.Contains(unit.TerritoryId) && unit.End >= days.Start && (unit.Start ?? unit.End) <= days.End));
    }
}

/// <summary>Works and schools of both windows.</summary>
internal sealed record StudySides(IReadOnlyList<StudyWork> Works, IReadOnlyList<int> Schools);

/// <summary>What is known of the works beside their numbers.</summary>
/// <param name="Signs">Schools with signs that ask for a second look in any of the works.</param>
/// <param name="Overlapping">Activities of other plans for the same schools at the same time.</param>
/// <param name="ScalesDiffer">Marks began at other scores after than before.</param>
internal sealed record StudyCautions(IReadOnlySet<int> Signs, int Overlapping, bool ScalesDiffer)
{
    internal static StudyCautions None { get; } = new(new HashSet<int>(), 0, false);
}
