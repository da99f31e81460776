using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Roadmaps.Deadlines;

namespace Dashboard.Data.Domain.BeforeAfter;

/// <summary>One work on the axis of time that a window may hold.</summary>
/// <param name="Key">As it stands in addresses: «2023», «2020a» for autumn, «2024c» for the computer form, «2024-12-05» for an own work with a day.</param>
/// <param name="Assessment">The work; of several that stand for the same day the first.</param>
/// <param name="Days">Between which days it was surely written.</param>
public sealed record StudyWork(string Key, Assessment Assessment, DateSpan Days)
{
    public static StudyWork Of(Assessment assessment) => new(KeyOf(assessment), assessment, AssessmentTime.Of(assessment));

    /// <summary>Works that may be compared have the same season, form and wave.</summary>
    public bool IsLike(StudyWork other) =>
        Assessment.Season == other.Assessment.Season && Assessment.Form == other.Assessment.Form && Assessment.Wave == other.Assessment.Wave;

    private static string KeyOf(Assessment assessment)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var wave = assessment.Wave switch { Wave.WithRetakes => "r", Wave.Additional => "d", _ => "" };
        return assessment.Date is { } day
            ? day.ToString("yyyy-MM-dd", culture) + wave
            : assessment.CalendarYear.ToString(culture) + (assessment.Season == Season.Autumn ? "a" : "") + (assessment.Form == TestForm.Computer ? "c" : "") + wave;
    }
}
