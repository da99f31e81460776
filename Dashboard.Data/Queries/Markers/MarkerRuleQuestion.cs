using System.Text.Json;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Markers;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Markers;

/// <summary>The rule of the markers with its history.</summary>
/// <param name="Rule">In force in the newest school year with ВПР.</param>
/// <param name="FromYear">First school year for which a new version would hold: that newest year.</param>
/// <param name="Versions">What was saved, the newest first.</param>
/// <param name="MayChange">The asker keeps the region.</param>
public sealed record MarkerRuleView(MarkerRule Rule, int FromYear, IReadOnlyList<MarkerRuleVersion> Versions, bool MayChange);

/// <param name="FromYear">First school year for which it holds.</param>
/// <param name="SavedAt">UTC.</param>
/// <param name="Person">Who saved it.</param>
/// <param name="Reason">Why; null where nothing was written.</param>
/// <param name="Rule">The rule.</param>
public sealed record MarkerRuleVersion(int FromYear, DateTime SavedAt, string Person, string? Reason, MarkerRule Rule);

/// <summary>Asks which thresholds the markers have, and which they had.</summary>
public sealed class MarkerRuleQuestion(FactsSource source, StatementsSource statements, TimeProvider clock)
{
    public async Task<MarkerRuleView> AskAsync(AccessScope scope, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var years = MarkersSource.YearsOf(await source.GetAsync(token));
        var year = years.Count > 0 ? years[0] : Domain.Assessments.SchoolYear.Of(DateOnly.FromDateTime(clock.GetLocalNow().DateTime)).StartYear;
        var known = await statements.GetAsync(token);
        return new MarkerRuleView(
            known.RuleFor(RuleKind.Markers, year, MarkerRule.Default), year,
            [
                .. known.Rules.Where(rule => rule.Kind == RuleKind.Markers).Reverse().Select(rule => new MarkerRuleVersion(
                    rule.FromYear, rule.SavedAt, rule.Person, rule.Reason, JsonSerializer.Deserialize<MarkerRule>(rule.Payload, JsonSerializerOptions.Web) ?? MarkerRule.Default)),
            ],
            scope.KeepsRegion);
    }
}
