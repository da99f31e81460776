using Dashboard.Data.Domain.Statistics;

namespace Dashboard.Data.Domain.Indicators;

public enum ChangeVerdict
{
    /// <summary>«неотличимо от обычных колебаний».</summary>
    Indistinguishable,
    Better,
    Worse,
}

/// <summary>How an indicator changed between two comparable years.</summary>
/// <param name="Difference">Later minus earlier, in the indicator's unit.</param>
/// <param name="Interval">Newcombe's 95 % interval of the difference; null for means, of which no spread is published.</param>
/// <param name="Verdict">Better or worse only where the interval leaves zero out and neither group is small.</param>
public sealed record Change(double Difference, Interval? Interval, ChangeVerdict Verdict)
{
    public static Change? Between(Indicator indicator, IndicatorValue? earlier, IndicatorValue? later)
    {
        if (earlier is null || later is null)
        {
            return null;
        }

        var difference = later.Value - earlier.Value;
        if (earlier.Count is not { } before || later.Count is not { } after)
        {
            return new Change(difference, null, ChangeVerdict.Indistinguishable);
        }

        var interval = Newcombe.Difference(after, later.Participants, before, earlier.Participants);
        var told = !interval.Contains(0) && !earlier.IsSmallGroup && !later.IsSmallGroup;
        var verdict = !told ? ChangeVerdict.Indistinguishable
            : difference > 0 == indicator.HigherIsBetter ? ChangeVerdict.Better
            : ChangeVerdict.Worse;
        return new Change(difference, interval, verdict);
    }
}
