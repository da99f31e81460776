using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Markers;

/// <summary>M3': almost all marks are exactly those of the journal, which independent works seldom give.</summary>
public static class MarksAgreeWithTheJournalTooWell
{
    public static MarkerFinding Of(SchoolJournal journal, MarkerRule rule)
    {
        var equal = journal.Marks.Equal;
        var all = journal.Marks.Lower + equal + journal.Marks.Higher;
        if (all < rule.MinimumParticipants)
        {
            return MarkerSentences.TooFew(Marker.JournalAgreesTooWell, journal.School, journal.Work, all, rule);
        }

        var share = (double)equal / all;
        return new MarkerFinding(
            Marker.JournalAgreesTooWell, journal.School, journal.Work, share >= rule.JournalConfirmed ? MarkerState.Fired : MarkerState.Quiet,
            Russian.Bind($"Подтвердили отметку по журналу {Russian.OutOf(equal, all)} ({Russian.Percent(share)})."))
        {
            Size = share,
        };
    }
}
