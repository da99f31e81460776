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

    private static string Marked(string source) => source.StartsWith(ChangedHere, StringComparison.Ordinal) ? source : ChangedHere + source;
}
