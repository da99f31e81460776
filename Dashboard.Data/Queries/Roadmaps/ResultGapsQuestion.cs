using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.LowResults;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Lists;

namespace Dashboard.Data.Queries.Roadmaps;

/// <param name="Year">School year of the results.</param>
/// <param name="MunicipalityId">Its schools; null for all.</param>
public sealed record ResultGapsFilter(SchoolYear Year, int? MunicipalityId = null);

/// <summary>What the plans hold against a low subject of a school, from nothing to an activity of its own.</summary>
public enum GapAnswer
{
    /// <summary>No plan speaks to the school at all.</summary>
    NoPlan,

    /// <summary>Only activities that name no subject, or another one.</summary>
    GeneralOnly,

    /// <summary>An activity in the subject that the territory's office does, and none for this school.</summary>
    TerritoryOnly,

    /// <summary>An activity in the subject for this school.</summary>
    Aimed,
}

/// <summary>Schools of the list and schools with the calculated flag, subject by subject, beside what their plans do about it. That an activity is there says nothing of its effect.</summary>
/// <param name="Filter">What was asked.</param>
/// <param name="Since">Plans whose last day is not before this one are looked at: those of the year of the results, and later ones.</param>
/// <param name="Plans">How many plans that is.</param>
/// <param name="Lines">Without any plan first, answered ones last.</param>
/// <param name="Schools">Schools looked at.</param>
/// <param name="Rule">By which a result is low.</param>
public sealed record ResultGapsView(ResultGapsFilter Filter, DateOnly Since, int Plans, IReadOnlyList<ResultGap> Lines, int Schools, LowResultRule Rule)
{
    public int Unanswered => Lines.Count(line => line.Answer != GapAnswer.Aimed);
}

/// <param name="School">The school.</param>
/// <param name="Municipality">Where it lies.</param>
/// <param name="Subject">Name of the low subject.</param>
/// <param name="Works">The low works in it.</param>
/// <param name="Answer">What the plans hold against it.</param>
/// <param name="Activity">The first activity in the subject, of the school or else of the territory; null for none.</param>
/// <param name="Plan">Its plan, an approved one before a draft; null for none.</param>
/// <param name="Activities">How many such activities there are.</param>
public sealed record ResultGap(TerritoryFact School, TerritoryFact? Municipality, string Subject, IReadOnlyList<LowWork> Works, GapAnswer Answer, PlanActivity? Activity, PlanHead? Plan, int Activities);

/// <summary>Asks which schools are low in a subject that no activity of their plans aims at.</summary>
public sealed class ResultGapsQuestion(SupportZone zones, PlanStore store)
{
    public async Task<ResultGapsView> AskAsync(ResultGapsFilter filter, AccessScope scope, CancellationToken token = default) =>
        await OfAsync(await zones.AskAsync(new ZoneFilter(filter.Year, filter.MunicipalityId), scope, token), scope, token);

    /// <summary>The same for a zone that was asked already.</summary>
    internal async Task<ResultGapsView> OfAsync(ZoneView zone, AccessScope scope, CancellationToken token)
    {
        var filter = new ResultGapsFilter(zone.Filter.Year, zone.Filter.MunicipalityId);
        var schools = zone.All.ToList();
        var since = PlanLevels.Days(filter.Year).Start;
        var plans = (await store.AllAsync(null, scope, token)).Where(plan => plan.Head.Period.End >= since).ToList();
        var bySchool = plans.OrderByDescending(plan => plan.Head.State)
            .SelectMany(plan => plan.Activities.SelectMany(activity => activity.Addressees.Select(id => (Id: id, Deed: (plan.Head, activity)))))
            .ToLookup(pair => pair.Id, pair => pair.Deed);
        var lines = from school in schools
                    from low in school.Works.GroupBy(work => work.Assessment.Subject)
                    select Line(school, low.Key, [.. low], bySchool);
        return new ResultGapsView(filter, since, plans.Count, [.. lines.OrderBy(line => line.Answer)], schools.Count, zone.Rule);
    }

    private static ResultGap Line(ZoneSchool school, string subject, List<LowWork> works, ILookup<int, (PlanHead Plan, PlanActivity Activity)> bySchool)
    {
        var own = bySchool[school.School.Id].Where(deed => IsAimed(deed.Activity)).ToList();
        var office = own.Count > 0 || school.Municipality is null ? [] : bySchool[school.Municipality.Id].Where(deed => IsAimed(deed.Activity)).ToList();
        var answer = own.Count > 0 ? GapAnswer.Aimed
            : office.Count > 0 ? GapAnswer.TerritoryOnly
            : bySchool.Contains(school.School.Id) ? GapAnswer.GeneralOnly
            : GapAnswer.NoPlan;
        var found = own.Count > 0 ? own : office;
        return new ResultGap(school.School, school.Municipality, subject, works, answer, found.FirstOrDefault().Activity, found.FirstOrDefault().Plan, found.Count);

        // An activity for another grade does not answer; one that names no grade is for all.
        bool IsAimed(PlanActivity activity) => activity.Subject is { } aim && Subject.Named(aim).Name == Subject.Named(subject).Name
            && (activity.Grade is not { } grade || works.Exists(work => (work.Assessment.ProgrammeGrade ?? grade) == grade));
    }
}
