using System.Globalization;

namespace Dashboard.Samples.Roadmaps;

/// <summary>Days from and to, both belong to it; either may be unknown.</summary>
public sealed record Span(DateOnly? Start, DateOnly? End)
{
    /// <summary>Reads «2026», «2026-09», «2026-09-15», «2026-09..2027-05», «..2026-10-01»; «-» is no day at all.</summary>
    public static Span Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text == "-")
        {
            return new Span(null, null);
        }

        var ends = text.Split("..");
        return new Span(First(ends[0]), Last(ends[^1]));
    }

    public static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static DateOnly? First(string text) => text.Length switch
    {
        0 => null,
        4 => Day(text + "-01-01"),
        7 => Day(text + "-01"),
        _ => Day(text),
    };

    private static DateOnly? Last(string text) => text.Length switch
    {
        0 => null,
        4 => Day(text + "-12-31"),
        7 => Day(text + "-01").AddMonths(1).AddDays(-1),
        _ => Day(text),
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
