using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Statistics;

namespace Dashboard.Data.Domain.StatusChange;

/// <summary>A cell of the grid: where a territory stands now beside the rest of its region, and how it changed.</summary>
/// <param name="Level">Now, against the rest of the region in the same work: works differ in difficulty, so a share alone says little.</param>
/// <param name="Change">Since the last comparable year.</param>
public readonly record struct StatusPlace(StatusStep Level, StatusStep Change)
{
    // Rows by level, columns by change, both from the worse side. Read along either axis a word never turns to the worse.
    private static readonly StatusWord[][] Words =
    [
        [StatusWord.Support, StatusWord.Support, StatusWord.Support, StatusWord.Watch, StatusWord.Improving],
        [StatusWord.Support, StatusWord.Support, StatusWord.Watch, StatusWord.Improving, StatusWord.Improving],
        [StatusWord.Watch, StatusWord.Watch, StatusWord.Unchanged, StatusWord.Improving, StatusWord.Improving],
        [StatusWord.Watch, StatusWord.Watch, StatusWord.Steady, StatusWord.Steady, StatusWord.Steady],
        [StatusWord.Watch, StatusWord.Steady, StatusWord.Steady, StatusWord.Steady, StatusWord.Steady],
    ];

    public StatusWord Word => Words[(int)Level][(int)Change];

    /// <summary>
    /// The place of a territory, or why it has none. A step away from the middle needs both: the threshold passed, and Newcombe's interval of
    /// the difference leaving zero out. The threshold alone would move a school of twelve by one pupil, the interval alone a town by half a point.
    /// </summary>
    /// <param name="indicator">A share; it says which side is better.</param>
    /// <param name="now">This year's value.</param>
    /// <param name="then">The value of the year compared with; null where there is none.</param>
    /// <param name="rest">The rest of the region this year; null where no region is known.</param>
    /// <param name="rule">The thresholds in force.</param>
    public static (StatusPlace? Place, StatusUnknown? Unknown) Of(Indicator indicator, IndicatorValue now, IndicatorValue? then, IndicatorValue? rest, StatusChangeRule rule)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(rule);
        StatusUnknown? unknown = now.Count is null ? StatusUnknown.NotCounted
            : now.IsSmallGroup ? StatusUnknown.SmallNow
            : then?.Count is null ? StatusUnknown.NoEarlierYear
            : then.IsSmallGroup ? StatusUnknown.SmallThen
            : rest?.Count is null ? StatusUnknown.NoRegion
            : null;
        return unknown is not null
            ? (null, unknown)
            : (new StatusPlace(rule.LevelOf(Told(indicator, now, rest!)), rule.ChangeOf(Told(indicator, now, then!))), null);
    }

    /// <summary>The difference, above zero for better; nothing where it cannot be told from chance.</summary>
    private static double Told(Indicator indicator, IndicatorValue value, IndicatorValue against)
    {
        var interval = Newcombe.Difference(value.Count!.Value, value.Participants, against.Count!.Value, against.Participants);
        return interval.Contains(0) ? 0 : (value.Value - against.Value) * (indicator.HigherIsBetter ? 1 : -1);
    }
}
