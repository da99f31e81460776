using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Administration;

public sealed record ThresholdRow(int Id, Procedure Procedure, string Subject, TestProfile Profile, int FromYear, int ToYear, double Minimum, string Source);

public sealed record ScaleRow(int Id, string Subject, int Grade, int FromYear, int ToYear, int First3, int First4, int First5, int? Max, string Source);

/// <summary>Reference data with their sources, which a ministry may change.</summary>
public sealed record ReferenceView(IReadOnlyList<ThresholdRow> Thresholds, IReadOnlyList<ScaleRow> Scales);

/// <summary>Shows and changes the reference data; a changed row says that it was changed here.</summary>
public sealed class ReferenceQuestion(IDbContextFactory<DashboardDbContext> contexts)
{
    private const string ChangedHere = "изменено в этой установке; прежний источник: ";

    public async Task<ReferenceView> AskAsync(AccessScope scope, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        await using var context = await contexts.CreateDbContextAsync(token);
        var thresholds = await context.ExamThresholds.AsNoTracking().OrderBy(row => row.Id)
            .Select(row => new ThresholdRow(row.Id, row.Procedure, row.Subject, row.Profile, row.FromYear, row.ToYear, row.Minimum, row.Source)).ToListAsync(token);
        var scales = await context.VprScales.AsNoTracking().OrderBy(row => row.Id)
            .Select(row => new ScaleRow(row.Id, row.Subject, row.ProgrammeGrade, row.FromYear, row.ToYear, row.FirstScoreOf3, row.FirstScoreOf4, row.FirstScoreOf5, row.MaxScore, row.Source)).ToListAsync(token);
        return new ReferenceView(thresholds, scales);
    }

    public async Task SaveThresholdAsync(AccessScope scope, ThresholdRow changed, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        await using var context = await contexts.CreateDbContextAsync(token);
        var row = await context.ExamThresholds.SingleAsync(threshold => threshold.Id == changed.Id, token);
        row.Minimum = changed.Minimum;
        row.Source = Marked(row.Source);
        await context.SaveChangesAsync(token);
    }

    public async Task SaveScaleAsync(AccessScope scope, ScaleRow changed, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        await using var context = await contexts.CreateDbContextAsync(token);
        var row = await context.VprScales.SingleAsync(scale => scale.Id == changed.Id, token);
        (row.FirstScoreOf3, row.FirstScoreOf4, row.FirstScoreOf5) = (changed.First3, changed.First4, changed.First5);
        row.Source = Marked(row.Source);
        await context.SaveChangesAsync(token);
    }

    /// <summary>Adds the scale of a work that nobody knew: each year has its own.</summary>
    /// <returns>Why it was not added; null where it was.</returns>
    public async Task<string?> AddScaleAsync(AccessScope scope, ScaleRow added, CancellationToken token = default)
    {
        if (!scope.KeepsRegion)
        {
            return "Шкалы вносит региональный координатор: они одни для всего региона.";
        }

        var subject = Subject.Named(added.Subject.Trim()).Name;
        await using var context = await contexts.CreateDbContextAsync(token);
        var fault = Fault(added, subject)
            ?? (await context.VprScales.AnyAsync(scale => scale.Subject == subject && scale.ProgrammeGrade == added.Grade && scale.FromYear <= added.ToYear && scale.ToYear >= added.FromYear, token)
                ? "Для этих лет шкала этой работы уже есть: измените её в таблице." : null);
        if (fault is not null)
        {
            return fault;
        }

        context.VprScales.Add(new VprScale
        {
            Subject = subject, ProgrammeGrade = added.Grade, FromYear = added.FromYear, ToYear = added.ToYear, FirstScoreOf3 = added.First3, FirstScoreOf4 = added.First4, FirstScoreOf5 = added.First5,
            MaxScore = added.Max, Source = "внесено в этой установке" + (added.Source.Trim() is { Length: > 0 } source ? ": " + source : ""),
        });
        await context.SaveChangesAsync(token);
        return null;
    }

    private static string? Fault(ScaleRow scale, string subject) => scale switch
    {
        _ when subject.Length is 0 or > 100 => "Назовите предмет.",
        { Source.Length: > 500 } => "Сократите источник: помещается 500 знаков.",
        { Grade: < 1 or > 11 } => "Проверьте класс.",
        { FromYear: < 2015 or > 2100 } or { ToYear: < 2015 or > 2100 } => "Проверьте годы.",
        _ when scale.ToYear < scale.FromYear => "Последний год раньше первого.",
        _ when scale.First3 < 1 || scale.First4 <= scale.First3 || scale.First5 <= scale.First4 => "Границы растут: «3» с меньшего балла, чем «4», а «4» — чем «5».",
        { Max: { } max } when max < scale.First5 => "Наибольший балл меньше границы «5».",
        _ => null,
    };

    private static string Marked(string source) => source.StartsWith(ChangedHere, StringComparison.Ordinal) ? source : ChangedHere + source;
}
