using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Orders;

namespace Dashboard.Data.Imports.Statements;

/// <summary>A year as a title, a sheet or a file names it.</summary>
/// <param name="First">The year itself, or the first of a school year.</param>
/// <param name="Last">The same, or the last of several.</param>
/// <param name="IsSchoolYear">«2024/2025»; of a day its school year.</param>
/// <param name="Day">The day of which the numbers are, where no year stands beside it.</param>
internal readonly partial record struct WrittenYear(int First, int Last, bool IsSchoolYear, DateOnly? Day = null)
{
    [GeneratedRegex(@"(?<!\d)(?<first>20\d\d)\s?[-/–—−\\]\s?(?<last>(?:20)?\d\d)(?!\d|\.\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    [GeneratedRegex(@"(?<![\d.№])(?<year>20\d\d)(?!\d|\.\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Single();

    // The day of which the numbers are: «на 1 сентября 2024 года», «по состоянию на 20.09.2024».
    [GeneratedRegex(@"(?<!\p{L})на\s(?<day>" + WrittenDate.Pattern + ")", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AsOf();

    public bool IsSpan => Last > First && !IsSchoolYear;

    /// <summary>The first year of a text that is no part of an order's date.</summary>
    public static WrittenYear? In(string text)
    {
        var line = WrittenDate.Any().Replace(text, " ");
        var span = Span().Match(line);
        var single = Single().Match(line);
        if (span.Success && (span.Index <= single.Index || !single.Success))
        {
            var first = Number(span.Groups["first"].Value);
            var last = span.Groups["last"].Value is { Length: 4 } full ? Number(full) : (first / 100 * 100) + Number(span.Groups["last"].Value);
            // «2024-2026 годы» are years, «2024-2025 годы» as well; «2024/2025» is a school year.
            var saysYears = line[(span.Index + span.Length)..].TrimStart() is var rest && (rest.StartsWith("годы", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("гг", StringComparison.OrdinalIgnoreCase));
            return last == first + 1 && !saysYears ? new WrittenYear(first, last, IsSchoolYear: true)
                : last > first ? new WrittenYear(first, last, IsSchoolYear: false)
                : new WrittenYear(first, first, IsSchoolYear: false);
        }

        if (single.Success)
        {
            return new WrittenYear(Number(single.Value), Number(single.Value), IsSchoolYear: false);
        }

        return AsOf().Match(text) is { Success: true } day && WrittenDate.Parse(day.Groups["day"].Value) is { } date
            ? new WrittenYear(SchoolYear.Of(date).StartYear, SchoolYear.Of(date).EndYear, IsSchoolYear: true, date)
            : null;
    }

    public override string ToString() => First == Last
        ? First.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{First}{(IsSchoolYear ? '/' : '–')}{Last}");

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}

/// <summary>The places of a file that may name its year, the weightiest first.</summary>
/// <param name="Above">Lines above the table.</param>
/// <param name="Elsewhere">Lines above other tables of the file: the title of a document stands over its first table only.</param>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="File">Name of the file.</param>
internal sealed record YearPlaces(IReadOnlyList<string> Above, IReadOnlyList<string> Elsewhere, string Sheet, string File)
{
    /// <summary>The year that the weightiest place names, with what another place says instead.</summary>
    /// <param name="yearOf">What a written year means to this form.</param>
    /// <param name="contradiction">The other year and where it stands; null where all agree.</param>
    public WrittenYear? Find(Func<WrittenYear, int> yearOf, out (string Other, string Place)? contradiction)
    {
        contradiction = null;
        (WrittenYear? Year, string Place)[] named =
        [
            (InLines(Above) ?? InLines(Elsewhere), "в заголовке"),
            (WrittenYear.In(Sheet), "в названии листа"),
            (WrittenYear.In(Path.GetFileName(File)) ?? WrittenYear.In(File), "в названии файла"),
        ];
        var first = Array.Find(named, place => place.Year is not null);
        if (first.Year is { } year && Array.Find(named, place => place.Year is { } other && !Agree(other, year, yearOf)) is { Year: { } differs } against)
        {
            contradiction = (differs.ToString(), against.Place);
        }

        return first.Year;
    }

    // «2021» in a file's name and «2020/2021» over the table are one year said in two ways.
    private static bool Agree(WrittenYear left, WrittenYear right, Func<WrittenYear, int> yearOf) =>
        yearOf(left) == yearOf(right) || (left.IsSchoolYear != right.IsSchoolYear && (left.IsSchoolYear ? left : right) is var school && (left.IsSchoolYear ? right : left).First is var year && (year == school.First || year == school.Last));

    /// <summary>A line that says what year it is outweighs one that only holds a number like a year.</summary>
    private static WrittenYear? InLines(IReadOnlyList<string> lines)
    {
        var years = lines.Where(line => line.Length < 400 && !IsReference(line)).Select(line => (Line: HeadWords.Fold(line), Year: WrittenYear.In(line))).Where(named => named.Year is not null).ToList();
        return years.Find(named => named.Line.Contains("год", StringComparison.Ordinal) || named.Line.Contains("уч.", StringComparison.Ordinal) || named.Year!.Value.IsSchoolYear).Year
            ?? years.FirstOrDefault().Year;
    }

    // The reasons of an order name years of other papers.
    private static bool IsReference(string line) => HeadWords.Fold(line) is var folded && (folded.StartsWith("в соответствии", StringComparison.Ordinal)
        || folded.StartsWith("на основании", StringComparison.Ordinal) || folded.StartsWith("во исполнение", StringComparison.Ordinal) || folded.StartsWith("в целях", StringComparison.Ordinal)
        || folded.StartsWith("по итогам", StringComparison.Ordinal) || folded.StartsWith("с учетом", StringComparison.Ordinal));
}
