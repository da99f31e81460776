using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Markers;

/// <summary>M6: not a single «2», and almost all have «4» or «5».</summary>
public static class NoTwosAndAlmostAllHigh
{
    public static MarkerFinding Of(SchoolMarks school, MarkerRule rule)
    {
        var marks = school.Marks;
        if (marks.Sum < rule.MinimumParticipants)
        {
            return MarkerSentences.TooFew(Marker.NoTwos, school.School, school.Work, marks.Sum, rule);
        }

        var high = marks.Mark4 + marks.Mark5;
        var quality = (double)high / marks.Sum;
        var fired = marks.Mark2 == 0 && quality >= rule.NoTwosQuality;
        return new MarkerFinding(Marker.NoTwos, school.School, school.Work, fired ? MarkerState.Fired : MarkerState.Quiet, Russian.Bind(
            $"{(marks.Mark2 == 0 ? "Отметки «2» нет ни у кого" : $"Отметка «2» у {Russian.OutOf(marks.Mark2, marks.Sum)}")}, «4» и «5» у {Russian.OutOf(high, marks.Sum)} ({Russian.Percent(quality)})."))
        {
            Size = quality,
            Caution = fired ? MarkerSentences.Selective(school.Kind) : null,
        };
    }
}
