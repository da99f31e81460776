using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>What came of writing a plan: its key, or why it was not written.</summary>
/// <param name="PlanId">Null when refused.</param>
/// <param name="Refusal">A Russian sentence; null when written.</param>
/// <param name="IsOvertaken">Refused only because somebody wrote the plan since it was opened.</param>
public sealed record PlanOutcome(int? PlanId, string? Refusal, bool IsOvertaken = false);

/// <summary>A stored plan opened for writing.</summary>
/// <param name="Draft">What it says.</param>
/// <param name="ChangedAt">Which version that is, so that a version of somebody else is not written over unseen.</param>
public sealed record OpenedPlan(PlanDraft Draft, DateTime ChangedAt);

/// <summary>A remark of an expert on a draft.</summary>
/// <param name="Id">Its key.</param>
/// <param name="ActivityId">Null for the whole plan.</param>
/// <param name="Text">What is wrong.</param>
/// <param name="Person">Who says it.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Answer">What was done about it; null while it waits.</param>
public sealed record PlanRemark(int Id, int? ActivityId, string Text, string Person, DateTime MadeAt, string? Answer);

/// <summary>Keeps plans that people write: draft, expertise with remarks, approval by an order.</summary>
public sealed class PlanRecords(InstallationDatabase database, TimeProvider clock)
{
    private const int TextLimit = 4000;

    /// <summary>What a stored plan says; null where there is none or it is not to be written.</summary>
    public async Task<OpenedPlan?> OpenAsync(int planId, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        return await PlanWriter.LoadAsync(context, planId, token) is { } plan && await WriteAccess.MayWriteAsync(context, plan.TerritoryId, scope, token)
            ? new OpenedPlan(PlanWriter.DraftOf(plan), plan.ChangedAt)
            : null;
    }

    /// <summary>
    /// Writes a new plan (<paramref name="planId"/> null) or a new text of a stored one, whose statuses stay. Where <paramref name="opened"/>
    /// says which version the text was made from, a newer one is not written over.
    /// </summary>
    public async Task<PlanOutcome> SaveAsync(int? planId, PlanDraft draft, AccessScope scope, DateTime? opened = null, CancellationToken token = default)
    {
        if (Fault(draft) is { } fault)
        {
            return new PlanOutcome(null, fault);
        }

        await using var context = database.CreateDbContext();
        if (!await WriteAccess.MayWriteAsync(context, draft.TerritoryId, scope, token))
        {
            return new PlanOutcome(null, "Писать можно только карты своей территории.");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        Roadmap? plan;
        if (planId is { } id)
        {
            plan = await PlanWriter.LoadAsync(context, id, token);
            if (plan is null || !await WriteAccess.MayWriteAsync(context, plan.TerritoryId, scope, token))
            {
                return new PlanOutcome(null, "Этой карты уже нет: её удалили или загрузку отменили.");
            }

            if (opened is { } version && plan.ChangedAt != version)
            {
                return new PlanOutcome(null, "Пока вы правили, эту карту изменили в другом окне или на другом компьютере. Ваши правки здесь, но ещё не записаны.", IsOvertaken: true);
            }

            await PlanWriter.UpdateAsync(context, plan, draft, now, token);
        }
        else
        {
            plan = PlanWriter.Create(context, draft, now);
        }

        await context.SaveChangesAsync(token);
        await PlanCascade.LinkAsync(context, plan, token);
        await context.SaveChangesAsync(token);
        return new PlanOutcome(plan.Id, null);
    }

    /// <summary>Deletes a plan of which nobody said anything yet.</summary>
    public async Task<PlanOutcome> DeleteAsync(int planId, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        if (await PlanWriter.LoadAsync(context, planId, token) is not { } plan || !await WriteAccess.MayWriteAsync(context, plan.TerritoryId, scope, token))
        {
            return new PlanOutcome(null, "Этой карты уже нет.");
        }

        if (await context.ActivityRecords.AnyAsync(record => context.RoadmapActivities.Any(activity => activity.RoadmapId == planId && activity.Occurrences.Any(occurrence => occurrence.Id == record.OccurrenceId)), token))
        {
            return new PlanOutcome(null, "По этой карте уже отмечали выполнение: её можно закрыть, но не удалить.");
        }

        await PlanWriter.DeleteAsync(context, plan, token);
        await context.SaveChangesAsync(token);
        return new PlanOutcome(planId, null);
    }

    /// <summary>Remarks on a plan, those that wait first.</summary>
    public async Task<IReadOnlyList<PlanRemark>> RemarksAsync(int planId, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        var plan = await context.Roadmaps.AsNoTracking().SingleOrDefaultAsync(each => each.Id == planId, token);
        if (plan is null || !await WriteAccess.MayWriteAsync(context, plan.TerritoryId, scope, token))
        {
            return [];
        }

        var remarks = await context.RoadmapRemarks.AsNoTracking().Where(remark => remark.RoadmapId == planId).ToListAsync(token);
        return [.. remarks.OrderBy(remark => remark.Answer is not null).ThenBy(remark => remark.MadeAt).Select(remark => new PlanRemark(remark.Id, remark.ActivityId, remark.Text, remark.Person, remark.MadeAt, remark.Answer))];
    }

    /// <summary>Adds a remark; null when written, otherwise why not.</summary>
    public async Task<string?> AddRemarkAsync(int planId, int? activityId, string text, AccessScope scope, CancellationToken token = default)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > TextLimit)
        {
            return "Напишите замечание, не длиннее 4000 знаков.";
        }

        await using var context = database.CreateDbContext();
        var plan = await context.Roadmaps.AsNoTracking().SingleOrDefaultAsync(each => each.Id == planId, token);
        if (plan is null || !await WriteAccess.MayWriteAsync(context, plan.TerritoryId, scope, token))
        {
            return "Этой карты уже нет.";
        }

        context.RoadmapRemarks.Add(new RoadmapRemark
        {
            RoadmapId = planId,
            ActivityId = activityId is { } activity && await context.RoadmapActivities.AnyAsync(each => each.Id == activity && each.RoadmapId == planId, token) ? activity : null,
            Text = text.Trim(),
            Person = await ActivityRecords.NominalPersonAsync(context, token),
            MadeAt = clock.GetUtcNow().UtcDateTime,
        });
        await context.SaveChangesAsync(token);
        return null;
    }

    /// <summary>Says what was done about a remark; null when written, otherwise why not.</summary>
    public async Task<string?> AnswerRemarkAsync(int remarkId, string answer, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        var remark = await context.RoadmapRemarks.SingleOrDefaultAsync(each => each.Id == remarkId, token);
        var plan = remark is null ? null : await context.Roadmaps.AsNoTracking().SingleOrDefaultAsync(each => each.Id == remark.RoadmapId, token);
        if (remark is null || plan is null || !await WriteAccess.MayWriteAsync(context, plan.TerritoryId, scope, token))
        {
            return "Этого замечания уже нет.";
        }

        if (string.IsNullOrWhiteSpace(answer) || answer.Length > TextLimit)
        {
            return "Напишите, что сделано, не длиннее 4000 знаков.";
        }

        remark.Answer = answer.Trim();
        await context.SaveChangesAsync(token);
        return null;
    }

    private static string? Fault(PlanDraft draft) =>
        string.IsNullOrWhiteSpace(draft.Title) ? "Укажите название карты."
        : draft.Period.End < draft.Period.Start || draft.Period.Start.Year < 2000 || draft.Period.End.Year > 2100 ? "Проверьте период карты."
        : draft.Activities.Any(activity => string.IsNullOrWhiteSpace(activity.Title)) ? "У каждого мероприятия должен быть текст; пустые строки уберите."
        : draft.Activities.Any(activity => activity.Title.Length > TextLimit) ? "Сократите текст мероприятия: помещается 4000 знаков."
        : draft is { State: RoadmapState.Approved, OrderNumber: null } or { State: RoadmapState.Approved, OrderDate: null } ? "Утверждённой карте нужны номер и дата приказа."
        : null;
}
