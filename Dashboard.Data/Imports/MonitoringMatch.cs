using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Imports.Monitoring;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Imports;

/// <summary>Finds the unit that a row of a returned form is about: by its key where the words agree with it, else by the words.</summary>
internal sealed class MonitoringMatch(MonitoringView view)
{
    /// <summary>Names of schools at least this alike are one school.</summary>
    private const double SameSchool = 0.8;

    private readonly Dictionary<UnitKey, MonitoringUnit> _byKey = view.Units.ToDictionary(unit => unit.Unit.Key);
    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<(string Number, string Title), PlanActivity?> _byWords = [];
    private readonly ILookup<int, MonitoringUnit> _byActivity = view.Units.ToLookup(unit => unit.Activity.Id);

    /// <summary>The unit, and the doubt or error that goes with it.</summary>
    public (MonitoringUnit? Unit, ImportProblem? Problem) Find(MonitoringRow row)
    {
        if (row.Key is { } key && _byKey.TryGetValue(key.Unit, out var keyed) && Agrees(row, keyed))
        {
            return (keyed, null);
        }

        return ByWords(row) is { } found
            ? (found, row.Key is null ? null : MonitoringMessages.KeyDisagrees(row.Place))
            : (null, row.Key is { } lost && !_byKey.ContainsKey(lost.Unit) ? MonitoringMessages.RowIsGone(row.Place, row.Activity) : MonitoringMessages.RowIsUnknown(row.Place, row.Activity));
    }

    /// <summary>Columns sorted without their hidden neighbour put a key beside a foreign row.</summary>
    private bool Agrees(MonitoringRow row, MonitoringUnit unit) =>
        Likeness(row, unit.Activity) > 0
        && (row.Territory is not { Length: > 0 } || IsNamed(row.Territory, unit.Territory))
        && (IsDue(row, unit) || _byActivity[unit.Activity.Id].All(each => !IsDue(row, each)));

    private MonitoringUnit? ByWords(MonitoringRow row)
    {
        if (!_byWords.TryGetValue((row.Number, row.Activity), out var activity))
        {
            _byWords[(row.Number, row.Activity)] = activity = MostLike(row);
        }

        if (activity is null)
        {
            return null;
        }

        var units = _byActivity[activity.Id].ToList();
        units = row.Territory is { Length: > 0 } territory ? Named(units, territory) : units;
        if (units.Select(unit => unit.Unit.TerritoryId).Distinct().Count() != 1)
        {
            return null;
        }

        return units.Count == 1 ? units[0] : units.FindAll(unit => IsDue(row, unit)) is [var due] ? due : null;
    }

    /// <summary>Null where none is alike, or two are equally so.</summary>
    private PlanActivity? MostLike(MonitoringRow row)
    {
        var likely = view.Plan.Activities.Select(activity => (Activity: activity, Likeness: Likeness(row, activity))).Where(each => each.Likeness > 0).OrderByDescending(each => each.Likeness).Take(2).ToList();
        return likely.Count == 0 || (likely.Count == 2 && likely[0].Likeness - likely[1].Likeness < 0.01) ? null : likely[0].Activity;
    }

    /// <summary>0 for another activity; above it the more alike the better, an equal number first.</summary>
    private static double Likeness(MonitoringRow row, PlanActivity activity)
    {
        var words = ActivityLikeness.Of(row.Activity, activity.Title);
        var sameNumber = activity.Number.Length > 0 && row.Number.Trim('.', ' ') == activity.Number.Trim('.', ' ');
        return words >= (sameNumber ? ActivityLikeness.SameNumber : ActivityLikeness.AnyNumber) ? words + (sameNumber ? 1 : 0) : 0;
    }

    private List<MonitoringUnit> Named(List<MonitoringUnit> units, string territory)
    {
        var wanted = Normalised(territory);
        var same = units.FindAll(unit => Normalised(unit.Territory) == wanted);
        return same.Count > 0 ? same : units.FindAll(unit => IsNamed(territory, unit.Territory));
    }

    private bool IsNamed(string written, string name)
    {
        var (left, right) = (Normalised(written), Normalised(name));
        return left == right || SchoolName.Likeness(left, right) >= SameSchool;
    }

    private string Normalised(string name)
    {
        if (!_names.TryGetValue(name, out var normalised))
        {
            _names[name] = normalised = SchoolName.Normalise(name);
        }

        return normalised;
    }

    private bool IsDue(MonitoringRow row, MonitoringUnit unit) =>
        row.Due is not { Length: > 0 } due || _byActivity[unit.Activity.Id].Select(each => each.Unit.OccurrenceId).Distinct().Count() == 1
        || Plain(due) == Plain(DeadlineWords.Once(unit.Unit.Start, unit.Unit.End));

    private static string Plain(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit));
}
