namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>What the list of a deadline's dates says, and what was doubtful in its signs.</summary>
internal sealed record ItemList(IReadOnlyList<Item> Items, IReadOnlyList<DeadlineWarning> Doubts);

/// <summary>Phrases become a list of terms and ranges: «с», «по», «до», dashes and commas do their work and are gone.</summary>
internal static class ItemReader
{
    public static ItemList Read(IReadOnlyList<Part> parts)
    {
        var items = new List<Item>();
        var doubts = new List<DeadlineWarning>();
        var pending = Bound.Closed;
        var (join, touching) = (false, false);
        foreach (var part in parts)
        {
            var open = items.Count > 0 && items[^1] is { Bound: Bound.From, Last: null };
            switch (part)
            {
                case MarkPart { Mark: Mark.Dash }:
                    join = touching;
                    break;
                case MarkPart { Mark: Mark.From }:
                    pending = Bound.From;
                    break;
                case MarkPart { Mark: Mark.Through or Mark.Until } mark when join || open || (touching && mark.Mark == Mark.Through):
                    join = true;
                    break;
                case MarkPart { Mark: Mark.Through }:
                    pending = Bound.Through;
                    break;
                case MarkPart { Mark: Mark.Until }:
                    pending = Bound.Until;
                    break;
                case TermPart { Term: var term } when join && items.Count > 0 && items[^1].Last is null:
                    items[^1] = items[^1] with { Bound = items[^1].IsOpen ? items[^1].Bound : Bound.Closed, Last = term };
                    (join, touching, pending) = (false, true, Bound.Closed);
                    break;
                case TermPart { Term: var term }:
                    Add(items, doubts, Inherited(items, pending, term), term, touching);
                    (join, touching, pending) = (false, true, Bound.Closed);
                    break;
                case MarkPart { Mark: Mark.During }:
                    break;
                default:
                    (join, touching) = (false, false);
                    break;
            }
        }

        return new ItemList(Filled(items), doubts);
    }

    // «до 15 апреля, 15 июля»: the preposition stands once for the whole list of days.
    private static Bound Inherited(List<Item> items, Bound pending, CalendarTerm term) =>
        pending == Bound.Closed && items.Count > 0 && items[^1] is { IsOpen: true, First.Kind: TermKind.Day } && term.Kind == TermKind.Day ? items[^1].Bound : pending;

    private static void Add(List<Item> items, List<DeadlineWarning> doubts, Bound bound, CalendarTerm term, bool touching)
    {
        if (touching && bound == Bound.Closed && !(term.Kind is TermKind.Year or TermKind.SchoolYear))
        {
            if (items[^1] is { Bound: Bound.Closed } before && Adjacent(before.End, term))
            {
                items[^1] = before with { Last = term };
                doubts.Add(DeadlineMessages.DashLost);
                return;
            }

            doubts.Add(DeadlineMessages.CommaLost);
        }

        items.Add(new Item(bound, term));
    }

    private static bool Adjacent(CalendarTerm before, CalendarTerm term)
    {
        if (before.Kind != TermKind.Month || term.Kind != TermKind.Month || term.Month != (before.Month % 12) + 1)
        {
            return false;
        }

        var next = term.Month == 1 ? 1 : 0;
        return before.Year is not { } first || term.Year is not { } second || first.School || second.School || second.Year == first.Year + next;
    }

    /// <summary>Days without a month take it from the other end of their range, or from the next day of the list.</summary>
    private static List<Item> Filled(List<Item> items)
    {
        CalendarTerm? behind = null;
        for (var index = items.Count - 1; index >= 0; index--)
        {
            var item = items[index];
            if (item.First.WithoutMonth && (item.Last ?? behind) is { Kind: TermKind.Day, Month: > 0 } known)
            {
                var back = item.Last is not null && item.First.DayOfMonth > known.DayOfMonth;
                item = item with { First = CalendarTerm.Day(back ? Shifted(known.Month, -1) : known.Month, item.First.DayOfMonth, back ? null : known.Year) };
            }

            if (item.Last is { WithoutMonth: true } last && item.First is { Kind: TermKind.Day, Month: > 0 } start)
            {
                var onward = last.DayOfMonth < start.DayOfMonth;
                item = item with { Last = CalendarTerm.Day(onward ? Shifted(start.Month, 1) : start.Month, last.DayOfMonth, onward ? null : start.Year) };
            }

            items[index] = item;
            behind = item.First;
        }

        return [.. items.Where(item => !item.First.WithoutMonth && item.Last is not { WithoutMonth: true })];
    }

    private static int Shifted(int month, int by) => ((month - 1 + by + 12) % 12) + 1;
}
