using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Orders;

namespace Dashboard.Data.Imports.Statements;

/// <summary>Until when something holds: «31.12.2026», «до 1 сентября 2026 года», «май 2027», «05.2027», «2027 г.».</summary>
internal static partial class LastDay
{
    private static readonly string[] Months = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

    [GeneratedRegex(@"(?<!\p{L})(?<word>янв|фев|март|апр|ма[йяе]|июн|июл|авг|сен|окт|ноя|дек)\p{L}*\.?\s(?<year>20\d\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WordAndYear();

    [GeneratedRegex(@"(?<!\d)(?<month>0?[1-9]|1[0-2])\s?[./]\s?(?<year>20\d\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"^\D{0,12}(?<year>20\d\d)(?:\s?(?:г\.?|год\p{L}?))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex YearAlone();

    public static DateOnly? Parse(string text)
    {
        var line = HeadWords.OneLine(text);
        if (WrittenDate.Find(line) is { } day)
        {
            return day;
        }

        if (WordAndYear().Match(line) is { Success: true } worded)
        {
            var word = worded.Groups["word"].Value.ToLowerInvariant();
            var month = word.StartsWith("мар", StringComparison.Ordinal) ? 3 : Array.FindIndex(Months, start => word.StartsWith(start, StringComparison.Ordinal)) + 1;
            return LastOf(worded, month);
        }

        return MonthAndYear().Match(line) is { Success: true } numbered ? LastOf(numbered, int.Parse(numbered.Groups["month"].Value, CultureInfo.InvariantCulture))
            : YearAlone().Match(line) is { Success: true } alone ? LastOf(alone, 12)
            : null;
    }

    private static DateOnly LastOf(Match match, int month)
    {
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        return new DateOnly(year, month, DateTime.DaysInMonth(year, month));
    }
}
