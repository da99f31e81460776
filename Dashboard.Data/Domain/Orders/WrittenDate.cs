using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Data.Domain.Orders;

/// <summary>The day of a document as orders write it: «30.12.2020», «10 февраля 2021 года», «17» февраля 2023 г.</summary>
internal static partial class WrittenDate
{
    /// <summary>A month in any case, for use inside other patterns.</summary>
    public const string Month = @"(?:январ|феврал|март|апрел|ма[яйею]|июн|июл|август|сентябр|октябр|ноябр|декабр)\p{L}*";

    /// <summary>The alternatives for use inside other patterns; no names of groups.</summary>
    public const string Pattern =
        @"(?:\d{1,2}\s?[./]\s?\d{1,2}\s?[./]\s?(?:20)?\d{2}(?!\d)|\d{4}-\d{2}-\d{2}|[«""“„]?\s?\d{1,2}\s?[»""”“]?\s+" + Month + @"\s+20\d{2})";

    private static readonly string[] Months = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Any();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\p{L}{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    public static DateOnly? Find(string text) => Any().Match(text) is { Success: true } match ? Parse(match.Value) : null;

    /// <summary>The date that <see cref="Any"/> matched; null for a day that no calendar has.</summary>
    public static DateOnly? Parse(string written)
    {
        var numbers = Digits().Matches(written).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        var (day, month, year) = Word().Match(written) is { Success: true } word && numbers.Count >= 2
            ? (numbers[0], MonthOf(word.Value), numbers[1])
            : numbers is [> 1900, var second, var third] ? (third, second, numbers[0])
            : numbers is [var first, var middle, var last] ? (first, middle, last < 100 ? last + 2000 : last)
            : (0, 0, 0);
        return year is >= 1990 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    /// <summary>1 to 12; 0 for another word.</summary>
    public static int MonthOf(string word)
    {
        var lower = word.ToLowerInvariant();
        // «май» and «мая» begin like «март».
        return lower.StartsWith("мар", StringComparison.Ordinal) ? 3 : Array.FindIndex(Months, start => lower.StartsWith(start, StringComparison.Ordinal)) + 1;
    }
}
