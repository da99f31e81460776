using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Monitoring;

/// <summary>A day as people write it: a date of Excel, «15.05.25», «15 мая 2025 г.», «10–15.05.2025» (the last day), «15.05» without a year.</summary>
/// <param name="Year">Null where it was left out.</param>
/// <param name="Month">1–12.</param>
/// <param name="Day">1–31.</param>
public readonly partial record struct FactDay(int? Year, int Month, int Day)
{
    // Day counts of Excel from 2000 to 2099: a cell that has lost its format.
    private const double FirstCount = 36526, LastCount = 73050;

    private static readonly string[] Months = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

    /// <summary>The last day named; null where there is none, or it is on no calendar.</summary>
    public static FactDay? Of(Cell cell) => cell.Kind switch
    {
        CellKind.Date => new FactDay(cell.Date.Year, cell.Date.Month, cell.Date.Day),
        CellKind.Number => cell.Number is >= FirstCount and <= LastCount && cell.Number % 1 == 0 ? Of(DateTime.FromOADate(cell.Number)) : null,
        _ => Of(cell.Text),
    };

    public static FactDay? Of(string text)
    {
        FactDay? last = null;
        foreach (Match match in Written().Matches(text))
        {
            var month = match.Groups["word"] is { Success: true } word
                ? Array.FindIndex(Months, each => word.Value.StartsWith(each, StringComparison.OrdinalIgnoreCase)) + 1
                : Number(match, "m");
            int? year = match.Groups["y"].Success ? Full(Number(match, "y")) : null;
            var day = new FactDay(year, month, Number(match, "d"));
            last = day.IsOnCalendar ? day : null;
        }

        return last;
    }

    /// <summary>The day itself; without a year the one nearest to this day.</summary>
    public DateOnly Near(DateOnly day)
    {
        if (Year is { } year)
        {
            return new DateOnly(year, Month, Day);
        }

        var (month, number) = (Month, Day);
        // 29 February is on no calendar in most years.
        return Enumerable.Range(day.Year - 4, 9).Where(each => number <= DateTime.DaysInMonth(each, month))
            .Select(each => new DateOnly(each, month, number)).MinBy(each => Math.Abs(each.DayNumber - day.DayNumber));
    }

    private bool IsOnCalendar => Month is >= 1 and <= 12 && Year is null or (>= 2000 and <= 2099) && Day >= 1 && Day <= DateTime.DaysInMonth(Year ?? 2024, Math.Clamp(Month, 1, 12));

    private static FactDay Of(DateTime moment) => new(moment.Year, moment.Month, moment.Day);

    private static int Full(int year) => year < 100 ? 2000 + year : year;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<!\d)(?:(?<y>20\d\d)-(?<m>\d{1,2})-(?<d>\d{1,2})"
        + @"|(?<d>\d{1,2})\s*(?<s>[.,/-])\s*(?<m>\d{1,2})\s*\k<s>\s*(?<y>\d{4}|\d\d)"
        + @"|(?<d>\d{1,2})\s*(?<word>янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\p{L}*\.?(?:\s*(?<y>20\d\d|\d\d(?=\s*г)))?"
        + @"|(?<d>\d{1,2})\s*[./]\s*(?<m>\d{1,2})(?!\s*[./]\s*\d))(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
