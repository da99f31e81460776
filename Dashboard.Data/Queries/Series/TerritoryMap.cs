using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Queries.Series;

/// <summary>
/// Which territory belongs to which, as arrays by territory number: made once for a version of the facts, so that a question
/// which walks hundreds of thousands of rows looks nothing up in a dictionary.
/// </summary>
internal sealed class TerritoryMap
{
    /// <summary>The slot of the region; municipalities follow in the order of <see cref="Municipalities"/>.</summary>
    internal const int RegionSlot = 0;

    private static readonly ConditionalWeakTable<ResultFacts, TerritoryMap> Made = [];
    private readonly TerritoryLevel[] _levels;
    private readonly int[] _slots;
    private readonly TerritoryRow[]?[] _rows;
    private readonly ConcurrentDictionary<(int Assessment, string Indicator), MeasuredWork> _measured = [];
    private readonly Lazy<IReadOnlyList<TerritoryFact>> _schools;

    private TerritoryMap(ResultFacts facts)
    {
        var compare = CultureInfo.GetCultureInfo("ru-RU").CompareInfo;
        var byName = Comparer<TerritoryFact>.Create((left, right) => compare.Compare(left.Name, right.Name, CompareOptions.IgnoreCase));
        Municipalities = [.. facts.Municipalities.Order(byName)];
        // A label is made from the name by patterns: once for a school, not for every comparison, and only for who asks for schools.
        _schools = new(() => [.. facts.Schools.OrderBy(school => school.Label, Comparer<string>.Create((left, right) => compare.Compare(left, right, CompareOptions.IgnoreCase)))]);
        var largest = facts.Territories.Count == 0 ? 0 : facts.Territories.Max(territory => territory.Id);
        _levels = new TerritoryLevel[largest + 1];
        _slots = new int[largest + 1];
        _rows = new TerritoryRow[facts.Assessments.Count][];
        var slotOf = new Dictionary<int, int>();
        for (var place = 0; place < Municipalities.Count; place++)
        {
            slotOf[Municipalities[place].Id] = place + 1;
        }

        foreach (var territory in facts.Territories)
        {
            _levels[territory.Id] = territory.Level;
            _slots[territory.Id] = slotOf.GetValueOrDefault(territory.Level == TerritoryLevel.School ? territory.MunicipalityId ?? 0 : territory.Id);
        }
    }

    /// <summary>
    /// The region; where no file has had a row of it yet, one under number 0, so that the sum of its schools is shown all the same.
    /// Null while nothing is loaded.
    /// </summary>
    internal static TerritoryFact? RegionOf(ResultFacts facts) =>
        facts.Region ?? (facts.Count == 0 ? null : new TerritoryFact(0, TerritoryLevel.Region, facts.Installation.RegionName ?? "Все школы"));

    /// <summary>By name.</summary>
    internal IReadOnlyList<TerritoryFact> Municipalities { get; }

    /// <summary>By short name.</summary>
    internal IReadOnlyList<TerritoryFact> Schools => _schools.Value;

    /// <summary>How many slots there are: the region and its municipalities.</summary>
    internal int Slots => Municipalities.Count + 1;

    internal static TerritoryMap Of(ResultFacts facts) => Made.GetValue(facts, static made => new TerritoryMap(made));

    internal TerritoryLevel Level(int territoryId) => _levels[territoryId];

    /// <summary>Slot of the municipality itself, or of the school's municipality; 0 for a school without one.</summary>
    internal int Slot(int territoryId) => _slots[territoryId];

    /// <summary>What <see cref="TerritoryRows.All"/> found for the assessment at this index; two askers at once may both find it.</summary>
    internal TerritoryRow[] Rows(ResultFacts facts, int assessmentIndex) =>
        Volatile.Read(ref _rows[assessmentIndex]) ?? (_rows[assessmentIndex] = TerritoryRows.Read(facts, this, assessmentIndex));

    /// <summary>The same rows measured: every heatmap of the region shows them, whatever its works and its order.</summary>
    internal MeasuredWork Measured(ResultFacts facts, int assessmentIndex, Indicator indicator)
    {
        if (!_measured.TryGetValue((assessmentIndex, indicator.Code), out var measured))
        {
            var rows = Rows(facts, assessmentIndex);
            _measured[(assessmentIndex, indicator.Code)] = measured = MeasuredWork.Of(indicator, rows, indicator.Compute(rows[RegionSlot].Sums));
        }

        return measured;
    }

    internal IEnumerable<TerritoryFact> SchoolsOf(int municipalityId) => Schools.Where(school => school.MunicipalityId == municipalityId);
}
