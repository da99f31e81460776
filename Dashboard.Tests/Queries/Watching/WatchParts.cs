using Dashboard.Data.Domain.Access;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Markers;
using Dashboard.Data.Queries.Results;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Queries.Watching;
using Dashboard.Data.Records;

namespace Dashboard.Tests.Queries.Watching;

/// <summary>Watching put together as the site does.</summary>
internal sealed class WatchParts
{
    public WatchParts(InstallationDatabase database, FactsSource facts, StatementsSource statements, PlanStore plans, TimeProvider clock)
    {
        var markers = new MarkersSource(facts, statements, new DetailStore(database, facts), database);
        Findings = new WatchFindingsQuestion(facts, statements, new CalculatedLists(facts, statements), markers, plans, clock);
        Records = new WatchRecords(database, clock);
        Round = new WatchRound(Findings, Records);
        Question = new WatchQuestion(facts, statements, database, clock);
        Rule = new WatchRuleQuestion(statements, Findings, clock);
        Rules = new RuleRecords(database, clock);
    }

    public WatchFindingsQuestion Findings { get; }

    public WatchRecords Records { get; }

    public WatchRound Round { get; }

    public WatchQuestion Question { get; }

    public WatchRuleQuestion Rule { get; }

    public RuleRecords Rules { get; }

    public Task<int?> RunAsync() => Round.RunAsync(AccessScope.Region);

    public async Task<IReadOnlyList<WatchLine>> LinesAsync(WatchState state = WatchState.Open, AccessScope? scope = null) =>
        (await Question.AskAsync(new WatchFilter(State: state), scope ?? AccessScope.Region)).Lines;
}
