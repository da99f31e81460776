using System.Globalization;

namespace Dashboard.Data.Domain.Assessments;

/// <summary>A school year, from 1 September to 31 August: 2020/2021 has <paramref name="StartYear"/> 2020.</summary>
public readonly record struct SchoolYear(int StartYear) : IComparable<SchoolYear>
{
    /// <summary>The first and last start years that a sheet may name; what lies outside is a misread cell.</summary>
    public const int Earliest = 2000, Latest = 2060;

    public int EndYear => StartYear + 1;

    public bool IsPlausible => StartYear is >= Earliest and <= Latest;

    public static SchoolYear Of(DateOnly date) => new(date.Month >= 9 ? date.Year : date.Year - 1);

    /// <summary>The school year of a work known by calendar year and season: autumn 2020 and spring 2021 are both 2020/2021.</summary>
    public static SchoolYear Of(int calendarYear, Season season) => new(season == Season.Autumn ? calendarYear : calendarYear - 1);

    /// <summary>The calendar year in which a work of this school year and season is written.</summary>
    public int CalendarYear(Season season) => season == Season.Autumn ? StartYear : EndYear;

    public SchoolYear Previous => new(StartYear - 1);

    public SchoolYear Next => new(StartYear + 1);

    /// <summary>Reads «2020/2021», «2020-2021», «2020/21», «2020–21»; the years must follow one another.</summary>
    public static bool TryParse(string? text, out SchoolYear year)
    {
        year = default;
        if (text is null)
        {
            return false;
        }

        var parts = text.Trim().Split(['/', '-', '\u2010', '\u2011', '\u2212', '–', '—'], StringSplitOptions.TrimEntries);
        if (parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            || parts[0].Length != 4)
        {
            return false;
        }

        var follows = parts[1].Length == 4 ? second == first + 1 : parts[1].Length == 2 && second == (first + 1) % 100;
        var read = new SchoolYear(first);
        if (!follows || !read.IsPlausible)
        {
            return false;
        }

        year = read;
        return true;
    }

    public int CompareTo(SchoolYear other) => StartYear.CompareTo(other.StartYear);

    public static bool operator <(SchoolYear left, SchoolYear right) => left.StartYear < right.StartYear;

    public static bool operator >(SchoolYear left, SchoolYear right) => left.StartYear > right.StartYear;

    public static bool operator <=(SchoolYear left, SchoolYear right) => left.StartYear <= right.StartYear;

    public static bool operator >=(SchoolYear left, SchoolYear right) => left.StartYear >= right.StartYear;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartYear}/{EndYear}");
}
