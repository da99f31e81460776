using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Roadmaps.Deadlines;

namespace Dashboard.Data.Domain.Roadmaps;

/// <summary>A new plan out of one that exists: last year's continued, or a school's own out of the municipal one.</summary>
public static partial class PlanContinuation
{
    /// <summary>
    /// Takes over what was not finished and what repeats, with every year moved; the result is a draft without an order.
    /// </summary>
    /// <param name="previous">The earlier plan, its activities with their keys.</param>
    /// <param name="isFinished">Whether an activity of that plan needs no continuation.</param>
    /// <param name="years">By how many years the dates move.</param>
    /// <param name="calendar">For reading the moved deadlines.</param>
    public static PlanDraft Of(PlanDraft previous, Func<DraftActivity, bool> isFinished, int years, AcademicCalendar calendar)
    {
        var period = new DateSpan(previous.Period.Start.AddYears(years), previous.Period.End.AddYears(years));
        var context = new DeadlineContext(null, period, null, calendar);
        return previous with
        {
            Title = MoveYears(previous.Title, years),
            OrderNumber = null,
            OrderDate = null,
            Period = period,
            State = RoadmapState.Draft,
            Activities =
            [
                .. previous.Activities.Where(activity => Repeats(activity) || !isFinished(activity)).Select(activity => activity with
                {
                    Id = null,
                    Title = MoveYears(activity.Title, years),
                    Deadline = DeadlineParser.Parse(MoveYears(activity.Deadline.Text, years), context),
                    CarriesOutId = null,
                }),
            ],
        };
    }

    /// <summary>A school's own plan: the points of the territory's plan that are for this school, each tied to its point.</summary>
    /// <param name="source">The territory's plan, its activities with their keys.</param>
    /// <param name="schoolId">The school.</param>
    /// <param name="schoolName">Its short name, for the title.</param>
    public static PlanDraft ForSchool(PlanDraft source, int schoolId, string schoolName) => source with
    {
        TerritoryId = schoolId,
        Title = $"План мероприятий («дорожная карта») {schoolName}",
        Issuer = null,
        OrderNumber = null,
        OrderDate = null,
        Coordinator = null,
        Parent = new OrderReference(source.Issuer, source.OrderNumber, source.OrderDate, source.Title),
        State = RoadmapState.Draft,
        Schools = [new DraftSchool(schoolId, null, null)],
        Activities =
        [
            .. source.Activities.Where(activity => activity.Addressee == Addressee.PlanSchools || activity.SchoolIds.Contains(schoolId))
                .Select(activity => activity with { Id = null, Addressee = Addressee.Territory, SchoolIds = [], CarriesOutId = activity.Id }),
        ],
    };

    /// <summary>Every calendar year 20xx of a text moved: «2024/2025 учебный год» by one is «2025/2026 учебный год».</summary>
    public static string MoveYears(string text, int years) =>
        YearWords().Replace(text, year => (int.Parse(year.Value, CultureInfo.InvariantCulture) + years).ToString(CultureInfo.InvariantCulture));

    private static bool Repeats(DraftActivity activity) => activity.Deadline.Recurrence is not (Recurrence.None or Recurrence.Unknown or Recurrence.Relative);

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex YearWords();
}
