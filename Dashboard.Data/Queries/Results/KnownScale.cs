using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Results;

/// <summary>A scale of ВПР from the reference data, with the calendar years for which it holds.</summary>
internal sealed record KnownScale(string Subject, int Grade, int FromYear, int ToYear, MarkScale Scale)
{
    internal static async Task<IReadOnlyList<KnownScale>> ReadAsync(DashboardDbContext context, CancellationToken token) =>
        await context.VprScales.AsNoTracking().OrderBy(scale => scale.Id)
            .Select(scale => new KnownScale(
                scale.Subject, scale.ProgrammeGrade, scale.FromYear, scale.ToYear,
                new MarkScale(scale.FirstScoreOf3, scale.FirstScoreOf4, scale.FirstScoreOf5, scale.Source, scale.MaxScore, false)))
            .ToListAsync(token);

    /// <summary>The published scale of a work; null where none is known.</summary>
    internal static MarkScale? Of(Assessment work, IReadOnlyList<KnownScale> scales) => work is { Procedure: Procedure.Vpr, Profile: not TestProfile.Advanced, ProgrammeGrade: { } grade }
        ? scales.FirstOrDefault(known => known.Subject == work.Subject && known.Grade == grade && known.FromYear <= work.CalendarYear && known.ToYear >= work.CalendarYear)?.Scale
        : null;

    /// <summary>Boundaries found in the marks and scores of a territory; null where they do not tell.</summary>
    internal static MarkScale? Estimate(ResultFacts facts, int work, TerritoryFact territory, IReadOnlyList<double> shares) =>
        facts.Find(work, territory.Id) is >= 0 and var place && facts.ValuesAt(place) is { HasMarks: true } values
            ? MarkScale.Estimate(shares, new MarkCounts(values.Mark2!.Value, values.Mark3!.Value, values.Mark4!.Value, values.Mark5!.Value))
            : null;
}
