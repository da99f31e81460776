using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Deficits;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Results;

namespace Dashboard.Data.Queries.Deficits;

/// <summary>
/// Shares of tasks of some works in some territories: from «Выполнение заданий», where that is missing from «Достижение
/// планируемых результатов», and for a municipality or region that neither names, the schools' shares weighed by participants.
/// </summary>
internal sealed class TaskResults
{
    private readonly Dictionary<(int Work, int Territory, ParticipantGroup Group), Dictionary<string, TaskShare>> _shares = [];
    private readonly HashSet<(int Work, int Territory)> _summed = [];
    private readonly ResultFacts _facts;

    private TaskResults(ResultFacts facts) => _facts = facts;

    internal static async Task<TaskResults> ReadAsync(
        DetailStore store, ResultFacts facts, IReadOnlyCollection<int> works, IReadOnlyCollection<int> territories, CancellationToken token)
    {
        var results = new TaskResults(facts);
        foreach (var row in await store.ReadAsync(DetailKind.PlannedResults, works, territories, token))
        {
            var planned = ((PlannedResults)row.Detail).Results.Select(result => new TaskShare(result.Code, result.MaxPoints, result.Share));
            results._shares[(row.AssessmentId, row.TerritoryId, row.Group)] = ByCode(planned);
        }

        results.Take(await store.ReadAsync(DetailKind.TaskShares, works, territories, token));
        await results.SumMissingAsync(store, works, territories, token);
        return results;
    }

    /// <summary>Codes of the tasks of a work that any of the territories has, in the order of the work.</summary>
    internal IReadOnlyList<string> CodesOf(int work)
    {
        var codes = _shares.Where(pair => pair.Key.Work == work).SelectMany(pair => pair.Value.Keys).Distinct().ToList();
        codes.Sort(TaskCode.Compare);
        return codes;
    }

    internal bool Has(int work, int territory) => _shares.ContainsKey((work, territory, ParticipantGroup.All));

    internal bool Has(int work, int territory, ParticipantGroup group) => _shares.ContainsKey((work, territory, group));

    /// <summary>Are the shares the schools' ones, weighed?</summary>
    internal bool IsSummed(int work, int territory) => _summed.Contains((work, territory));

    internal TaskShare? Of(int work, int territory, string code, ParticipantGroup group = ParticipantGroup.All) =>
        _shares.TryGetValue((work, territory, group), out var tasks) ? tasks.GetValueOrDefault(code) : null;

    internal double? MaxPointsOf(int work, string code) =>
        _shares.Where(pair => pair.Key.Work == work).Select(pair => pair.Value.GetValueOrDefault(code)?.MaxPoints).FirstOrDefault(points => points is not null);

    /// <summary>How many wrote the work, or got the mark; null where no sheet says.</summary>
    internal int? ParticipantsOf(int work, int territory, ParticipantGroup group = ParticipantGroup.All)
    {
        if (_facts.Find(work, territory) is not (>= 0 and var place))
        {
            return null;
        }

        var values = _facts.ValuesAt(place);
        return group switch
        {
            ParticipantGroup.All => values.Participants,
            ParticipantGroup.Mark2 => values.Mark2,
            ParticipantGroup.Mark3 => values.Mark3,
            ParticipantGroup.Mark4 => values.Mark4,
            _ => values.Mark5,
        };
    }

    private static Dictionary<string, TaskShare> ByCode(IEnumerable<TaskShare> tasks)
    {
        var byCode = new Dictionary<string, TaskShare>(StringComparer.Ordinal);
        foreach (var task in tasks)
        {
            byCode.TryAdd(TaskCode.Normalise(task.Code), task);
        }

        return byCode;
    }

    private void Take(List<DetailRow> rows)
    {
        foreach (var row in rows)
        {
            _shares[(row.AssessmentId, row.TerritoryId, row.Group)] = ByCode(((TaskShares)row.Detail).Tasks);
        }
    }

    private async Task SumMissingAsync(DetailStore store, IReadOnlyCollection<int> works, IReadOnlyCollection<int> territories, CancellationToken token)
    {
        var above = territories.Select(_facts.Territory).Where(territory => territory?.Level is TerritoryLevel.Municipality or TerritoryLevel.Region).ToList();
        var missing = (from work in works from territory in above where !Has(work, territory!.Id) select (Work: work, Territory: territory!)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var wanted = missing.Select(pair => pair.Territory).ToHashSet();
        var ofRegion = wanted.Any(territory => territory.Level == TerritoryLevel.Region);
        var schools = _facts.Schools.Where(school => ofRegion || wanted.Any(territory => territory.Id == school.MunicipalityId)).ToDictionary(school => school.Id);
        var rows = await store.ReadAsync(DetailKind.TaskShares, missing.Select(pair => pair.Work).ToHashSet(), schools.Keys, token);
        foreach (var (work, territory) in missing)
        {
            var own = rows.Where(row => row.AssessmentId == work && row.Group == ParticipantGroup.All
                && (territory.Level == TerritoryLevel.Region || schools[row.TerritoryId].MunicipalityId == territory.Id)).ToList();
            if (own.Count > 0)
            {
                _shares[(work, territory.Id, ParticipantGroup.All)] = Weigh(work, own);
                _summed.Add((work, territory.Id));
            }
        }
    }

    private Dictionary<string, TaskShare> Weigh(int work, List<DetailRow> rows)
    {
        var sums = new Dictionary<string, (double Points, int Of, double? Max)>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (ParticipantsOf(work, row.TerritoryId) is not (> 0 and var participants))
            {
                continue;
            }

            foreach (var (code, task) in ByCode(((TaskShares)row.Detail).Tasks))
            {
                if (task.Share is { } share)
                {
                    var sum = sums.GetValueOrDefault(code);
                    sums[code] = (sum.Points + (share * participants), sum.Of + participants, sum.Max ?? task.MaxPoints);
                }
            }
        }

        return sums.ToDictionary(pair => pair.Key, pair => new TaskShare(pair.Key, pair.Value.Max, pair.Value.Points / pair.Value.Of), StringComparer.Ordinal);
    }
}
