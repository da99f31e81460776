using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Queries.Roadmaps;

/// <summary>What a mark on many activities would be written to: said to the person before anything is written.</summary>
/// <param name="Units">Units that would be written.</param>
/// <param name="Activities">Activities among them.</param>
/// <param name="Addressees">Schools, or the territory, among them.</param>
/// <param name="Fulfilled">Units that are fulfilled or cancelled already.</param>
/// <param name="OfSchools">All addressees are schools.</param>
public sealed record BulkTarget(IReadOnlyList<UnitKey> Units, int Activities, int Addressees, int Fulfilled, bool OfSchools)
{
    /// <summary>Units whose time has not begun: marking them done is worth a second look.</summary>
    public int Early { get; init; }

    /// <summary>
    /// The current units of these lines (a month still to come is not marked ahead of its time) of whom the person may write.
    /// </summary>
    /// <param name="rows">The chosen activities.</param>
    /// <param name="writable">Addressees of whom the person may write.</param>
    /// <param name="today">The day that counts as today.</param>
    /// <param name="keepsFulfilled">Leaves alone what is done, goes on or is cancelled.</param>
    public static BulkTarget Of(IEnumerable<PlanRow> rows, IReadOnlySet<int> writable, DateOnly today, bool keepsFulfilled)
    {
        var units = rows.SelectMany(row => row.Current.Where(unit => writable.Contains(unit.TerritoryId)).Select(unit => (row.Activity.Id, Unit: unit, row.IsOfTerritory))).ToList();
        var settled = units.FindAll(each => each.Unit.Standing.IsFulfilled || each.Unit.Standing.Status == ActivityStatus.Cancelled);
        var written = keepsFulfilled ? units.Except(settled).ToList() : units;
        return new BulkTarget(
            written.ConvertAll(each => each.Unit.Key), written.Select(each => each.Id).Distinct().Count(),
            written.Select(each => each.Unit.TerritoryId).Distinct().Count(), settled.Count, written.TrueForAll(each => !each.IsOfTerritory))
        {
            Early = written.Count(each => (each.Unit.Start ?? each.Unit.End) > today),
        };
    }

    /// <summary>«25 сроков (5 мероприятий × 5 школ)», «7 сроков (3 мероприятия, 4 школы)», «1 срок».</summary>
    public string Words
    {
        get
        {
            var lines = Russian.Count(Units.Count, "срок", "срока", "сроков");
            if (Units.Count <= 1)
            {
                return lines;
            }

            var joint = Units.Count == Activities * Addressees ? " × " : ", ";
            var addressees = OfSchools ? Russian.Count(Addressees, "школа", "школы", "школ") : Russian.Count(Addressees, "исполнитель", "исполнителя", "исполнителей");
            return $"{lines} ({Russian.Count(Activities, "мероприятие", "мероприятия", "мероприятий")}{joint}{addressees})";
        }
    }
}
