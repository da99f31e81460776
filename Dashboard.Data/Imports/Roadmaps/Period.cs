using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Orders;
using Dashboard.Data.Domain.Roadmaps.Deadlines;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>The period in the title of a plan: «на 2020 – 2023 годы», «на 2024/2025 учебный год», «на июнь – декабрь 2025 года», «в 2025 году», «до 2027 года».</summary>
internal static partial class Period
{
    [GeneratedRegex(@"(?:с|от)\s(?<from>" + WrittenDate.Pattern + @")(?:\s?г(?:ода|\.)?)?\s(?:по|до)\s(?<to>" + WrittenDate.Pattern + ")", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Days();

    [GeneratedRegex(@"(?<!\d)(?<first>20\d\d)\s?[-–—−/\\]\s?(?<second>(?:20)?\d\d)(?!\d)(?<more>(?:\s?(?:,|и|[-–—])\s?20\d\d\s?[-–—−/\\]\s?(?:20)?\d\d)*)\s?(?<school>(?:учебн|уч\.)\p{L}*)?", RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    [GeneratedRegex(@"(?<!\d[\s.»""”]*|\p{L})(?<from>" + WrittenDate.Month + @")(?:\s(?<first>20\d\d)(?:\s?(?:года?|г\.?)(?!\p{L}))?)?\s?(?:[-–—−]|по(?!\p{L})|до(?!\p{L}))\s?(?<to>" + WrittenDate.Month + @")\s(?<second>20\d\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Months();

    [GeneratedRegex(@"с\s(?<first>20\d\d)(?:\s?(?:г\.|года))?\s(?:по|до)\s(?<second>20\d\d)", RegexOptions.CultureInvariant)]
    private static partial Regex FromTo();

    [GeneratedRegex(@"(?<!\d)(?<first>20\d\d)(?:\s?(?:,|и)\s?(?<next>20\d\d))+\s?(?:г\.|гг|год)", RegexOptions.CultureInvariant)]
    private static partial Regex Several();

    [GeneratedRegex(@"(?:до|по)\s(?:конца\s)?(?<year>20\d\d)\s?(?:г|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Until();

    [GeneratedRegex(@"(?:на|в|за)\s(?:период\s)?(?<year>20\d\d)(?:\s?(?:г\.|год|календарн|$)|[\s»""]*$)|(?<year>20\d\d)\s(?:год|календарн)", RegexOptions.CultureInvariant)]
    private static partial Regex Single();

    [GeneratedRegex(@"(?:(?<second>2|ii|второе)|(?<first>1|i|первое))(?:-?е)?\sполугоди", RegexOptions.CultureInvariant)]
    private static partial Regex Half();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    // Dates of the orders that a title refers to are no period.
    [GeneratedRegex(@"(?:от|№)\s" + WrittenDate.Pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Reference();

    /// <param name="title">As written.</param>
    /// <param name="orderDate">Where «до 2027 года» begins.</param>
    /// <param name="calendar">Where a school year begins and ends.</param>
    public static DateSpan? Of(string? title, DateOnly? orderDate, AcademicCalendar calendar)
    {
        if (title is null)
        {
            return null;
        }

        if (Days().Match(title) is { Success: true } days && WrittenDate.Parse(days.Groups["from"].Value) is { } from && WrittenDate.Parse(days.Groups["to"].Value) is { } to && from <= to)
        {
            return new DateSpan(from, to);
        }

        var text = Reference().Replace(Wording.Fold(title), " ");
        if (Months().Match(text) is { Success: true } months)
        {
            return OfMonths(months);
        }

        if (Span().Match(text) is { Success: true } span)
        {
            return OfHalf(text, span, calendar) ?? OfSpan(span, calendar);
        }

        if (FromTo().Match(text) is { Success: true } fromTo)
        {
            return Years(Number(fromTo.Groups["first"].Value), Number(fromTo.Groups["second"].Value));
        }

        if (Several().Match(text) is { Success: true } several)
        {
            return Years(Number(several.Groups["first"].Value), Number(several.Groups["next"].Captures[^1].Value));
        }

        if (Until().Match(text) is { Success: true } until)
        {
            var end = new DateOnly(Number(until.Groups["year"].Value), 12, 31);
            return orderDate is { } start && start <= end ? new DateSpan(start, end) : null;
        }

        return Single().Match(text) is { Success: true } single ? DateSpan.Year(Number(single.Groups["year"].Value)) : null;
    }

    // «на июнь – декабрь 2022 года», «на июль 2024 года – сентябрь 2025 года»
    private static DateSpan? OfMonths(Match months)
    {
        var second = Number(months.Groups["second"].Value);
        var first = months.Groups["first"] is { Success: true } written ? Number(written.Value) : second;
        var start = new DateOnly(first, WrittenDate.MonthOf(months.Groups["from"].Value), 1);
        var end = new DateOnly(second, WrittenDate.MonthOf(months.Groups["to"].Value), 1).AddMonths(1).AddDays(-1);
        return start < end ? new DateSpan(start, end) : null;
    }

    // «на 2 полугодие 2021-2022 учебного года»
    private static DateSpan? OfHalf(string text, Match span, AcademicCalendar calendar) =>
        span.Groups["school"].Success && Half().Match(text) is { Success: true } half
            ? (half.Groups["second"].Success ? calendar.SecondHalf : calendar.FirstHalf).Of(Number(span.Groups["first"].Value))
            : null;

    private static DateSpan? OfSpan(Match span, AcademicCalendar calendar)
    {
        var first = Number(span.Groups["first"].Value);
        var second = Full(first, span.Groups["second"].Value);
        var last = span.Groups["more"].Length > 0
            ? Full(first, Digits().Matches(span.Groups["more"].Value)[^1].Value)
            : second;
        if (!span.Groups["school"].Success)
        {
            return Years(first, last);
        }

        return last > first ? new DateSpan(calendar.SchoolYear.Of(first).Start, calendar.SchoolYear.Of(last - 1).End) : null;
    }

    private static DateSpan? Years(int first, int last) => last >= first ? new DateSpan(DateSpan.Year(first).Start, DateSpan.Year(last).End) : null;

    private static int Full(int first, string digits) => digits.Length == 4 ? Number(digits) : (first / 100 * 100) + Number(digits);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
