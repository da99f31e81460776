namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <param name="Item">What the text says.</param>
/// <param name="Span">Its days; of «до» the last one, of «с» the term that it begins with.</param>
internal sealed record Dated(Item Item, DateSpan Span);

/// <summary>Items with their years found, and the doubts that this left.</summary>
/// <param name="All">In the order of the text.</param>
/// <param name="Source">The least certain way in which a year was found.</param>
/// <param name="Every">The text itself says that they are due each year.</param>
/// <param name="OwnYears">Each item names its year itself.</param>
/// <param name="Doubts">About signs and days.</param>
internal sealed record DatedItems(IReadOnlyList<Dated> All, YearSource Source, bool Every, bool OwnYears, IReadOnlyList<DeadlineWarning> Doubts)
{
    /// <summary>A range typed with a wrong year is longer than this after the year is mended; then its ends were swapped.</summary>
    private const int LongestMendedRange = 300;

    public static DatedItems Of(IReadOnlyList<Part> parts, DeadlineContext context, bool every = false)
    {
        var list = ItemReader.Read(parts);
        var doubts = list.Doubts.ToList();
        if (parts.Any(part => part is TermPart { HalfIsGuessed: true }))
        {
            doubts.Add(DeadlineMessages.HalfYearGuessed);
        }

        var (items, scope) = YearFilling.TakeScope(list.Items);
        var frame = scope is null ? context : context with { Period = Frame(scope, context) };
        var source = YearSource.Plan;
        var all = new List<Dated>();
        foreach (var item in YearFilling.Fill(items))
        {
            if (item.First.DoesNotExist || item.Last is { DoesNotExist: true })
            {
                doubts.Add(DeadlineMessages.DayDoesNotExist);
            }

            if (item.ExcludesItsTerm && item.First.Kind is TermKind.Month or TermKind.Months or TermKind.Year)
            {
                doubts.Add(DeadlineMessages.MonthExcluded);
            }

            if (item.HasYear)
            {
                all.Add(new Dated(item, Mended(item.In(default), context, doubts)));
                continue;
            }

            var (spans, found) = YearInference.Find(item, frame, every || scope is not null);
            source = found > source ? found : source;
            all.AddRange(spans.Select(span => new Dated(item, span)));
        }

        return new DatedItems(all, source, every || scope is not null, list.Items.All(item => item.HasYear), doubts);
    }

    public void Tell(Answer answer)
    {
        foreach (var doubt in Doubts)
        {
            answer.Doubt(doubt, doubt == DeadlineMessages.CommaLost && !OwnYears ? DeadlineConfidence.Low : DeadlineConfidence.Medium);
        }

        switch (Source)
        {
            case YearSource.Inferred:
                answer.Doubt(DeadlineMessages.YearInferred);
                break;
            case YearSource.EveryYear when !Every:
                answer.Doubt(DeadlineMessages.YearOfEvery, DeadlineConfidence.Low);
                break;
            case YearSource.Unknown:
                answer.Doubt(DeadlineMessages.YearUnknown, DeadlineConfidence.Low);
                break;
        }
    }

    private static DateSpan? Frame(Item scope, DeadlineContext context)
    {
        var years = scope.In(default);
        return scope.Bound switch
        {
            Bound.From => context.Period is { } period && period.End >= years.Start ? years with { End = period.End } : years,
            Bound.Until or Bound.Through => (context.Period?.Start ?? context.DocumentDate) is { } start && start <= years.End ? new DateSpan(start, years.End) : years,
            _ => years,
        };
    }

    private static DateSpan Mended(DateSpan span, DeadlineContext context, List<DeadlineWarning> doubts)
    {
        if (span.Start <= span.End)
        {
            return span;
        }

        doubts.Add(DeadlineMessages.Reversed);
        var later = span with { End = span.End.AddYears(1) };
        var earlier = span with { Start = span.Start.AddYears(-1) };
        if (later.End < later.Start || later.End.DayNumber - later.Start.DayNumber > LongestMendedRange)
        {
            return new DateSpan(span.End, span.Start);
        }

        return context.Period is { } period && !period.Contains(later.End) && period.Contains(earlier.Start) ? earlier : later;
    }
}
