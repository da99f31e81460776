using System.Globalization;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;
using Dashboard.Data.Persistence.Roadmaps;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries.Support;

/// <summary>Which decisions are looked at.</summary>
public enum DecisionPick
{
    All,

    /// <summary>Not done, not cancelled.</summary>
    Open,

    Overdue,

    /// <summary>Due within 14 days.</summary>
    Soon,
}

/// <param name="TerritoryId">A municipality with its schools; null for all.</param>
/// <param name="SchoolId">One school; null for all.</param>
/// <param name="Owner">As written; null for all.</param>
/// <param name="Pick">By where they stand.</param>
public sealed record DecisionsFilter(int? TerritoryId = null, int? SchoolId = null, string? Owner = null, DecisionPick Pick = DecisionPick.All);

/// <param name="Decisions">What needs a hand first: overdue ones by delay, then by day, what is settled last.</param>
/// <param name="Total">How all decisions of the territory or school stand, whatever owner and pick say.</param>
/// <param name="Open">Of these, neither done nor cancelled.</param>
/// <param name="Count">Of these, all.</param>
/// <param name="Owners">Owners of these, by name.</param>
/// <param name="Today">The day by which they are judged.</param>
public sealed record DecisionsView(IReadOnlyList<DecisionLine> Decisions, Fulfilment Total, int Open, int Count, IReadOnlyList<string> Owners, DateOnly Today);

/// <param name="Id">Its key.</param>
/// <param name="Territory">The territory or school that it concerns.</param>
/// <param name="Municipality">Of a school; null otherwise.</param>
/// <param name="VisitId">The visit at which it was recommended.</param>
/// <param name="VisitedOn">The day of that visit.</param>
/// <param name="Origin">Of a protocol or report.</param>
/// <param name="Problem">What it answers.</param>
/// <param name="Text">What is decided.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="Due">By when.</param>
/// <param name="Standing">Status and what follows from the day.</param>
/// <param name="DoneOn">Null where unknown.</param>
/// <param name="Effect">What came of it.</param>
public sealed record DecisionLine(
    int Id, TerritoryFact Territory, TerritoryFact? Municipality, int? VisitId, DateOnly? VisitedOn, string? Origin, string? Problem, string Text, string? Owner, DateOnly? Due,
    Standing Standing, DateOnly? DoneOn, string? Effect)
{
    /// <summary>Somebody still has to do it.</summary>
    public bool IsOpen => !Standing.IsFulfilled && Standing.Status is not (ActivityStatus.Cancelled or ActivityStatus.NotDone);
}

/// <summary>Asks for decisions and recommendations with where they stand today: the same control as of activities.</summary>
public sealed class DecisionsQuestion(FactsSource source, InstallationDatabase database, TimeProvider clock)
{
    public async Task<DecisionsView> AskAsync(DecisionsFilter filter, AccessScope scope, CancellationToken token = default)
    {
        var facts = await source.GetAsync(token);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        await using var context = database.CreateDbContext();
        var all = (await ReadAsync(context, facts, decisions => filter.SchoolId is { } school ? decisions.Where(each => each.TerritoryId == school) : decisions, scope, today, token))
            .FindAll(line => SupportSight.IsWithin(line.Territory, filter.TerritoryId));
        return new DecisionsView(
            [.. all.Where(line => (filter.Owner is null || line.Owner == filter.Owner) && IsPicked(line, filter.Pick))],
            all.Aggregate(default(Fulfilment), (sum, line) => sum + Fulfilment.Of(line.Standing, lacksEvidence: false)),
            all.Count(line => line.IsOpen),
            all.Count,
            [.. all.Select(line => line.Owner).OfType<string>().Distinct().Order(StringComparer.Create(CultureInfo.GetCultureInfo("ru-RU"), ignoreCase: true))],
            today);
    }

    internal static async Task<List<DecisionLine>> ReadAsync(
        DashboardDbContext context, ResultFacts facts, Func<IQueryable<Decision>, IQueryable<Decision>> which, AccessScope scope, DateOnly today, CancellationToken token)
    {
        var decisions = await which(context.Decisions.AsNoTracking()).ToListAsync(token);
        var visits = decisions.Select(decision => decision.VisitId).OfType<int>().Distinct().ToList();
        var days = await context.Visits.AsNoTracking().Where(visit => visits.Contains(visit.Id)).ToDictionaryAsync(visit => visit.Id, visit => visit.Date, token);
        return
        [
            .. decisions.Select(decision => (Decision: decision, Territory: facts.Territory(decision.TerritoryId)))
                .Where(pair => pair.Territory is not null && SupportSight.Keeps(scope, pair.Territory))
                .Select(pair => Line(facts, pair.Decision, pair.Territory!, days, today))
                .OrderBy(line => line.Standing.Timing == Timing.Overdue ? 0 : line.IsOpen ? 1 : 2)
                .ThenBy(line => line.IsOpen ? line.Due ?? DateOnly.MaxValue : DateOnly.FromDayNumber(DateOnly.MaxValue.DayNumber - (line.DoneOn ?? line.Due ?? DateOnly.MinValue).DayNumber))
                .ThenBy(line => line.Id),
        ];
    }

    private static DecisionLine Line(ResultFacts facts, Decision decision, TerritoryFact territory, Dictionary<int, DateOnly> days, DateOnly today) => new(
        decision.Id, territory, SupportSight.MunicipalityOf(facts, territory), decision.VisitId,
        decision.VisitId is { } visit && days.TryGetValue(visit, out var day) ? day : null,
        decision.Origin, decision.Problem, decision.Text, decision.Owner, decision.Due,
        Standing.Of(new StatusSaid(decision.Status, decision.DoneOn), decision.Due, today, nothingIsOverdue: false), decision.DoneOn, decision.Effect);

    private static bool IsPicked(DecisionLine line, DecisionPick pick) => pick switch
    {
        DecisionPick.Open => line.IsOpen,
        DecisionPick.Overdue => line.Standing.Timing == Timing.Overdue,
        DecisionPick.Soon => line.IsOpen && line.Standing is { Timing: Timing.Ahead, Days: <= Fulfilment.SoonDays },
        _ => true,
    };
}
