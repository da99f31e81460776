using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Roadmaps.Deadlines;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>
/// The one way a plan's text becomes rows. A stored activity that the new text still has keeps its key, and with it every status
/// and document; one that the text no longer has is deleted only where nobody ever said anything of it, and otherwise stays with
/// a doubt for a person to decide.
/// </summary>
public static class PlanWriter
{
    private const string NotInNewText = "В новой редакции карты этого мероприятия нет: отмените его или оставьте.";

    /// <summary>Writes the draft into a new plan; the caller saves.</summary>
    public static Roadmap Create(DashboardDbContext context, PlanDraft draft, DateTime now)
    {
        var plan = new Roadmap { Title = draft.Title, TerritoryId = draft.TerritoryId };
        context.Roadmaps.Add(plan);
        Write(context, plan, draft, _ => false, now);
        return plan;
    }

    /// <summary>Writes the draft over a stored plan; the caller saves.</summary>
    public static async Task UpdateAsync(DashboardDbContext context, Roadmap plan, PlanDraft draft, DateTime now, CancellationToken token = default)
    {
        var recorded = await context.ActivityRecords.Where(record => context.RoadmapActivities.Any(activity =>
            activity.RoadmapId == plan.Id && activity.Occurrences.Any(occurrence => occurrence.Id == record.OccurrenceId)))
            .Select(record => record.OccurrenceId).Distinct().ToListAsync(token);
        Write(context, plan, draft, recorded.ToHashSet().Contains, now);
    }

    /// <summary>Deletes a loaded plan with its remarks; plans and visits that pointed at it stay. The caller saves.</summary>
    public static async Task DeleteAsync(DashboardDbContext context, Roadmap plan, CancellationToken token = default)
    {
        var activities = plan.Activities.ConvertAll(activity => activity.Id);
        // Written out, because an import's transaction runs without the database's own cascades.
        await context.RoadmapRemarks.Where(remark => remark.RoadmapId == plan.Id).ExecuteDeleteAsync(token);
        await context.Roadmaps.Where(child => child.ParentId == plan.Id).ExecuteUpdateAsync(child => child.SetProperty(each => each.ParentId, (int?)null), token);
        await context.RoadmapActivities.Where(activity => activity.CarriesOutId != null && activities.Contains(activity.CarriesOutId.Value)).ExecuteUpdateAsync(activity => activity.SetProperty(each => each.CarriesOutId, (int?)null), token);
        await context.Visits.Where(visit => visit.ActivityId != null && activities.Contains(visit.ActivityId.Value)).ExecuteUpdateAsync(visit => visit.SetProperty(each => each.ActivityId, (int?)null), token);
        await context.SupportEvents.Where(support => support.ActivityId != null && activities.Contains(support.ActivityId.Value)).ExecuteUpdateAsync(support => support.SetProperty(each => each.ActivityId, (int?)null), token);
        var records = await context.ActivityRecords.Include(record => record.Evidence).Include(record => record.Changes)
            .Where(record => context.RoadmapActivities.Any(activity => activity.RoadmapId == plan.Id && activity.Occurrences.Any(occurrence => occurrence.Id == record.OccurrenceId))).ToListAsync(token);
        context.ActivityRecords.RemoveRange(records);
        context.Roadmaps.Remove(plan);
    }

    /// <summary>The stored plan with everything that a draft needs, tracked.</summary>
    public static Task<Roadmap?> LoadAsync(DashboardDbContext context, int planId, CancellationToken token = default) => context.Roadmaps
        .Whole().SingleOrDefaultAsync(plan => plan.Id == planId, token);

    /// <summary>What a stored plan says, each activity with its key.</summary>
    public static PlanDraft DraftOf(Roadmap plan)
    {
        var sections = plan.Sections.ToDictionary(section => section.Id, section => section.Title);
        return new PlanDraft(
            plan.TerritoryId, plan.Title, plan.Issuer, plan.OrderKind, plan.OrderNumber, plan.OrderDate, new DateSpan(plan.PeriodStart, plan.PeriodEnd), plan.Coordinator,
            plan.ParentNumber is null && plan.ParentDate is null && plan.ParentTitle is null && plan.ParentIssuer is null ? null
                : new OrderReference(plan.ParentIssuer, plan.ParentNumber, plan.ParentDate, plan.ParentTitle),
            plan.State,
            [.. plan.Schools.Select(school => new DraftSchool(school.SchoolId, school.Head, school.Curator))],
            [.. plan.Activities.OrderBy(activity => activity.Place).Select(activity => DraftOf(activity, activity.SectionId is { } id ? sections[id] : null))]);
    }

    private static DraftActivity DraftOf(RoadmapActivity activity, string? section) => new(
        activity.Id, section, activity.Number, activity.Title, activity.Task, activity.Audience, activity.Owner, activity.ExpectedResult,
        new Deadline(
            activity.DeadlineText, activity.Start, activity.End, activity.Recurrence, activity.Interval, activity.Confidence,
            [.. activity.Occurrences.OrderBy(occurrence => occurrence.Place).Where(occurrence => occurrence is { Start: not null, End: not null })
                .Select(occurrence => new DateSpan(occurrence.Start!.Value, occurrence.End!.Value))],
            activity.Warnings.Length == 0 ? [] : [.. activity.Warnings.Split('\n').Select(warning => new DeadlineWarning("stored", warning))]),
        activity.Addressee, [.. activity.Schools.Select(school => school.SchoolId)], activity.Subject, activity.Grade, activity.Indicator, activity.Target,
        activity.NeedsEvidence, [.. activity.Factors.Select(factor => factor.FactorId)], activity.CarriesOutId);

    private static void Write(DashboardDbContext context, Roadmap plan, PlanDraft draft, Func<int, bool> isRecorded, DateTime now)
    {
        var before = DraftOf(plan);
        var stored = plan.Activities.OrderBy(activity => activity.Place).ToList();
        WriteHead(plan, draft, now);
        WriteSchools(context, plan, draft.Schools);
        var sections = WriteSections(context, plan, draft);
        var match = ActivityLikeness.Match(before.Activities, draft.Activities);
        for (var place = 0; place < draft.Activities.Count; place++)
        {
            var text = draft.Activities[place];
            var activity = match[place] is { } old ? stored[old] : New(plan, text);
            activity.Place = place;
            activity.Section = text.Section is null ? null : sections[text.Section];
            WriteActivity(context, activity, text, isRecorded);
        }

        var next = draft.Activities.Count;
        foreach (var gone in stored.Where((_, old) => !match.Contains(old)))
        {
            if (gone.Occurrences.Exists(occurrence => isRecorded(occurrence.Id)))
            {
                gone.Place = next++;
                gone.Warnings = NotInNewText;
            }
            else
            {
                plan.Activities.Remove(gone);
                context.Remove(gone);
            }
        }
    }

    private static void WriteHead(Roadmap plan, PlanDraft draft, DateTime now)
    {
        (plan.TerritoryId, plan.Title, plan.Issuer, plan.Coordinator, plan.State) = (draft.TerritoryId, draft.Title, draft.Issuer, draft.Coordinator, draft.State);
        (plan.OrderKind, plan.OrderNumber, plan.OrderDate) = (draft.OrderKind, draft.OrderNumber, draft.OrderDate);
        (plan.PeriodStart, plan.PeriodEnd) = (draft.Period.Start, draft.Period.End);
        (plan.ParentIssuer, plan.ParentNumber, plan.ParentDate, plan.ParentTitle) = (draft.Parent?.Issuer, draft.Parent?.Number, draft.Parent?.Date, draft.Parent?.Title);
        plan.ChangedAt = now;
    }

    private static void WriteSchools(DashboardDbContext context, Roadmap plan, IReadOnlyList<DraftSchool> schools)
    {
        foreach (var gone in plan.Schools.Where(known => schools.All(school => school.SchoolId != known.SchoolId)).ToList())
        {
            plan.Schools.Remove(gone);
            context.Remove(gone);
        }

        foreach (var school in schools)
        {
            var known = plan.Schools.Find(each => each.SchoolId == school.SchoolId);
            if (known is null)
            {
                known = new RoadmapSchool { SchoolId = school.SchoolId };
                plan.Schools.Add(known);
            }

            (known.Head, known.Curator) = (school.Head, school.Curator);
        }
    }

    private static Dictionary<string, RoadmapSection> WriteSections(DashboardDbContext context, Roadmap plan, PlanDraft draft)
    {
        var titles = draft.Activities.Select(activity => activity.Section).OfType<string>().Distinct().ToList();
        var sections = new Dictionary<string, RoadmapSection>();
        foreach (var title in titles)
        {
            var section = plan.Sections.Find(known => known.Title == title && !sections.ContainsValue(known));
            if (section is null)
            {
                section = new RoadmapSection { Title = title };
                plan.Sections.Add(section);
            }

            section.Place = sections.Count;
            sections[title] = section;
        }

        foreach (var gone in plan.Sections.Where(section => !sections.ContainsValue(section)).ToList())
        {
            plan.Sections.Remove(gone);
            foreach (var orphan in plan.Activities.Where(activity => activity.SectionId == gone.Id))
            {
                (orphan.SectionId, orphan.Section) = (null, null);
            }

            context.Remove(gone);
        }

        return sections;
    }

    private static RoadmapActivity New(Roadmap plan, DraftActivity text)
    {
        var activity = new RoadmapActivity { Number = text.Number, Title = text.Title, DeadlineText = text.Deadline.Text, Warnings = string.Empty };
        plan.Activities.Add(activity);
        return activity;
    }

    private static void WriteActivity(DashboardDbContext context, RoadmapActivity activity, DraftActivity text, Func<int, bool> isRecorded)
    {
        (activity.Number, activity.Title, activity.Task, activity.Audience) = (text.Number, text.Title, text.Task, text.Audience);
        (activity.Owner, activity.ExpectedResult, activity.Addressee) = (text.Owner, text.ExpectedResult, text.Addressee);
        (activity.DeadlineText, activity.Start, activity.End) = (text.Deadline.Text, text.Deadline.Start, text.Deadline.End);
        (activity.Recurrence, activity.Interval, activity.Confidence) = (text.Deadline.Recurrence, text.Deadline.Interval, text.Deadline.Confidence);
        activity.Warnings = string.Join('\n', text.Deadline.Warnings.Select(warning => warning.Message));
        (activity.Subject, activity.Grade, activity.Indicator, activity.Target) = (text.Subject, text.Grade, text.Indicator, text.Target);
        (activity.NeedsEvidence, activity.CarriesOutId) = (text.NeedsEvidence, text.CarriesOutId);
        Follow(context, activity.Schools, school => school.SchoolId, text.SchoolIds, id => new ActivitySchool { SchoolId = id });
        Follow(context, activity.Factors, factor => factor.FactorId, text.FactorIds, id => new ActivityFactor { FactorId = id });
        WriteOccurrences(context, activity, text.Deadline, isRecorded);
    }

    private static void Follow<T>(DashboardDbContext context, List<T> rows, Func<T, int> key, IReadOnlyList<int> wanted, Func<int, T> make)
        where T : class
    {
        foreach (var gone in rows.Where(row => !wanted.Contains(key(row))).ToList())
        {
            rows.Remove(gone);
            context.Remove(gone);
        }

        rows.AddRange(wanted.Distinct().Where(id => rows.TrueForAll(row => key(row) != id)).Select(make).ToList());
    }

    /// <summary>An occurrence with the same days stays, the others follow one another; what people said stays with it.</summary>
    private static void WriteOccurrences(DashboardDbContext context, RoadmapActivity activity, Deadline deadline, Func<int, bool> isRecorded)
    {
        List<(DateOnly? Start, DateOnly? End)> spans = deadline.Occurrences.Count > 0
            ? [.. deadline.Occurrences.Select(span => ((DateOnly?)span.Start, (DateOnly?)span.End))]
            : [(deadline.Start, deadline.End)];
        var free = activity.Occurrences.OrderBy(occurrence => occurrence.Place).ToList();
        var taken = new ActivityOccurrence?[spans.Count];
        for (var place = 0; place < spans.Count; place++)
        {
            var same = free.Find(occurrence => (occurrence.Start, occurrence.End) == spans[place]);
            if (same is not null)
            {
                taken[place] = same;
                free.Remove(same);
            }
        }

        for (var place = 0; place < spans.Count; place++)
        {
            var occurrence = taken[place];
            if (occurrence is null && free.Count > 0)
            {
                occurrence = free[0];
                free.RemoveAt(0);
            }

            if (occurrence is null)
            {
                occurrence = new ActivityOccurrence();
                activity.Occurrences.Add(occurrence);
            }

            (occurrence.Place, occurrence.Start, occurrence.End) = (place, spans[place].Start, spans[place].End);
        }

        var next = spans.Count;
        foreach (var left in free)
        {
            if (isRecorded(left.Id))
            {
                left.Place = next++;
            }
            else
            {
                activity.Occurrences.Remove(left);
                context.Remove(left);
            }
        }
    }
}
