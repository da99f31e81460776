using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>A visit or an interview as a person writes it.</summary>
/// <param name="SchoolId">The school.</param>
/// <param name="Date">When; a day to come is a planned visit. Null while nobody has chosen one.</param>
/// <param name="Purpose">Why.</param>
/// <param name="Visitors">Who goes.</param>
/// <param name="Findings">What was seen; null for nothing yet.</param>
/// <param name="ActivityId">The activity that it carries out; null for none.</param>
/// <param name="Recommendations">Each becomes a decision under control; lines without text are left out.</param>
public sealed record VisitDraft(
    int SchoolId, DateOnly? Date, VisitPurpose Purpose, string? Visitors, string? Findings, int? ActivityId, IReadOnlyList<RecommendationDraft> Recommendations);

/// <param name="Id">The stored decision; null for a new one.</param>
/// <param name="Text">What is recommended.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="Due">By when.</param>
public sealed record RecommendationDraft(int? Id, string? Text, string? Owner, DateOnly? Due);

/// <summary>Keeps visits and interviews with their recommendations.</summary>
public sealed class VisitRecords(InstallationDatabase database, TimeProvider clock)
{
    private const string Gone = "Этого выезда уже нет: его удалили.";

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>What a stored visit says; null where there is none or it is not to be written.</summary>
    public async Task<VisitDraft?> DraftAsync(int id, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        if (await context.Visits.AsNoTracking().SingleOrDefaultAsync(visit => visit.Id == id, token) is not { } visit || !await WriteAccess.MayWriteAsync(context, visit.SchoolId, scope, token))
        {
            return null;
        }

        var given = await context.Decisions.AsNoTracking().Where(decision => decision.VisitId == id).OrderBy(decision => decision.Id).ToListAsync(token);
        return new VisitDraft(
            visit.SchoolId, visit.Date, visit.Purpose, visit.Visitors, visit.Findings, visit.ActivityId,
            [.. given.Select(decision => new RecommendationDraft(decision.Id, decision.Text, decision.Owner, decision.Due))]);
    }

    /// <summary>Writes a new visit (<paramref name="id"/> null) or a new text of a stored one.</summary>
    public async Task<SupportOutcome> SaveAsync(int? id, VisitDraft draft, AccessScope scope, CancellationToken token = default)
    {
        if (Fault(draft) is { } fault)
        {
            return SupportOutcome.Refused(fault);
        }

        await using var context = database.CreateDbContext();
        if (await context.Schools.AsNoTracking().SingleOrDefaultAsync(school => school.Id == draft.SchoolId, token) is not { } school || !WriteAccess.MayWrite(scope, school))
        {
            return SupportOutcome.Refused("Записывать выезды можно только в свои школы.");
        }

        if (await SupportChecks.ActivityFaultAsync(context, draft.ActivityId, school, token) is { } activityFault)
        {
            return SupportOutcome.Refused(activityFault);
        }

        await using var transaction = await context.Database.BeginTransactionAsync(token);
        var visit = id is { } key ? await context.Visits.SingleOrDefaultAsync(each => each.Id == key, token) : context.Visits.Add(new Visit { Visitors = string.Empty }).Entity;
        if (visit is null || (id is not null && !await WriteAccess.MayWriteAsync(context, visit.SchoolId, scope, token)))
        {
            return SupportOutcome.Refused(Gone);
        }

        (visit.SchoolId, visit.Date, visit.Purpose, visit.Visitors) = (draft.SchoolId, draft.Date!.Value, draft.Purpose, draft.Visitors!.Trim());
        (visit.Findings, visit.ActivityId) = (SupportChecks.Clean(draft.Findings), draft.ActivityId);
        await context.SaveChangesAsync(token);
        if (await WriteRecommendationsAsync(context, visit, draft, token) is { } kept)
        {
            return SupportOutcome.Refused(kept);
        }

        await context.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return new SupportOutcome(visit.Id, null);
    }

    /// <summary>Deletes a visit. Recommendations of which somebody said something stay among the decisions and remember the visit's day.</summary>
    public async Task<SupportOutcome> DeleteAsync(int id, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        if (await context.Visits.SingleOrDefaultAsync(each => each.Id == id, token) is not { } visit || !await WriteAccess.MayWriteAsync(context, visit.SchoolId, scope, token))
        {
            return SupportOutcome.Refused(Gone);
        }

        foreach (var decision in await context.Decisions.Where(decision => decision.VisitId == id).ToListAsync(token))
        {
            if (IsUntouched(decision))
            {
                context.Decisions.Remove(decision);
            }
            else
            {
                (decision.VisitId, decision.Origin) = (null, Russian.Capitalised(SupportWords.Origin(decision.Origin, visit.Date)!));
            }
        }

        context.Visits.Remove(visit);
        await context.SaveChangesAsync(token);
        return new SupportOutcome(id, null);
    }

    /// <summary>What keeps a visit from being written: a sentence; null for nothing.</summary>
    public string? Fault(VisitDraft draft) => draft switch
    {
        { Date: null } => "Укажите дату.",
        { Date: { } day } when !SupportChecks.IsPlausible(day) => "Проверьте год в дате.",
        { Visitors: var visitors } when string.IsNullOrWhiteSpace(visitors) => "Укажите, кто едет или проводит собеседование.",
        { Date: { } day, Findings: { } findings } when day > Today && !string.IsNullOrWhiteSpace(findings) => "Дата ещё не наступила: выводы записывают после выезда.",
        _ when draft.Recommendations.Any(line => string.IsNullOrWhiteSpace(line.Text) && (line.Due is not null || !string.IsNullOrWhiteSpace(line.Owner))) =>
            "Напишите, что рекомендовано, или уберите пустую строку.",
        _ when draft.Recommendations.Any(line => line.Due is { } due && !SupportChecks.IsPlausible(due)) => "Проверьте год в сроке рекомендации.",
        _ when draft.Recommendations.Any(line => line.Due < draft.Date) => "Срок рекомендации раньше самого выезда.",
        _ => SupportChecks.Length(SupportChecks.LineLimit, [draft.Visitors, .. draft.Recommendations.Select(line => line.Owner)])
            ?? SupportChecks.Length(SupportChecks.TextLimit, [draft.Findings, .. draft.Recommendations.Select(line => line.Text)]),
    };

    private async Task<string?> WriteRecommendationsAsync(DashboardDbContext context, Visit visit, VisitDraft draft, CancellationToken token)
    {
        var stored = await context.Decisions.Where(decision => decision.VisitId == visit.Id).ToListAsync(token);
        var lines = draft.Recommendations.Where(line => !string.IsNullOrWhiteSpace(line.Text)).ToList();
        foreach (var decision in stored.Where(decision => lines.TrueForAll(line => line.Id != decision.Id)))
        {
            if (!IsUntouched(decision))
            {
                return $"Рекомендацию «{Short(decision.Text)}» убрать нельзя: по ней уже отмечено выполнение. Её можно отменить среди решений.";
            }

            context.Decisions.Remove(decision);
        }

        foreach (var line in lines)
        {
            var decision = stored.Find(each => each.Id == line.Id)
                ?? context.Decisions.Add(new Decision { Text = string.Empty, Status = ActivityStatus.NotStarted, VisitId = visit.Id }).Entity;
            (decision.TerritoryId, decision.Text, decision.Owner, decision.Due) = (visit.SchoolId, line.Text!.Trim(), SupportChecks.Clean(line.Owner), line.Due);
            if (context.Entry(decision).State != EntityState.Unchanged)
            {
                decision.ChangedAt = clock.GetUtcNow().UtcDateTime;
            }
        }

        return null;
    }

    private static bool IsUntouched(Decision decision) => decision is { Status: ActivityStatus.NotStarted, Effect: null };

    private static string Short(string text) => text.Length <= 60 ? text : text[..59] + "…";
}
