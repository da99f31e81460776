using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Queries.Support;

/// <summary>What stands beside the fulfilment of a plan: schools drawn in, coverage promised, indicators of its territory.</summary>
/// <param name="Involvement">Schools of the plan that took part in its events.</param>
/// <param name="Coverage">What its activities promise, counted and entered.</param>
/// <param name="Indicators">Indicators that the territory keeps itself and that have a target or a value in the year; those of a promised coverage stand there.</param>
/// <param name="Year">Start year of the school year in which the plan ends.</param>
public sealed record PlanAimsView(InvolvementView Involvement, IReadOnlyList<CoverageLine> Coverage, IReadOnlyList<OwnIndicatorLine> Indicators, int Year);

/// <summary>Asks what a plan aims at beside its activities, for its own page.</summary>
public sealed class PlanAimsQuestion(InvolvementQuestion involvement, InstallationDatabase database)
{
    /// <param name="plan">The plan as the asker sees it.</param>
    /// <param name="scope">Who asks.</param>
    /// <param name="token">Cancels.</param>
    public async Task<PlanAimsView> AskAsync(PlanData plan, AccessScope scope, CancellationToken token = default)
    {
        await using var context = database.CreateDbContext();
        var kept = await OwnIndicatorsQuestion.ReadAsync(context, plan.Head.TerritoryId, token);
        var coverage = OwnIndicatorsQuestion.Coverage(plan, kept).ToList();
        var year = SchoolYear.Of(plan.Head.Period.End).StartYear;
        return new PlanAimsView(
            await involvement.AskAsync(plan, scope, token), coverage,
            [.. kept.Where(line => line.Years.ContainsKey(year) && coverage.TrueForAll(promise => promise.Entered?.Id != line.Id))], year);
    }
}
