using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Results;

/// <summary>A detail as a question reads it.</summary>
internal sealed record DetailRow(int AssessmentId, int TerritoryId, ParticipantGroup Group, ResultDetail Detail);

/// <summary>
/// Reads details of results from the database for the questions of this and the neighbouring folders. Details are many and
/// large, so they are not held in memory; only which works have which details is, once a version of the data.
/// </summary>
public sealed class DetailStore(InstallationDatabase database, FactsSource source)
{
    private volatile KindsOfWorks? _kinds;

    /// <summary>Which works have details of this kind.</summary>
    internal async ValueTask<IReadOnlySet<int>> WorksWithAsync(DetailKind kind, CancellationToken token)
    {
        var facts = await source.GetAsync(token);
        var kinds = _kinds;
        if (kinds is null || !ReferenceEquals(kinds.Facts, facts))
        {
            await using var context = database.CreateDbContext();
            var found = await context.Details.AsNoTracking().Select(detail => new { detail.AssessmentId, detail.Kind }).Distinct().ToListAsync(token);
            _kinds = kinds = new KindsOfWorks(facts, found.ToLookup(pair => pair.Kind, pair => pair.AssessmentId));
        }

        return kinds.Works[kind].ToHashSet();
    }

    /// <summary>The details of this kind of these works and territories, of every group of participants.</summary>
    internal async Task<List<DetailRow>> ReadAsync(DetailKind kind, IReadOnlyCollection<int> assessments, IReadOnlyCollection<int> territories, CancellationToken token)
    {
        if (assessments.Count == 0 || territories.Count == 0)
        {
            return [];
        }

        await using var context = database.CreateDbContext();
        var rows = await context.Details.AsNoTracking()
            .Where(detail => assessments.Contains(detail.AssessmentId) && territories.Contains(detail.TerritoryId) && detail.Kind == kind)
            .Select(detail => new { detail.AssessmentId, detail.TerritoryId, detail.Group, detail.Payload })
            .ToListAsync(token);
        return rows.ConvertAll(row => new DetailRow(row.AssessmentId, row.TerritoryId, row.Group, DetailPayload.Read(kind, row.Payload)));
    }

    /// <summary>One detail of this kind for each of these works, whosoever it is: what is written of the work itself is the same in all of them.</summary>
    internal async Task<List<DetailRow>> ReadOneOfEachAsync(DetailKind kind, IReadOnlyCollection<int> assessments, CancellationToken token)
    {
        if (assessments.Count == 0)
        {
            return [];
        }

        await using var context = database.CreateDbContext();
        var first = await context.Details.AsNoTracking()
            .Where(detail => assessments.Contains(detail.AssessmentId) && detail.Kind == kind)
            .GroupBy(detail => detail.AssessmentId)
            .Select(group => new { AssessmentId = group.Key, TerritoryId = group.Min(detail => detail.TerritoryId) })
            .ToDictionaryAsync(pair => pair.AssessmentId, pair => pair.TerritoryId, token);
        var rows = await ReadAsync(kind, first.Keys, first.Values.ToHashSet(), token);
        return [.. rows.Where(row => first[row.AssessmentId] == row.TerritoryId).DistinctBy(row => row.AssessmentId)];
    }

    private sealed record KindsOfWorks(ResultFacts Facts, ILookup<DetailKind, int> Works);
}
