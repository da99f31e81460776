using System.Globalization;

namespace Dashboard.Web.Components;

/// <summary>Where the lines and points of a sparkline of 84 by 28 lie. The scale starts at 0, a break is never crossed.</summary>
/// <param name="Lines">Points of each unbroken run of two years or more.</param>
/// <param name="Lone">Years that stand alone between breaks.</param>
/// <param name="Last">The last year that has a value.</param>
public sealed record SparklineDrawing(IReadOnlyList<string> Lines, IReadOnlyList<(string X, string Y)> Lone, (string X, string Y)? Last)
{
    private const double Left = 4, Right = 78, Ground = 27, Top = 6.4;

    public static SparklineDrawing Of(IReadOnlyList<double?> values)
    {
        var highest = values.Max() ?? 0;
        var lines = new List<string>();
        var lone = new List<(string, string)>();
        var run = new List<(string X, string Y)>();
        (string, string)? last = null;
        for (var i = 0; i <= values.Count; i++)
        {
            if (i < values.Count && values[i] is { } value)
            {
                var step = values.Count > 1 ? (Right - Left) / (values.Count - 1) : 0;
                var height = highest > 0 ? value / highest * (Ground - Top) : 0;
                run.Add((Text(Left + (step * i)), Text(Ground - height)));
                last = run[^1];
                continue;
            }

            if (run.Count == 1)
            {
                lone.Add(run[0]);
            }
            else if (run.Count > 1)
            {
                lines.Add(string.Join(' ', run.Select(point => point.X + "," + point.Y)));
            }

            run.Clear();
        }

        return new SparklineDrawing(lines, lone, last);
    }

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
