using System.Globalization;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Roadmaps;

namespace Dashboard.Data.Exports.Calendar;

/// <param name="SchoolId">Only what is for this school, with the new days of what was moved for it; null for the whole plan.</param>
/// <param name="RemindDays">An alarm so many days before; null for none.</param>
/// <param name="PlanAddress">Address of the plan's page; null for none.</param>
public sealed record CalendarSettings(int? SchoolId = null, int? RemindDays = null, string? PlanAddress = null);

/// <summary>
/// The deadlines of a plan as a calendar (RFC 5545) that can be subscribed to: one event, a whole day long, on the last day of
/// each time of each activity. Its identity is that of the time, so that a calendar read again moves events and doubles none.
/// </summary>
public static class PlanCalendar
{
    public const string ContentType = "text/calendar; charset=utf-8";

    public static void Write(PlanData plan, CalendarSettings settings, Stream stream)
    {
        using var lines = new CalendarLines(stream);
        lines.Write("BEGIN", "VCALENDAR");
        lines.Write("VERSION", "2.0");
        lines.Write("PRODID", "-//Opora//Roadmaps//RU");
        lines.Write("CALSCALE", "GREGORIAN");
        lines.Write("METHOD", "PUBLISH");
        lines.WriteText("X-WR-CALNAME", plan.Head.Title);
        lines.Write("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
        lines.Write("X-PUBLISHED-TTL", "PT12H");
        foreach (var activity in plan.Activities)
        {
            foreach (var time in activity.UnitsOf(settings.SchoolId).GroupBy(unit => unit.OccurrenceId))
            {
                var unit = time.First();
                if ((settings.SchoolId is null ? unit.End : unit.Due) is { } day)
                {
                    WriteEvent(lines, plan, activity, settings, unit, day, time.All(each => each.Standing.Status == ActivityStatus.Cancelled));
                }
            }
        }

        lines.Write("END", "VCALENDAR");
    }

    private static void WriteEvent(CalendarLines lines, PlanData plan, PlanActivity activity, CalendarSettings settings, PlanUnit unit, DateOnly day, bool isCancelled)
    {
        var addressee = settings.SchoolId is { } school ? string.Create(CultureInfo.InvariantCulture, $"-{school}") : string.Empty;
        lines.Write("BEGIN", "VEVENT");
        lines.Write("UID", string.Create(CultureInfo.InvariantCulture, $"roadmap-{plan.Head.Id}-{unit.OccurrenceId}{addressee}@opora"));
        lines.Write("DTSTAMP", Moment(plan.Head.ChangedAt));
        lines.Write("LAST-MODIFIED", Moment(plan.Head.ChangedAt));
        lines.Write("DTSTART;VALUE=DATE", Day(day));
        // The end of a day-long event is the day after it.
        lines.Write("DTEND;VALUE=DATE", Day(day.AddDays(1)));
        lines.WriteText("SUMMARY", Summary(activity));
        lines.WriteText("DESCRIPTION", Description(plan, activity, unit));
        lines.Write("STATUS", isCancelled ? "CANCELLED" : "CONFIRMED");
        lines.Write("TRANSP", "TRANSPARENT");
        if (settings.PlanAddress is { } address)
        {
            lines.Write("URL", address);
        }

        if (settings.RemindDays is { } days && !isCancelled)
        {
            lines.Write("BEGIN", "VALARM");
            lines.Write("ACTION", "DISPLAY");
            lines.WriteText("DESCRIPTION", "Скоро срок: " + Summary(activity));
            lines.Write("TRIGGER", string.Create(CultureInfo.InvariantCulture, $"-P{days}D"));
            lines.Write("END", "VALARM");
        }

        lines.Write("END", "VEVENT");
    }

    private static string Summary(PlanActivity activity) => activity.Number.Length > 0 ? activity.Number + " " + activity.Title : activity.Title;

    private static string Description(PlanData plan, PlanActivity activity, PlanUnit unit) => string.Join('\n', new[]
    {
        "Срок: " + activity.DeadlineText,
        unit is { Start: { } start, End: { } end } && start != end ? $"Период: {Russian.Date(start)}–{Russian.Date(end)}" : null,
        unit is { Standing.Status: ActivityStatus.Moved, MovedTo: { } moved } ? "Перенесено на " + Russian.Date(moved) : null,
        activity.Owner is { Length: > 0 } owner ? "Ответственные: " + owner : null,
        activity.Audience is { Length: > 0 } audience ? "Для кого: " + audience : null,
        activity.ExpectedResult is { Length: > 0 } result ? "Ожидаемый результат: " + result : null,
        "План: " + plan.Head.Title,
    }.OfType<string>());

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Moment(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
