using System.Text.Json;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Watching;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Lists;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Watching;

public enum WatchState
{
    /// <summary>Holds, and nobody has put it aside.</summary>
    Open = 1,

    /// <summary>«Разобрано».</summary>
    Dismissed,

    /// <summary>Does not hold any more, and nobody had put it aside.</summary>
    Ended,
}

public enum WatchPeriod
{
    Always = 1,
    LastImport,
    Day,
    Week,
    Month,
}

/// <param name="MunicipalityId">Itself, its schools and their plans; null for all.</param>
/// <param name="SchoolId">Only this school.</param>
/// <param name="Kind">Only this rule.</param>
/// <param name="Period">When it fired.</param>
/// <param name="State">What became of it.</param>
public sealed record WatchFilter(int? MunicipalityId = null, int? SchoolId = null, WatchKind? Kind = null, WatchPeriod Period = WatchPeriod.Always, WatchState State = WatchState.Open);

/// <summary>What the rules of watching told.</summary>
/// <param name="Filter">What was asked.</param>
/// <param name="Lines">The newest first; of one round by municipality and name: this is no ranking.</param>
/// <param name="Open">Open ones of the same territory by rule, whatever the rest of the filter.</param>
/// <param name="LastImport">The last import in force; null before the first.</param>
/// <param name="FromLastImport">Open hits of it in the same territory.</param>
/// <param name="Schools">Schools with anything in the territory, for the choice.</param>
public sealed record WatchView(
    WatchFilter Filter, IReadOnlyList<WatchLine> Lines, IReadOnlyDictionary<WatchKind, int> Open, WatchImport? LastImport, int FromLastImport, IReadOnlyList<TerritoryFact> Schools)
{
    public int AllOpen => Open.Values.Sum();

    /// <summary>
    /// What to look at first: one line a school, those in which several rules agree first, and of these what asks for a decision first. Never
    /// by the size of a share: schools are not ranked by ВПР.
    /// </summary>
    public IReadOnlyList<(WatchLine Line, int More)> Foremost(int count) =>
    [
        .. Lines.GroupBy(line => line.Territory.Id).Select(school => (Line: school.MinBy(line => line.Kind)!, Rules: school.Select(line => line.Kind).Distinct().Count(), More: school.Count() - 1))
            .OrderByDescending(school => school.Rules).ThenBy(school => school.Line.Kind).ThenBy(school => school.Line.Territory.Label, StringComparer.CurrentCulture)
            .Take(count).Select(school => (school.Line, school.More)),
    ];
}

/// <param name="Id">Key of the journal's line.</param>
/// <param name="AppliedAt">UTC.</param>
public sealed record WatchImport(int Id, DateTime AppliedAt);

/// <param name="Id">Key of the hit.</param>
/// <param name="Kind">Which rule.</param>
/// <param name="Territory">The school, or whose roadmap it is.</param>
/// <param name="Municipality">Of a school.</param>
/// <param name="Reason">With the numbers.</param>
/// <param name="Target">Where it is explained.</param>
/// <param name="FiredAt">UTC.</param>
/// <param name="Import">The import that brought it; null for what the day brought.</param>
/// <param name="EndedAt">Since when it does not hold, UTC.</param>
/// <param name="Dismissal">Who put it aside.</param>
public sealed record WatchLine(
    int Id, WatchKind Kind, TerritoryFact Territory, TerritoryFact? Municipality, string Reason, WatchTarget Target, DateTime FiredAt, WatchImport? Import, DateTime? EndedAt, WatchDismissal? Dismissal)
{
    public int TerritoryId => Territory.Id;

    /// <summary>Short name of the school or territory.</summary>
    public string Name => Territory.Label;
}

/// <param name="At">UTC.</param>
/// <param name="Person">Who.</param>
/// <param name="Note">Null where nothing was written.</param>
public sealed record WatchDismissal(DateTime At, string Person, string? Note);

/// <summary>Asks what the rules of watching told of a territory.</summary>
public sealed class WatchQuestion(FactsSource source, StatementsSource statements, InstallationDatabase database, TimeProvider clock)
{
    public async Task<WatchView> AskAsync(WatchFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var known = await statements.GetAsync(token);
        await using var context = database.CreateDbContext();
        var runs = await context.ImportRuns.AsNoTracking().Where(run => run.State == ImportRunState.Applied).Select(run => new WatchImport(run.Id, run.AppliedAt)).ToDictionaryAsync(run => run.Id, token);
        var last = runs.Count == 0 ? null : runs[runs.Keys.Max()];
        var hits = await context.WatchHits.AsNoTracking().OrderByDescending(hit => hit.FiredAt).ToListAsync(token);
        var lines = hits.Select(hit => Line(facts, runs, hit)).OfType<WatchLine>()
            .Where(line => WatchSight.Sees(scope, line.Territory) && (line.Kind != WatchKind.Flagged || SeesFlag(known, line, scope))
                && (filter.MunicipalityId is not { } municipality || (line.Territory.MunicipalityId ?? line.Territory.Id) == municipality))
            .ToList();
        var open = lines.FindAll(line => State(line) == WatchState.Open && (filter.SchoolId is null || line.Territory.Id == filter.SchoolId));
        return new WatchView(
            filter,
            [
                .. lines.Where(line => State(line) == filter.State && (filter.SchoolId is null || line.Territory.Id == filter.SchoolId) && (filter.Kind is null || line.Kind == filter.Kind) && IsWithin(line, filter.Period, last))
                    .OrderByDescending(line => line.FiredAt).ThenBy(line => line.Municipality?.Label ?? line.Territory.Label, StringComparer.CurrentCulture)
                    .ThenBy(line => line.Territory.Label, StringComparer.CurrentCulture).ThenBy(line => line.Kind).ThenBy(line => line.Id),
            ],
            WatchWords.All.ToDictionary(kind => kind, kind => open.Count(line => line.Kind == kind)),
            last,
            open.Count(line => line.Import is { } import && import == last),
            [.. lines.Select(line => line.Territory).Where(territory => territory.Level == TerritoryLevel.School).Distinct().OrderBy(school => school.Label, StringComparer.CurrentCulture)]);
    }

    // What the ministry has not opened to schools does not reach them through the back door.
    private static bool SeesFlag(SchoolStatements known, WatchLine line, AccessScope scope) =>
        scope.KeepsMunicipality(line.Territory.MunicipalityId ?? 0) || CalculatedLists.Settings(known, new Domain.Assessments.SchoolYear(line.Target.Year ?? 0).Previous).IsShownToSchools;

    private static WatchState State(WatchLine line) => line.Dismissal is not null ? WatchState.Dismissed : line.EndedAt is not null ? WatchState.Ended : WatchState.Open;

    private bool IsWithin(WatchLine line, WatchPeriod period, WatchImport? last) => period switch
    {
        WatchPeriod.LastImport => last is not null && line.Import == last,
        WatchPeriod.Day => IsSince(line, 1),
        WatchPeriod.Week => IsSince(line, 7),
        WatchPeriod.Month => IsSince(line, 30),
        _ => true,
    };

    private bool IsSince(WatchLine line, int days) => line.FiredAt > clock.GetUtcNow().UtcDateTime.AddDays(-days);

    private static WatchLine? Line(ResultFacts facts, Dictionary<int, WatchImport> runs, WatchHit hit) =>
        WatchWords.Find(hit.Rule) is not { } kind || facts.Territory(hit.TerritoryId) is not { } territory ? null : new WatchLine(
            hit.Id, kind, territory, territory.MunicipalityId is { } municipality ? facts.Territory(municipality) : null, hit.Reason,
            JsonSerializer.Deserialize<WatchTarget>(hit.Target, JsonSerializerOptions.Web) ?? new WatchTarget(), hit.FiredAt,
            hit.ImportRunId is { } run ? runs.GetValueOrDefault(run) : null, hit.EndedAt,
            hit.DismissedAt is { } at ? new WatchDismissal(at, hit.DismissedBy ?? "", hit.Note) : null);
}
