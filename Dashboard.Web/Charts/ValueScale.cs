using Dashboard.Data.Domain.Wording;

namespace Dashboard.Web.Charts;

/// <summary>How the values of a chart are measured and written.</summary>
/// <param name="Factor">What a value is multiplied by to be shown: 100 for shares 0..1, else 1.</param>
/// <param name="Minimum">Where the axis starts, as shown; 0 for shares, always.</param>
/// <param name="Maximum">Where it ends at most, as shown.</param>
/// <param name="Digits">After the comma, in labels.</param>
/// <param name="Unit">After the number, with its no-break space; empty for marks and scores.</param>
public sealed record ValueScale(double Factor, double Minimum, double Maximum, int Digits, string Unit)
{
    private static readonly double[] Steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100];

    /// <summary>Shares 0..1 shown as percent.</summary>
    public static ValueScale Share { get; } = new(100, 0, 100, 0, "\u00a0%");

    /// <summary>Mean mark, 2 to 5.</summary>
    public static ValueScale MeanMark { get; } = new(1, 2, 5, 2, "");

    /// <summary>Mean test score, 0 to 100.</summary>
    public static ValueScale TestScore { get; } = new(1, 0, 100, 1, "");

    public double Shown(double value) => value * Factor;

    public double? Shown(double? value) => value * Factor;

    /// <summary>The number alone: «23».</summary>
    public string Number(double value) => Russian.Number(Shown(value), Digits);

    /// <summary>The number with its unit: «23 %».</summary>
    public string Text(double value) => Number(value) + Unit;

    public string Text(double? value) => value is { } number ? Text(number) : Russian.Dash;

    /// <summary>«[17; 55]», with one more digit than nothing; a dash without an interval.</summary>
    public string Interval(double? low, double? high) =>
        low is { } from && high is { } to ? $"[{Number(from)};\u00a0{Number(to)}]" : Russian.Dash;

    /// <summary>Round ticks from the minimum to above the highest shown value, four or five of them.</summary>
    public IReadOnlyList<double> Ticks(double highest)
    {
        var reach = Math.Clamp(highest, Minimum + (0.05 * (Maximum - Minimum)), Maximum) - Minimum;
        var step = Steps.First(each => reach / each <= 5);
        var count = (int)Math.Ceiling((reach / step) - 1e-9);
        return [.. Enumerable.Range(0, count + 1).Select(i => Minimum + (i * step))];
    }

    /// <summary>Labels of ticks; only the highest carries the unit.</summary>
    public IReadOnlyList<string> TickLabels(IReadOnlyList<double> ticks)
    {
        var digits = ticks.All(tick => Math.Abs(tick - Math.Round(tick)) < 1e-9) ? 0 : 1;
        return [.. ticks.Select((tick, i) => Russian.Number(tick, digits) + (i == ticks.Count - 1 ? Unit : ""))];
    }
}
