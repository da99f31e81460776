using Dashboard.Data.Domain.Staff;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Staff;

namespace Dashboard.Web.Features.Staff;

/// <summary>Numbers of staff as the pages say them.</summary>
internal static class StaffWords
{
    /// <summary>«обучены 45 из 60; о 5 не сказано; у 3 срок закончился».</summary>
    public static string Trained(StaffTraining training) => Russian.Bind(
        $"обучены {Russian.OutOf(training.Trained, training.Known)}"
        + (training.Unsaid > 0 ? $"; о {Russian.Number(training.Unsaid)} не сказано" : "")
        + (training.Expired > 0 ? $"; у {Russian.Number(training.Expired)} срок закончился" : ""));

    public static string Until(EndingCourse course) => course.Line.ValidUntil is not { } day ? "" : Russian.Bind(
        course.DaysLeft < 0 ? $"закончилось {Russian.Date(day)}" : course.DaysLeft == 0 ? "сегодня последний день" : $"до {Russian.Date(day)}, {Russian.Count(course.DaysLeft, "день", "дня", "дней")}");

    public static string Standing(CourseStanding standing) => standing switch
    {
        CourseStanding.EndsSoon => "скоро закончится",
        CourseStanding.Expired => "закончилось",
        _ => "",
    };
}
