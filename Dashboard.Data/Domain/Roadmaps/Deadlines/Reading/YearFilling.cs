namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>Years that stand elsewhere in the same text: at the other end of a range, behind the list, before it.</summary>
internal static class YearFilling
{
    /// <summary>Whole years that are named beside yearless dates say when these are due: «май, 2021–2023 гг.», «2023 год: март, октябрь».</summary>
    public static (IReadOnlyList<Item> Items, Item? Scope) TakeScope(IReadOnlyList<Item> items)
    {
        var years = items.Where(item => item.IsYears && item.HasYear).ToList();
        var dates = items.Where(item => !(item.IsYears && item.HasYear)).ToList();
        if (years.Count == 0 || dates.Count == 0 || dates.Any(item => item.HasYear))
        {
            return (items, null);
        }

        var scope = years.Count == 1 ? years[0] : new Item(Bound.Closed, years[0].First, years[^1].End);
        return scope is { Bound: Bound.Closed, Last: null, First.Year: { } only } ? ([.. dates.Select(item => With(item, only))], null) : (dates, scope);
    }

    public static IReadOnlyList<Item> Fill(IReadOnlyList<Item> items)
    {
        var filled = items.Select(Ends).ToArray();
        for (var index = filled.Length - 2; index >= 0; index--)
        {
            if (!filled[index].HasYear && !filled[index].IsYears && filled[index + 1] is { HasYear: true, IsYears: false } next)
            {
                filled[index] = Beside(filled[index], next.First.Year!.Value, next, earlier: true);
            }
        }

        for (var index = 1; index < filled.Length; index++)
        {
            if (!filled[index].HasYear && !filled[index].IsYears && filled[index - 1] is { HasYear: true, IsYears: false } before)
            {
                filled[index] = Beside(filled[index], (before.End.Year ?? before.First.Year)!.Value, before, earlier: false);
            }
        }

        return filled;
    }

    private static Item Ends(Item item)
    {
        if (item.Last is not { } last || item.First.Year is null == last.Year is null)
        {
            return item;
        }

        if (last.Year is { } known)
        {
            var first = item.First with { Year = known };
            return first.In(known).Start > last.In(known).End && !known.School
                ? item with { First = first with { Year = known with { Year = known.Year - 1 } } }
                : item with { First = first };
        }

        var year = item.First.Year!.Value;
        var end = last.In(year).End < item.First.In(year).Start && !year.School ? year with { Year = year.Year + 1 } : year;
        return item with { Last = last with { Year = end } };
    }

    private static Item Beside(Item item, NamedYear year, Item neighbour, bool earlier)
    {
        var same = With(item, year);
        var (mine, other) = (same.In(year), neighbour.In(year));
        var wrong = earlier ? mine.Start > other.Start : mine.Start < other.Start;
        return wrong && !year.School ? With(item, year with { Year = year.Year + (earlier ? -1 : 1) }) : same;
    }

    public static Item With(Item item, NamedYear year) => Ends(item with { First = item.First with { Year = year } });
}
