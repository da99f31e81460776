using System.Text.Json;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;

namespace Dashboard.Data.Queries.Risks;

/// <summary>The dictionary of risk factors with its history.</summary>
/// <param name="Factors">Of the federal profile first, own ones after them.</param>
/// <param name="Changes">Edits, the newest first.</param>
/// <param name="MayChange">The asker keeps the region.</param>
public sealed record FactorsView(IReadOnlyList<FactorLine> Factors, IReadOnlyList<FactorVersion> Changes, bool MayChange);

/// <param name="Code">Stable code.</param>
/// <param name="Now">As the dictionary has it.</param>
/// <param name="Source">Where its name comes from.</param>
/// <param name="IsOwn">A file of this region named it, or the ministry wrote it.</param>
/// <param name="Profiles">Profiles (school and year) that name it, of schools that the asker sees.</param>
/// <param name="Activities">Activities of approved plans that answer it.</param>
public sealed record FactorLine(string Code, FactorEdit Now, string Source, bool IsOwn, int Profiles, int Activities);

/// <param name="SavedAt">UTC.</param>
/// <param name="Person">Who saved it.</param>
/// <param name="Reason">Why; null where nothing was written.</param>
/// <param name="Change">What was and what became.</param>
public sealed record FactorVersion(DateTime SavedAt, string Person, string? Reason, FactorChange Change);

/// <summary>Asks which factors of risk the installation knows, how often they are used, and what was changed.</summary>
public sealed class FactorsQuestion(FactsSource source, StatementsSource statements, PlanStore plans)
{
    public async Task<FactorsView> AskAsync(AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var known = await statements.GetAsync(token);
        var answers = (await plans.AllAsync(null, scope, token)).Where(plan => plan.Head.State == Domain.Roadmaps.RoadmapState.Approved)
            .SelectMany(plan => plan.Activities).SelectMany(activity => activity.FactorIds).CountBy(factor => factor).ToDictionary();
        var book = known.Profiles;
        var profiles = (from year in book.Years
                        from school in facts.Schools
                        where scope.SeesSchool(school.Id, school.MunicipalityId ?? 0)
                        from code in book.InForce(school.Id, year).Keys
                        select code).CountBy(code => code).ToDictionary();
        return new FactorsView(
            [
                .. known.Factors.Select(factor => new FactorLine(
                        factor.Code, FactorEdit.Of(factor), factor.Source, StatementTopic.IsOwnFactor(factor.Code), profiles.GetValueOrDefault(factor.Code), answers.GetValueOrDefault(factor.Id)))
                    .OrderBy(line => line.IsOwn),
            ],
            [
                .. known.Rules.Where(rule => rule.Kind == RuleKind.RiskFactor).Reverse()
                    .Select(rule => new FactorVersion(rule.SavedAt, rule.Person, rule.Reason, JsonSerializer.Deserialize<FactorChange>(rule.Payload, JsonSerializerOptions.Web)!)),
            ],
            scope.KeepsRegion);
    }
}
