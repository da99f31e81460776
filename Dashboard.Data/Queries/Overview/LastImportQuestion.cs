using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Series;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Overview;

/// <summary>What the latest applied import brought.</summary>
/// <param name="Key">Part of the address of its page.</param>
/// <param name="AppliedOn">When, UTC.</param>
/// <param name="Reason">Why a value was corrected by hand; null for an import of files.</param>
/// <param name="Files">Number of files.</param>
/// <param name="Forms">What the files are, in the words of the journal, each once.</param>
/// <param name="New">Values that were not known.</param>
/// <param name="Changed">Values that replaced others.</param>
/// <param name="Errors">Rows left out.</param>
/// <param name="Problems">Remarks of all kinds.</param>
/// <param name="Works">What is in force from it, the newest year first.</param>
public sealed record LastImportView(
    Guid Key, DateTime AppliedOn, string? Reason, int Files, IReadOnlyList<string> Forms, int New, int Changed, int Errors, int Problems, IReadOnlyList<BroughtWorks> Works);

/// <param name="Year">School year.</param>
/// <param name="Procedure">ВПР, ОГЭ, ЕГЭ, own.</param>
/// <param name="Works">Number of works.</param>
/// <param name="Schools">Number of schools with a result in any of them.</param>
public sealed record BroughtWorks(SchoolYear Year, Procedure Procedure, int Works, int Schools);

/// <summary>Asks the journal and the facts what came last.</summary>
public sealed class LastImportQuestion(FactsSource source, InstallationDatabase database)
{
    // What a run brought is counted over all rows, and stays true as long as the facts do.
    private static readonly ConditionalWeakTable<ResultFacts, ConcurrentDictionary<int, List<BroughtWorks>>> Counted = [];

    /// <summary>Null while nothing was loaded.</summary>
    /// <param name="scope">Counts of the whole installation, without names of schools: shown to everybody.</param>
    /// <param name="token"></param>
    public async Task<LastImportView?> AskAsync(AccessScope scope, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var facts = await source.GetAsync(token);
        await using var context = database.CreateDbContext();
        var run = await context.ImportRuns.AsNoTracking().Include(each => each.Files)
            .Where(each => each.State == ImportRunState.Applied)
            .OrderByDescending(each => each.Id)
            .FirstOrDefaultAsync(token);
        return run is null ? null : new LastImportView(
            run.Key,
            run.AppliedAt,
            run.Reason,
            run.Files.Count,
            [.. run.Files.Select(file => file.Form).Distinct()],
            run.Files.Sum(file => file.NewCount),
            run.Files.Sum(file => file.ChangedCount),
            run.Files.Sum(file => file.ErrorCount),
            run.Files.Sum(file => file.ProblemCount),
            Counted.GetOrCreateValue(facts).GetOrAdd(run.Id, _ => Brought(facts, run.Files.Select(file => file.Id).ToHashSet())));
    }

    private static List<BroughtWorks> Brought(ResultFacts facts, HashSet<int> files)
    {
        var map = TerritoryMap.Of(facts);
        var found = new Dictionary<(SchoolYear Year, Procedure Procedure), (int Works, HashSet<int> Schools)>();
        var ids = facts.TerritoryIds;
        var fileIds = facts.FileIds;
        for (var index = 0; index < facts.Assessments.Count; index++)
        {
            var assessment = facts.Assessments[index];
            var key = (assessment.Year, assessment.Procedure);
            var counted = false;
            var (start, end) = TerritoryRows.Ends(facts, index);
            for (var place = start; place < end; place++)
            {
                if (!files.Contains(fileIds[place]))
                {
                    continue;
                }

                if (!counted)
                {
                    var (works, schools) = found.TryGetValue(key, out var known) ? known : (0, []);
                    found[key] = (works + 1, schools);
                    counted = true;
                }

                if (map.Level(ids[place]) == TerritoryLevel.School)
                {
                    found[key].Schools.Add(ids[place]);
                }
            }
        }

        return
        [
            .. found.Select(pair => new BroughtWorks(pair.Key.Year, pair.Key.Procedure, pair.Value.Works, pair.Value.Schools.Count))
                .OrderByDescending(each => each.Year.StartYear)
                .ThenBy(each => each.Procedure),
        ];
    }
}
