using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>Years as they stand alone or behind a month: «2023», «23 г.», «2022-го», «2021/22 уч. г.», «учебного года 2023/2024», «текущего года».</summary>
internal static class YearReader
{
    public static bool IsYear(Token token) =>
        token is { Kind: TokenKind.Number, Text.Length: 4, Value: >= SchoolYear.Earliest and <= SchoolYear.Latest };

    /// <summary>A school year by its two numbers: «2021/2022», «2021-22 уч. г.».</summary>
    public static (int StartYear, int Next)? School(Scan scan, int start)
    {
        var place = scan.Over(start, Lemma.SchoolAdjective);
        var adjective = place > start;
        place = adjective ? scan.Over(place, Lemma.Year) : place;
        var slash = scan.Is(place + 1, TokenKind.Slash);
        if (!IsYear(scan.At(place)) || !(slash || scan.Is(place + 1, TokenKind.Dash)))
        {
            return adjective && IsYear(scan.At(place)) ? (scan.At(place).Value, AfterYear(scan, place + 1)) : null;
        }

        var (first, second) = (scan.At(place), scan.At(place + 2));
        var follows = second is { Kind: TokenKind.Number } && second.Text.Length switch
        {
            4 => second.Value == first.Value + 1,
            2 => second.Value == (first.Value + 1) % 100 && !(scan.Is(place + 3, TokenKind.Dot) && scan.Is(place + 4, TokenKind.Number)),
            _ => false,
        };
        if (!follows || !(slash || adjective || scan.Any(token => token.Lemma == Lemma.SchoolAdjective)))
        {
            return null;
        }

        return (first.Value, AfterYear(scan, scan.Over(place + 3, Lemma.SchoolAdjective)));
    }

    /// <summary>The year that belongs to the term just read, and the place after it. A span of years belongs to nobody: it is read by itself.</summary>
    public static (NamedYear? Year, int Next) Behind(Scan scan, int start, DeadlineContext context)
    {
        var place = scan.Over(start, TokenKind.Comma);
        place = scan.Over(scan.Over(place, TokenKind.Open), Lemma.In);
        if (School(scan, place) is { } school)
        {
            return (new NamedYear(school.StartYear, true), school.Next);
        }

        if (IsYear(scan.At(place)))
        {
            var spanOfYears = scan.Is(place + 1, TokenKind.Dash)
                && (IsYear(scan.At(place + 2)) || (scan.At(place + 2) is { Kind: TokenKind.Number, Text.Length: 2 } && scan.Is(place + 3, Lemma.Year)));
            var listOfYears = place > start && scan.At(place + 1).Kind is TokenKind.Comma or TokenKind.Word && IsYear(scan.At(scan.Over(place + 1, Lemma.Year, Lemma.And)));
            return spanOfYears || listOfYears ? (null, start) : (new NamedYear(scan.At(place).Value, false), AfterYear(scan, place + 1));
        }

        if (scan.At(place) is { Kind: TokenKind.Number, Text.Length: 2 } small && (scan.Is(place + 1, Lemma.Year) || (place == start && small.Value is >= 20 and <= 60 && !IsMonthNear(scan, place + 1))))
        {
            return (new NamedYear(2000 + small.Value, false), AfterYear(scan, place + 1));
        }

        return Spoken(scan, place, context) is { } spoken ? (spoken.Year, spoken.Next) : (null, start);
    }

    /// <summary>Over «г.», «года», «-го» behind the number of a year.</summary>
    public static int AfterYear(Scan scan, int place) => scan.Over(scan.Over(scan.Ending(place), Lemma.Year), TokenKind.Dot);

    /// <summary>«текущего года», «следующего учебного года»: counted from the order.</summary>
    public static (NamedYear Year, int Next)? Spoken(Scan scan, int place, DeadlineContext context)
    {
        var shift = scan.At(place).Lemma switch { Lemma.Current => 0, Lemma.Next => 1, Lemma.Previous => -1, _ => (int?)null };
        var noun = scan.Over(place + 1, Lemma.SchoolAdjective, Lemma.Filler);
        if (shift is not { } years || !scan.Is(noun, Lemma.Year) || (context.DocumentDate ?? context.Period?.Start) is not { } day)
        {
            return null;
        }

        var school = scan.Is(noun - 1, Lemma.SchoolAdjective);
        var year = school ? SchoolYear.Of(day).StartYear : day.Year;
        return (new NamedYear(year + years, school), AfterYear(scan, noun));
    }

    private static bool IsMonthNear(Scan scan, int place) =>
        scan.Is(place, Lemma.Month) || scan.At(place).Kind is TokenKind.Dot or TokenKind.Number || scan.Is(place, Lemma.DayNumber)
        || (scan.Is(place, TokenKind.Dash) && scan.Is(place + 1, TokenKind.Number));
}
