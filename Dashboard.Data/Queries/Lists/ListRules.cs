using System.Text.Json;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.LowResults;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Persistence;
using Dashboard.Data.Records;

namespace Dashboard.Data.Queries.Lists;

/// <summary>Checks a rule of low results and hands it on to be kept.</summary>
public sealed class ListRules(RuleRecords records)
{
    public Task<SupportOutcome> SaveAsync(int fromYear, LowResultSettings settings, string? reason, AccessScope scope, CancellationToken token = default) =>
        RuleProblem.Of(settings.Rule) is [var problem, ..]
            ? Task.FromResult(SupportOutcome.Refused(problem.Message))
            : records.SaveAsync(RuleKind.LowResults, fromYear, JsonSerializer.Serialize(settings, JsonSerializerOptions.Web), reason, scope, token);
}
