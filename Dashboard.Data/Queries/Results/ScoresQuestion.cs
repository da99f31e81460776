using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;

namespace Dashboard.Data.Queries.Results;

/// <param name="WorkId">Key of the work.</param>
/// <param name="TerritoryId">School, municipality or region.</param>
public sealed record ScoresFilter(int WorkId, int TerritoryId);

/// <summary>How many got each primary score.</summary>
/// <param name="Work">The work.</param>
/// <param name="Territory">Whose scores.</param>
/// <param name="Counts">Participants with score 0, 1, 2 …; together the participants.</param>
/// <param name="IsSummed">No distribution is published for the territory: its schools added up by participants.</param>
/// <param name="Reference">The region's shares 0..1 at the same scores; null where unknown or where the territory is the region.</param>
/// <param name="ReferenceTerritory">The region.</param>
/// <param name="Scale">Lowest scores of «3», «4» and «5»; null where neither a scale nor the data tell.</param>
public sealed record ScoresView(
    Assessment Work, TerritoryFact Territory, IReadOnlyList<int> Counts, bool IsSummed, IReadOnlyList<double>? Reference, TerritoryFact? ReferenceTerritory, MarkScale? Scale)
{
    public int Participants => Counts.Sum();
}

/// <summary>Asks for the distribution of primary scores with the boundaries of marks.</summary>
public sealed class ScoresQuestion(FactsSource source, DetailStore details, InstallationDatabase database)
{
    /// <summary>Null where nothing is loaded or nothing may be seen.</summary>
    public async ValueTask<ScoresView?> AskAsync(ScoresFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        if (WorkLookup.Find(facts, filter.WorkId) is not { } work || facts.Territory(filter.TerritoryId) is not { } territory || !WorkLookup.Sees(scope, territory)
            || !(await details.WorksWithAsync(DetailKind.ScoreDistribution, token)).Contains(filter.WorkId))
        {
            return null;
        }

        var own = await SharesAsync(facts, filter.WorkId, territory, token);
        if (own is null)
        {
            return null;
        }

        var region = territory.Level == TerritoryLevel.Region ? null : facts.Region;
        var reference = region is null ? null : await SharesAsync(facts, filter.WorkId, region, token);
        var length = Math.Max(own.Shares.Count, reference?.Shares.Count ?? 0);
        var scale = await PublishedAsync(work, token) ?? KnownScale.Estimate(facts, filter.WorkId, region ?? territory, (reference ?? own).Shares);
        return new ScoresView(work, territory, new ScoreDistribution(Padded(own.Shares, length)).Counts(own.Participants), own.IsSummed, reference is null ? null : Padded(reference.Shares, length), region, scale);
    }

    private static List<double> Padded(IReadOnlyList<double> shares, int length) => [.. shares, .. Enumerable.Repeat(0.0, length - shares.Count)];

    private async Task<Distribution?> SharesAsync(ResultFacts facts, int work, TerritoryFact territory, CancellationToken token)
    {
        var rows = await details.ReadAsync(DetailKind.ScoreDistribution, [work], [territory.Id], token);
        if (rows.Find(row => row.Group == ParticipantGroup.All) is { } own)
        {
            return Participants(facts, work, territory.Id) is > 0 and var n ? new Distribution(((ScoreDistribution)own.Detail).Shares, n, false) : null;
        }

        if (territory.Level is TerritoryLevel.School or TerritoryLevel.Sample)
        {
            return null;
        }

        var schools = facts.Schools.Where(school => territory.Level == TerritoryLevel.Region || school.MunicipalityId == territory.Id).Select(school => school.Id).ToList();
        var (sums, all) = (new List<double>(), 0);
        foreach (var row in (await details.ReadAsync(DetailKind.ScoreDistribution, [work], schools, token)).Where(row => row.Group == ParticipantGroup.All))
        {
            var participants = Participants(facts, work, row.TerritoryId);
            var shares = ((ScoreDistribution)row.Detail).Shares;
            all += participants;
            for (var score = 0; score < shares.Count; score++)
            {
                if (score == sums.Count)
                {
                    sums.Add(0);
                }

                sums[score] += shares[score] * participants;
            }
        }

        return all == 0 ? null : new Distribution(sums.ConvertAll(sum => sum / all), all, true);
    }

    private static int Participants(ResultFacts facts, int work, int territory) =>
        facts.Find(work, territory) is >= 0 and var place ? facts.ValuesAt(place).Participants ?? 0 : 0;

    private async Task<MarkScale?> PublishedAsync(Assessment work, CancellationToken token)
    {
        await using var context = database.CreateDbContext();
        return KnownScale.Of(work, await KnownScale.ReadAsync(context, token));
    }

    private sealed record Distribution(IReadOnlyList<double> Shares, int Participants, bool IsSummed);
}
