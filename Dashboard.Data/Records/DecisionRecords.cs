using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>A decision as a person writes it: problem, decision, owner, due, effect.</summary>
/// <param name="TerritoryId">The territory or school that it concerns.</param>
/// <param name="Origin">«Протокол № 3 от 14.10.2025»; null for a recommendation of a visit.</param>
/// <param name="Problem">What it answers.</param>
/// <param name="Text">What is decided.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="Due">By when; null where no date is meant.</param>
/// <param name="Effect">What came of it, or why it was moved, cancelled or not done.</param>
public sealed record DecisionDraft(int TerritoryId, string? Origin, string? Problem, string? Text, string? Owner, DateOnly? Due, string? Effect = null);

/// <summary>Keeps decisions of protocols and recommendations of visits under one control.</summary>
public sealed class DecisionRecords(InstallationDatabase database, TimeProvider clock)
{
    private const string Gone = "Этого решения уже нет: его удалили.";
    private const string NotYours = "Отмечать решения можно только по своей территории и своим школам.";

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>Writes a new decision (<paramref name="id"/> null) or a new text of a stored one, whose status stays.</summary>
    public async Task<SupportOutcome> SaveAsync(int? id, DecisionDraft draft, AccessScope scope, CancellationToken token = default)
    {
        if (Fault(draft) is { } fault)
        {
            return SupportOutcome.Refused(fault);
        }

        await using var context = database.CreateDbContext();
        if (!await WriteAccess.MayWriteAsync(context, draft.TerritoryId, scope, token))
        {
            return SupportOutcome.Refused("Записывать решения можно только по своей территории и своим школам.");
        }

        var decision = id is { } key
            ? await context.Decisions.SingleOrDefaultAsync(each => each.Id == key, token)
            : context.Decisions.Add(new Decision { Text = string.Empty, Status = ActivityStatus.NotStarted }).Entity;
        if (decision is null || (id is not null && !await WriteAccess.MayWriteAsync(context, decision.TerritoryId, scope, token)))
        {
            return SupportOutcome.Refused(Gone);
        }

        // A recommendation belongs to the school that was visited.
        decision.TerritoryId = decision.VisitId is null ? draft.TerritoryId : decision.TerritoryId;
        (decision.Origin, decision.Problem, decision.Text) = (SupportChecks.Clean(draft.Origin), SupportChecks.Clean(draft.Problem), draft.Text!.Trim());
        (decision.Owner, decision.Due, decision.Effect) = (SupportChecks.Clean(draft.Owner), draft.Due, SupportChecks.Clean(draft.Effect));
        decision.ChangedAt = clock.GetUtcNow().UtcDateTime;
        await context.SaveChangesAsync(token);
        return new SupportOutcome(decision.Id, null);
    }

    /// <summary>Says the same of all these decisions; those that the person may not write are refused together with the rest.</summary>
    public async Task<DecisionOutcome> SetAsync(IReadOnlyCollection<int> ids, DecisionChange change, AccessScope scope, CancellationToken token = default)
    {
        if (Fault(change) is { } fault)
        {
            return DecisionOutcome.Refused(fault);
        }

        await using var context = database.CreateDbContext();
        var decisions = await context.Decisions.Where(decision => ids.Contains(decision.Id)).ToListAsync(token);
        if (decisions.Count != ids.Distinct().Count())
        {
            return DecisionOutcome.Refused(Gone);
        }

        if (!await WriteAccess.MayWriteAllAsync(context, [.. decisions.Select(decision => decision.TerritoryId)], scope, token))
        {
            return DecisionOutcome.Refused(NotYours);
        }

        var (now, before) = (clock.GetUtcNow().UtcDateTime, new List<DecisionBefore>());
        foreach (var decision in decisions)
        {
            var stood = DecisionBefore.Of(decision, now);
            Write(decision, change);
            if (context.Entry(decision).State == EntityState.Modified)
            {
                decision.ChangedAt = now;
                before.Add(stood);
            }
        }

        await context.SaveChangesAsync(token);
        return new DecisionOutcome(before.Count, null, before);
    }

    /// <summary>Puts back what stood before a change, except where somebody has written since or the decision is gone; says how many went back.</summary>
    public async Task<DecisionOutcome> RestoreAsync(IReadOnlyCollection<DecisionBefore> before, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        var ids = before.Select(each => each.Id).ToList();
        var decisions = await context.Decisions.Where(decision => ids.Contains(decision.Id)).ToDictionaryAsync(decision => decision.Id, token);
        if (!await WriteAccess.MayWriteAllAsync(context, [.. decisions.Values.Select(decision => decision.TerritoryId)], scope, token))
        {
            return DecisionOutcome.Refused(NotYours);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var restored = before.Where(each => decisions.TryGetValue(each.Id, out var decision) && decision.ChangedAt == each.WrittenAt).ToList();
        foreach (var stood in restored)
        {
            stood.WriteTo(decisions[stood.Id]);
            decisions[stood.Id].ChangedAt = now;
        }

        await context.SaveChangesAsync(token);
        return new DecisionOutcome(restored.Count, null, []);
    }

    public async Task<SupportOutcome> DeleteAsync(int id, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        if (await context.Decisions.SingleOrDefaultAsync(each => each.Id == id, token) is not { } decision || !await WriteAccess.MayWriteAsync(context, decision.TerritoryId, scope, token))
        {
            return SupportOutcome.Refused(Gone);
        }

        context.Decisions.Remove(decision);
        await context.SaveChangesAsync(token);
        return new SupportOutcome(id, null);
    }

    /// <summary>What keeps a decision from being written: a sentence; null for nothing.</summary>
    public static string? Fault(DecisionDraft draft) => draft switch
    {
        { TerritoryId: 0 } => "Выберите территорию или школу.",
        { Text: var text } when string.IsNullOrWhiteSpace(text) => "Напишите, что решено.",
        { Due: { } due } when !SupportChecks.IsPlausible(due) => "Проверьте год в сроке.",
        _ => SupportChecks.Length(SupportChecks.LineLimit, draft.Origin, draft.Owner) ?? SupportChecks.Length(SupportChecks.TextLimit, draft.Problem, draft.Text, draft.Effect),
    };

    /// <summary>What keeps a status from being written: a sentence; null for nothing.</summary>
    public string? Fault(DecisionChange change) => change switch
    {
        { Status: ActivityStatus.Moved, MovedTo: null } => "Укажите новый срок.",
        { MovedTo: { } day } when !SupportChecks.IsPlausible(day) => "Проверьте год в новом сроке.",
        { Status: { } status, Effect: var effect } when DecisionChange.NeedsReason(status) && string.IsNullOrWhiteSpace(effect) =>
            "Укажите причину: без неё перенос, отмена и невыполнение не записываются.",
        { DoneOn: { } day } when day > Today => "Дата выполнения ещё не наступила.",
        { DoneOn: { } day } when !SupportChecks.IsPlausible(day) => "Проверьте год в дате выполнения.",
        { Owner: { } owner } when string.IsNullOrWhiteSpace(owner) => "Укажите ответственного.",
        { Due: { } due } when !SupportChecks.IsPlausible(due) => "Проверьте год в сроке.",
        _ => SupportChecks.Length(SupportChecks.LineLimit, change.Owner) ?? SupportChecks.Length(SupportChecks.TextLimit, change.Effect),
    };

    private void Write(Decision decision, DecisionChange change)
    {
        decision.Owner = SupportChecks.Clean(change.Owner) ?? decision.Owner;
        decision.Due = change.Due ?? (change.Status == ActivityStatus.Moved ? change.MovedTo : decision.Due);
        decision.Effect = change.Effect is null ? decision.Effect : SupportChecks.Clean(change.Effect);
        if (change.Status is { } status)
        {
            decision.Status = status;
            // A day is kept only where it means something; for a deed whose day is long over nobody invents one.
            decision.DoneOn = status is ActivityStatus.Done or ActivityStatus.DonePartly ? change.DoneOn ?? decision.DoneOn ?? (decision.Due < Today ? null : Today) : null;
        }
    }
}
