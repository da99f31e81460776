using System.Text.Json;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.Watching;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Watching;

/// <summary>The parameters of watching with their history, and what others would tell.</summary>
/// <param name="Rule">In force.</param>
/// <param name="FromYear">First school year for which a new version would hold: the present one.</param>
/// <param name="Versions">What was saved, the newest first.</param>
/// <param name="Fires">What the rule in force says now, by rule.</param>
/// <param name="Trial">What tried parameters would say; null where nothing was tried or they cannot be used.</param>
/// <param name="Problems">Why the tried ones cannot be used.</param>
/// <param name="MayChange">The asker keeps the region.</param>
public sealed record WatchRuleView(
    WatchRule Rule, int FromYear, IReadOnlyList<WatchRuleVersion> Versions, IReadOnlyDictionary<WatchKind, WatchCount> Fires, IReadOnlyDictionary<WatchKind, WatchCount>? Trial, IReadOnlyList<string> Problems, bool MayChange);

/// <param name="Hits">How many times it fires.</param>
/// <param name="Territories">In how many schools or territories.</param>
public readonly record struct WatchCount(int Hits, int Territories);

/// <param name="FromYear">First school year for which it holds.</param>
/// <param name="SavedAt">UTC.</param>
/// <param name="Person">Who saved it.</param>
/// <param name="Reason">Why; null where nothing was written.</param>
/// <param name="Rule">The parameters.</param>
public sealed record WatchRuleVersion(int FromYear, DateTime SavedAt, string Person, string? Reason, WatchRule Rule);

/// <summary>Asks which parameters are watched, and what others would tell.</summary>
public sealed class WatchRuleQuestion(StatementsSource statements, WatchFindingsQuestion findings, TimeProvider clock)
{
    /// <param name="tried">Parameters to try before they are saved; null shows those in force.</param>
    /// <param name="scope">Who asks.</param>
    /// <param name="token">Cancels.</param>
    public async Task<WatchRuleView> AskAsync(WatchRule? tried, AccessScope scope, CancellationToken token = default)
    {
        var known = await statements.GetAsync(token);
        var problems = tried?.Problems() ?? [];
        return new WatchRuleView(
            WatchFindingsQuestion.InForce(known, clock), WatchFindingsQuestion.ThisYear(clock),
            [
                .. known.Rules.Where(rule => rule.Kind == RuleKind.Watch).Reverse().Select(rule => new WatchRuleVersion(
                    rule.FromYear, rule.SavedAt, rule.Person, rule.Reason, JsonSerializer.Deserialize<WatchRule>(rule.Payload, JsonSerializerOptions.Web) ?? WatchRule.Default)),
            ],
            Counted(await findings.AskAsync(null, scope, token)),
            tried is null || problems.Count > 0 ? null : Counted(await findings.AskAsync(tried, scope, token)),
            problems, scope.KeepsRegion);
    }

    private static Dictionary<WatchKind, WatchCount> Counted(WatchFindings found)
    {
        var byKind = found.Findings.ToLookup(finding => finding.Kind);
        return WatchWords.All.ToDictionary(kind => kind, kind => new WatchCount(byKind[kind].Count(), byKind[kind].Select(finding => finding.TerritoryId).Distinct().Count()));
    }
}
