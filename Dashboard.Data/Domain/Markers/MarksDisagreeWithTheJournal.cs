using Dashboard.Data.Domain.Statistics;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Markers;

/// <summary>M3: many pupils got a lower mark than in the journal, or many another one.</summary>
public static class MarksDisagreeWithTheJournal
{
    public static MarkerFinding Of(SchoolJournal journal, MarkerRule rule)
    {
        var (lower, higher) = (journal.Marks.Lower, journal.Marks.Higher);
        var all = lower + journal.Marks.Equal + higher;
        if (all < rule.MinimumParticipants)
        {
            return MarkerSentences.TooFew(Marker.JournalDisagrees, journal.School, journal.Work, all, rule);
        }

        var lowered = (double)lower / all;
        var changed = (double)(lower + higher) / all;
        var fired = lowered > rule.JournalLowered || changed > rule.JournalChanged;
        var interval = Wilson.Of(lower, all);
        return new MarkerFinding(Marker.JournalDisagrees, journal.School, journal.Work, fired ? MarkerState.Fired : MarkerState.Quiet, Russian.Bind(
            $"Понизили отметку {Russian.OutOf(lower, all)} ({Russian.Percent(lowered)}, интервал {Russian.ShareInterval(interval.Low, interval.High)}), повысили {Russian.Number(higher)}; "
            + $"всего разошлись с журналом {Russian.Percent(changed)}."))
        {
            Size = lowered > rule.JournalLowered || !fired ? lowered : changed,
        };
    }
}
