using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Roadmaps.Deadlines;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>Drafts become activities: deadlines are read in the order's context, and what a person should look at is said.</summary>
internal static partial class ActivityReader
{
    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    public static (IReadOnlyList<ParsedActivity> Activities, IReadOnlyList<RoadmapDoubt> Doubts) Read(
        IReadOnlyList<ActivityDraft> drafts, DateOnly? orderDate, DateSpan? period, AcademicCalendar calendar)
    {
        var activities = new List<ParsedActivity>();
        var doubts = new List<RoadmapDoubt>();
        var numbers = new HashSet<(string?, string)>();
        int? year = null;
        for (var place = 0; place < drafts.Count; place++)
        {
            var draft = drafts[place];
            var text = draft[ColumnRole.Deadline];
            var context = new DeadlineContext(orderDate, period, year, calendar);
            draft.DueBySection = text.Length == 0 && SectionTime.Of(draft.Section, context) is not null;
            var deadline = draft.DueBySection ? SectionTime.Of(draft.Section, context)! : DeadlineParser.Parse(text, context);
            year = Year().Matches(text).LastOrDefault() is { } named ? int.Parse(named.Value, CultureInfo.InvariantCulture) : year;
            activities.Add(new ParsedActivity(
                draft.Number,
                draft.Section,
                draft[ColumnRole.Activity],
                draft.OrNull(ColumnRole.Audience),
                draft.OrNull(ColumnRole.Task),
                deadline,
                draft.OrNull(ColumnRole.Responsible),
                draft.OrNull(ColumnRole.Result),
                draft.Table,
                draft.Row));
            doubts.AddRange(DoubtsOf(drafts, place));
            if (draft.Number.Length > 0 && !numbers.Add((draft.Section, draft.Number)))
            {
                doubts.Add(RoadmapMessages.NumberRepeats(place, draft.Number));
            }
        }

        return (activities, doubts);
    }

    private static IEnumerable<RoadmapDoubt> DoubtsOf(IReadOnlyList<ActivityDraft> drafts, int place)
    {
        var draft = drafts[place];
        foreach (var role in draft.Inherited.Order())
        {
            yield return RoadmapMessages.Inherited(place, role, draft[role]);
        }

        if (draft.Joined)
        {
            yield return RoadmapMessages.Joined(place);
        }

        if (draft.Bare)
        {
            yield return RoadmapMessages.Bare(place);
        }

        if (draft.DueBySection && draft.Columns.Contains(ColumnRole.Deadline))
        {
            yield return RoadmapMessages.DueBySection(place, draft.Section!);
        }
        else if (draft.Columns.Contains(ColumnRole.Deadline) && draft[ColumnRole.Deadline].Length == 0)
        {
            yield return RoadmapMessages.EmptyDeadline(place, Near(drafts, place, ColumnRole.Deadline));
        }

        if (draft.Columns.Contains(ColumnRole.Responsible) && draft[ColumnRole.Responsible].Length == 0)
        {
            yield return RoadmapMessages.EmptyResponsible(place, Near(drafts, place, ColumnRole.Responsible));
        }
    }

    /// <summary>
    /// The text that an empty cell may have shared: the nearest one above in its section, else below. A text copy of a table
    /// does not tell a merged cell from an empty one, so it is offered and not taken.
    /// </summary>
    private static string? Near(IReadOnlyList<ActivityDraft> drafts, int place, ColumnRole role)
    {
        var section = drafts[place].Section;
        for (var above = place - 1; above >= 0 && drafts[above].Section == section; above--)
        {
            if (drafts[above].OrNull(role) is { } text)
            {
                return text;
            }
        }

        for (var below = place + 1; below < drafts.Count && drafts[below].Section == section; below++)
        {
            if (drafts[below].OrNull(role) is { } text)
            {
                return text;
            }
        }

        return null;
    }
}
