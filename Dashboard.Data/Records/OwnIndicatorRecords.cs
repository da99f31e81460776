using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>An indicator that a territory keeps itself.</summary>
/// <param name="TerritoryId">Whose.</param>
/// <param name="Name">What is counted.</param>
/// <param name="Unit">«%», «чел.», «школ».</param>
/// <param name="Owner">Who gives the value.</param>
public sealed record OwnIndicatorDraft(int TerritoryId, string? Name, string? Unit, string? Owner);

/// <summary>Keeps indicators of the territory's own with a target and a value for each school year.</summary>
public sealed class OwnIndicatorRecords(InstallationDatabase database)
{
    /// <summary>The unit of a share.</summary>
    public const string Percent = "%";

    private const string Gone = "Этого показателя уже нет: его удалили.";

    public async Task<SupportOutcome> SaveAsync(int? id, OwnIndicatorDraft draft, AccessScope scope, CancellationToken token = default)
    {
        if (Fault(draft) is { } fault)
        {
            return SupportOutcome.Refused(fault);
        }

        await using var context = database.CreateDbContext();
        if (!await WriteAccess.MayWriteAsync(context, draft.TerritoryId, scope, token))
        {
            return SupportOutcome.Refused("Вести показатели можно только своей территории.");
        }

        var (name, unit) = (draft.Name!.Trim(), draft.Unit!.Trim());
        if (await context.OwnIndicators.AnyAsync(each => each.TerritoryId == draft.TerritoryId && each.Name == name && each.Id != id, token))
        {
            return SupportOutcome.Refused("Показатель с таким названием уже есть.");
        }

        var indicator = id is { } key
            ? await context.OwnIndicators.SingleOrDefaultAsync(each => each.Id == key, token)
            : context.OwnIndicators.Add(new OwnIndicator { TerritoryId = draft.TerritoryId, Name = name, Unit = unit }).Entity;
        if (indicator is null || (id is not null && !await WriteAccess.MayWriteAsync(context, indicator.TerritoryId, scope, token)))
        {
            return SupportOutcome.Refused(Gone);
        }

        (indicator.TerritoryId, indicator.Name, indicator.Unit, indicator.Owner) = (draft.TerritoryId, name, unit, SupportChecks.Clean(draft.Owner));
        await context.SaveChangesAsync(token);
        return new SupportOutcome(indicator.Id, null);
    }

    /// <summary>Writes target and value of a school year; both null leave the year empty.</summary>
    /// <param name="id">The indicator.</param>
    /// <param name="year">Start year.</param>
    /// <param name="target">In the indicator's own unit; null for none.</param>
    /// <param name="entered">The value, with the count behind a percent where it is known.</param>
    /// <param name="scope">Who writes.</param>
    /// <param name="token">Cancels.</param>
    public async Task<SupportOutcome> SetValueAsync(int id, int year, double? target, EnteredNumber entered, AccessScope scope, CancellationToken token = default)
    {
        if (!new SchoolYear(year).IsPlausible)
        {
            return SupportOutcome.Refused("Проверьте учебный год.");
        }

        if (IsOutside(target) || IsOutside(entered.Value))
        {
            return SupportOutcome.Refused("Проверьте число: оно слишком велико.");
        }

        await using var context = database.CreateDbContext();
        if (await context.OwnIndicators.Include(each => each.Values).SingleOrDefaultAsync(each => each.Id == id, token) is not { } indicator
            || !await WriteAccess.MayWriteAsync(context, indicator.TerritoryId, scope, token))
        {
            return SupportOutcome.Refused(Gone);
        }

        if (entered.OutOf is not null && indicator.Unit != Percent)
        {
            return SupportOutcome.Refused($"Запись вида «45 из 60» подходит показателю в процентах, а здесь единица — «{indicator.Unit}».");
        }

        var stored = indicator.Values.Find(each => each.Year == year);
        if (target is null && entered.Value is null)
        {
            indicator.Values.RemoveAll(each => each.Year == year);
        }
        else
        {
            if (stored is null)
            {
                indicator.Values.Add(stored = new OwnIndicatorValue { IndicatorId = id, Year = year });
            }

            (stored.Target, stored.Value, stored.Part, stored.OutOf) = (target, entered.Value, entered.Part, entered.OutOf);
        }

        await context.SaveChangesAsync(token);
        return new SupportOutcome(id, null);
    }

    /// <summary>Deletes an indicator with its values.</summary>
    public async Task<SupportOutcome> DeleteAsync(int id, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        if (await context.OwnIndicators.SingleOrDefaultAsync(each => each.Id == id, token) is not { } indicator || !await WriteAccess.MayWriteAsync(context, indicator.TerritoryId, scope, token))
        {
            return SupportOutcome.Refused(Gone);
        }

        context.OwnIndicators.Remove(indicator);
        await context.SaveChangesAsync(token);
        return new SupportOutcome(id, null);
    }

    /// <summary>What keeps an indicator from being written: a sentence; null for nothing.</summary>
    public static string? Fault(OwnIndicatorDraft draft) => draft switch
    {
        { TerritoryId: 0 } => "Выберите территорию.",
        { Name: var name } when string.IsNullOrWhiteSpace(name) => "Напишите название показателя.",
        { Unit: var unit } when string.IsNullOrWhiteSpace(unit) => "Укажите единицу: %, чел., школ.",
        { Unit.Length: > 20 } => "Сократите единицу: помещается 20 знаков.",
        _ => SupportChecks.Length(SupportChecks.LineLimit, draft.Name, draft.Owner),
    };

    private static bool IsOutside(double? number) => number is { } known && (!double.IsFinite(known) || Math.Abs(known) > 1e9);
}
