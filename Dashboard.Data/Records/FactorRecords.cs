using System.Text.Json;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Records;

/// <summary>A factor of the dictionary as a person writes it.</summary>
/// <param name="Name">As the profiles have it.</param>
/// <param name="ShortName">For the head of a column.</param>
/// <param name="Aliases">Other names under which files have it.</param>
/// <param name="Explanation">What usually explains it.</param>
/// <param name="FromYear">First year in which profiles had it; null where unknown.</param>
/// <param name="ToYear">Last year; null where it is still in use or unknown.</param>
public sealed record FactorEdit(string Name, string ShortName, IReadOnlyList<string> Aliases, string Explanation, int? FromYear, int? ToYear)
{
    internal static FactorEdit Of(RiskFactor factor) => new(factor.Name, factor.ShortName, factor.Aliases.Split('\n', StringSplitOptions.RemoveEmptyEntries), factor.Explanation, factor.FromYear, factor.ToYear);
}

/// <summary>What a version of the dictionary says: the factor before and after. Null before for a new one.</summary>
public sealed record FactorChange(string Code, FactorEdit? Before, FactorEdit After);

/// <summary>
/// The dictionary of risk factors as the ministry keeps it. A name under which files have a factor belongs to one factor only; profiles
/// keep the factor whatever it is called later, and what it was called before stays in the versions.
/// </summary>
public sealed class FactorRecords(InstallationDatabase database, TimeProvider clock)
{
    private const int NameLimit = 200, ShortLimit = 40;

    /// <summary>Changes a factor, or adds one.</summary>
    /// <param name="code">Its code; null for a new factor.</param>
    /// <param name="edit">As it shall be.</param>
    /// <param name="reason">Why; null for no word.</param>
    /// <param name="scope">Who saves: the dictionary is one for the region.</param>
    /// <param name="token">Cancels.</param>
    /// <returns>The factor's key, or why it was not saved.</returns>
    public async Task<SupportOutcome> SaveAsync(string? code, FactorEdit edit, string? reason, AccessScope scope, CancellationToken token = default)
    {
        if (!scope.KeepsRegion)
        {
            return SupportOutcome.Refused("Словарь факторов меняет региональный координатор: он один для всего региона.");
        }

        var clean = Clean(edit);
        await using var context = database.CreateDbContext();
        var factors = await context.RiskFactors.ToListAsync(token);
        var factor = code is null ? null : factors.Find(each => each.Code == code);
        if (code is not null && factor is null)
        {
            return SupportOutcome.Refused("Такого фактора в словаре нет: обновите страницу.");
        }

        if ((Fault(clean) ?? Taken(clean, factors.Where(each => each != factor)) ?? SupportChecks.Length(SupportChecks.LineLimit, reason)) is { } fault)
        {
            return SupportOutcome.Refused(fault);
        }

        var before = factor is null ? null : FactorEdit.Of(factor);
        if (before is not null && Same(before, clean))
        {
            return SupportOutcome.Refused("Фактор не изменён.");
        }

        var person = await context.Installations.AsNoTracking().Select(installation => installation.NominalPerson).SingleAsync(token);
        if (factor is null)
        {
            factor = context.RiskFactors.Add(new RiskFactor
            {
                Code = StatementTopic.OwnFactorCode(Fold(clean.Name)), Name = clean.Name, ShortName = clean.ShortName, Aliases = string.Empty, Explanation = string.Empty, Words = string.Empty,
                Source = $"внесён в словарь: {person}",
            }).Entity;
        }

        (factor.Name, factor.ShortName, factor.Aliases, factor.Explanation, factor.FromYear, factor.ToYear) =
            (clean.Name, clean.ShortName, string.Join('\n', clean.Aliases), clean.Explanation, clean.FromYear, clean.ToYear);
        var now = clock.GetUtcNow().UtcDateTime;
        context.RuleVersions.Add(new RuleVersion
        {
            Kind = RuleKind.RiskFactor, FromYear = now.Year, Payload = JsonSerializer.Serialize(new FactorChange(factor.Code, before, clean), JsonSerializerOptions.Web),
            Reason = SupportChecks.Clean(reason), Person = person, SavedAt = now,
        });
        await context.SaveChangesAsync(token);
        return new SupportOutcome(factor.Id, null);
    }

    private static FactorEdit Clean(FactorEdit edit) => edit with
    {
        Name = edit.Name.Trim(), ShortName = edit.ShortName.Trim(), Explanation = edit.Explanation.Trim(),
        Aliases = [.. edit.Aliases.Select(alias => alias.Trim()).Where(alias => alias.Length > 0).DistinctBy(Fold)],
    };

    private static bool Same(FactorEdit left, FactorEdit right) => left with { Aliases = right.Aliases } == right && left.Aliases.SequenceEqual(right.Aliases);

    private static string? Fault(FactorEdit edit) => edit switch
    {
        { Name.Length: 0 } => "Напишите название фактора.",
        { Name.Length: > NameLimit } => $"Сократите название: помещается {NameLimit} знаков.",
        { ShortName.Length: 0 } => "Напишите короткое название: оно стоит над столбцом карты рисков.",
        { ShortName.Length: > ShortLimit } => $"Сократите короткое название: над столбцом помещается {ShortLimit} знаков.",
        { FromYear: < 2015 or > 2100 } or { ToYear: < 2015 or > 2100 } => "Проверьте годы профилей.",
        { FromYear: { } from, ToYear: { } to } when to < from => "Последний год профилей раньше первого.",
        _ => SupportChecks.Length(SupportChecks.TextLimit, edit.Explanation, string.Join('\n', edit.Aliases)),
    };

    private static string? Taken(FactorEdit edit, IEnumerable<RiskFactor> others)
    {
        var own = edit.Aliases.Append(edit.Name).Append(edit.ShortName).Select(Fold).ToHashSet(StringComparer.Ordinal);
        var other = others.Select(factor => (factor.Name, Shared: FactorEdit.Of(factor).Aliases.Append(factor.Name).Append(factor.ShortName).FirstOrDefault(name => own.Contains(Fold(name)))))
            .FirstOrDefault(pair => pair.Shared is not null);
        return other.Shared is null ? null : $"«{other.Shared}» уже называет фактор «{other.Name}»: файлы с этим названием нельзя было бы различить.";
    }

    private static string Fold(string name) => string.Join(' ', name.ToLowerInvariant().Replace('ё', 'е').Split([' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));
}
