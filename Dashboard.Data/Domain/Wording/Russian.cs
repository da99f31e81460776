using System.Globalization;
using System.Text;

namespace Dashboard.Data.Domain.Wording;

/// <summary>
/// How numbers, dates and counted things are written for the reader, in one place: decimal comma, a narrow
/// no-break space in thousands, a true minus, a no-break space before «%» and «п.п.».
/// Shares come as 0..1 and leave as percent. Halves are rounded away from zero, as readers round by hand.
/// </summary>
public static class Russian
{
    public const char NoBreakSpace = '\u00a0';
    public const char NarrowSpace = '\u202f';
    public const char Minus = '\u2212';
    public const char WordJoiner = '\u2060';

    /// <summary>Shown in the place of a value that does not exist.</summary>
    public const string Dash = "—";

    private static readonly NumberFormatInfo Format = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = NarrowSpace.ToString(),
        NumberGroupSizes = [3],
        NegativeSign = Minus.ToString(),
        NumberNegativePattern = 1,
    };

    /// <summary>9120 is «9 120».</summary>
    public static string Number(long value) => value.ToString("N0", Format);

    /// <summary>A number with this many digits after the comma; not a number is a dash.</summary>
    public static string Number(double value, int digits = 1)
    {
        if (!double.IsFinite(value))
        {
            return Dash;
        }

        var rounded = Round(value, digits);
        return rounded.ToString("N" + digits.ToString(CultureInfo.InvariantCulture), Format);
    }

    /// <summary>A share 0..1 as «9,6 %».</summary>
    public static string Percent(double share, int digits = 1) =>
        double.IsFinite(share) ? Number(share * 100, digits) + NoBreakSpace + "%" : Dash;

    /// <summary>A share 0..1 as «9,6», for cells whose head says «%».</summary>
    public static string PercentValue(double share, int digits = 1) => Number(share * 100, digits);

    /// <summary>A number that always carries its sign: «+1,3», «−0,8»; what rounds to nothing is «0,0» without a sign.</summary>
    public static string Signed(double value, int digits = 1)
    {
        var text = Number(value, digits);
        return double.IsFinite(value) && Round(value, digits) > 0 ? "+" + text : text;
    }

    /// <summary>A difference of shares as «+1,3 п.п.».</summary>
    public static string PercentagePoints(double difference, int digits = 1) =>
        double.IsFinite(difference) ? Signed(difference * 100, digits) + NoBreakSpace + "п.п." : Dash;

    /// <summary>An interval of a difference of shares as «[−0,5; +2,1]», in percentage points.</summary>
    public static string DifferenceInterval(double low, double high, int digits = 1) =>
        double.IsFinite(low) && double.IsFinite(high)
            ? "[" + Signed(low * 100, digits) + ";" + NoBreakSpace + Signed(high * 100, digits) + "]"
            : Dash;

    /// <summary>An interval of a share as «17–55 %», held on one line.</summary>
    public static string ShareInterval(double low, double high, int digits = 0) =>
        double.IsFinite(low) && double.IsFinite(high)
            ? Number(low * 100, digits) + WordJoiner + "–" + WordJoiner + Number(high * 100, digits) + NoBreakSpace + "%"
            : Dash;

    /// <summary>A run of whole numbers as «5–6», or «5» when both ends are the same.</summary>
    public static string Range(int first, int last) =>
        first == last ? Number(first) : Number(first) + WordJoiner + "–" + WordJoiner + Number(last);

    /// <summary>«7 из 21».</summary>
    public static string OutOf(long part, long whole) => Number(part) + NoBreakSpace + "из" + NoBreakSpace + Number(whole);

    /// <summary>05.03.2021.</summary>
    public static string Date(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>05.03.2021 14:07, in the time of the value itself.</summary>
    public static string DateAndTime(DateTimeOffset moment) =>
        moment.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) + NoBreakSpace + moment.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The school year that starts in this calendar year: 2024 is «2024/2025».</summary>
    public static string SchoolYear(int startYear) => string.Create(CultureInfo.InvariantCulture, $"{startYear}/{startYear + 1}");

    /// <summary>The form of a word that stands after this number: 1 школа, 2 школы, 5 школ.</summary>
    public static string Plural(long count, string one, string few, string many)
    {
        var last = Math.Abs(count % 100);
        return (last is >= 11 and <= 14 ? 0 : last % 10) switch
        {
            1 => one,
            2 or 3 or 4 => few,
            _ => many,
        };
    }

    /// <summary>The number with its word: «9 120 работ».</summary>
    public static string Count(long count, string one, string few, string many) =>
        Number(count) + NoBreakSpace + Plural(count, one, few, many);

    /// <summary>A file's size: «640 Б», «12 КБ», «3,4 МБ» (1 КБ is 1024 Б).</summary>
    public static string FileSize(long bytes) => bytes switch
    {
        < 1024 => Number(bytes) + NoBreakSpace + "Б",
        < 1024 * 1024 => Number(bytes / 1024.0, 0) + NoBreakSpace + "КБ",
        _ => Number(bytes / (1024.0 * 1024.0)) + NoBreakSpace + "МБ",
    };

    /// <summary>«а, б и в».</summary>
    public static string List(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => string.Join(", ", words.Take(words.Count - 1)) + " и" + NoBreakSpace + words[^1],
    };

    /// <summary>The sentence with short words bound to the next one and signs bound to their numbers.</summary>
    public static string Bind(string sentence) => ShortWords.Bind(sentence);

    /// <summary>Upper case for the first letter only.</summary>
    public static string Capitalised(string sentence) =>
        sentence.Length == 0 ? sentence : new StringBuilder(sentence) { [0] = char.ToUpper(sentence[0], CultureInfo.InvariantCulture) }.ToString();

    // Decimal keeps 0.285 from becoming 0.28499999…; zero loses the minus of −0,04.
    private static decimal Round(double value, int digits)
    {
        if (Math.Abs(value) >= 1e15)
        {
            return (decimal)Math.Clamp(value, -7e27, 7e27);
        }

        var rounded = Math.Round((decimal)value, digits, MidpointRounding.AwayFromZero);
        return rounded == 0 ? 0 : rounded;
    }
}
