using System.Globalization;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Web.Features.Roadmaps;

/// <summary>Days on an axis of whole months, as percent of its width.</summary>
public sealed class TimeScale
{
    private readonly DateOnly _last;

    private TimeScale(DateOnly first, DateOnly last) => (First, _last) = (first, last);

    /// <summary>The first day of the first month.</summary>
    public DateOnly First { get; }

    public int Months => ((_last.Year - First.Year) * 12) + _last.Month - First.Month + 1;

    /// <summary>The period of the plan, and a little more where an activity lies outside it.</summary>
    public static TimeScale Of(PlanData plan)
    {
        var (first, last) = (plan.Head.Period.Start, plan.Head.Period.End);
        foreach (var unit in plan.Activities.SelectMany(activity => activity.Units))
        {
            first = unit.Start < first ? unit.Start.Value : first;
            last = unit.Due > last ? unit.Due.Value : last;
        }

        // A misread year must not squeeze the plan into a line.
        first = Later(first, plan.Head.Period.Start.AddMonths(-12));
        last = Earlier(last, plan.Head.Period.End.AddMonths(12));
        return new TimeScale(new DateOnly(first.Year, first.Month, 1), new DateOnly(last.Year, last.Month, 1).AddMonths(1).AddDays(-1));
    }

    public bool Holds(DateOnly day) => day >= First && day <= _last;

    /// <summary>Left edge of the day; days outside lie on the edge.</summary>
    public double At(DateOnly day) => Math.Clamp(100.0 * (day.DayNumber - First.DayNumber) / (_last.DayNumber - First.DayNumber + 1), 0, 100);

    /// <summary>Right edge of the day.</summary>
    public double After(DateOnly day) => At(day.AddDays(1));

    /// <summary>Every month, or every third where there are many: its first day, its word, and the year where it changes.</summary>
    public IEnumerable<(DateOnly Day, string Month, string? Year)> Ticks()
    {
        var step = Months <= 16 ? 1 : Months <= 40 ? 3 : 12;
        var year = 0;
        for (var month = 0; month < Months; month++)
        {
            var day = First.AddMonths(month);
            if ((day.Month - 1) % step != 0 && month > 0)
            {
                continue;
            }

            yield return (day, DeadlineWords.ShortMonth(day.Month), day.Year != year ? day.Year.ToString(CultureInfo.InvariantCulture) : null);
            year = day.Year;
        }
    }

    /// <summary>«12.34%».</summary>
    public static string Percent(double value) => value.ToString("0.###", CultureInfo.InvariantCulture) + "%";

    private static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;
}
