using System.Text.Json;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Domain.StatusChange;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Results;

/// <summary>The thresholds of «Уровень и изменение» with their history.</summary>
/// <param name="Rule">In force in the newest school year with results.</param>
/// <param name="FromYear">First school year for which a new version would hold: that newest year.</param>
/// <param name="Versions">What was saved, the newest first.</param>
/// <param name="MayChange">The asker keeps the region.</param>
public sealed record StatusChangeRuleView(StatusChangeRule Rule, int FromYear, IReadOnlyList<StatusChangeRuleVersion> Versions, bool MayChange);

/// <param name="FromYear">First school year for which it holds.</param>
/// <param name="SavedAt">UTC.</param>
/// <param name="Person">Who saved it.</param>
/// <param name="Reason">Why; null where nothing was written.</param>
/// <param name="Rule">The thresholds.</param>
public sealed record StatusChangeRuleVersion(int FromYear, DateTime SavedAt, string Person, string? Reason, StatusChangeRule Rule);

/// <summary>Asks which thresholds the grid has, and which it had.</summary>
public sealed class StatusChangeRuleQuestion(FactsSource source, StatementsSource statements, TimeProvider clock)
{
    public async Task<StatusChangeRuleView> AskAsync(AccessScope scope, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var facts = await source.GetAsync(token);
        var year = facts.Assessments.Count > 0
            ? facts.Assessments.Max(assessment => assessment.Year).StartYear
            : SchoolYear.Of(DateOnly.FromDateTime(clock.GetLocalNow().DateTime)).StartYear;
        var known = await statements.GetAsync(token);
        return new StatusChangeRuleView(
            known.RuleFor(RuleKind.StatusChange, year, StatusChangeRule.Default), year,
            [
                .. known.Rules.Where(rule => rule.Kind == RuleKind.StatusChange).Reverse().Select(rule => new StatusChangeRuleVersion(
                    rule.FromYear, rule.SavedAt, rule.Person, rule.Reason, JsonSerializer.Deserialize<StatusChangeRule>(rule.Payload, JsonSerializerOptions.Web) ?? StatusChangeRule.Default)),
            ],
            scope.KeepsRegion);
    }
}
