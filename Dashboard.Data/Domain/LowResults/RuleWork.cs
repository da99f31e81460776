using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Domain.LowResults;

/// <summary>A work that a rule counts.</summary>
/// <param name="Procedure">ВПР, ОГЭ, ЕГЭ, own.</param>
/// <param name="Subject">Name of the subject, <see cref="Assessments.Subject.Name"/>.</param>
/// <param name="Grade">Programme grade; null for every grade, as in exams.</param>
/// <param name="Profile">Level of the programme; null for every level, each of which is a work of its own.</param>
/// <param name="Title">Name of an own assessment; empty for the federal ones.</param>
public sealed record RuleWork(Procedure Procedure, string Subject, int? Grade = null, TestProfile? Profile = null, string Title = "")
{
    public bool Covers(AssessmentSeries series) =>
        series.Procedure == Procedure
        && series.Subject == Subject
        && (Grade is null || series.ProgrammeGrade == Grade)
        && (Profile is null || series.Profile == Profile)
        && series.Title == (Title ?? "");
}

/// <summary>
/// A work that returns every year: what «the same procedure in two years» means. An autumn ВПР tests last year's programme and
/// a computer form is another form of the work, so each stands beside the spring work on paper and is never compared with it
/// (domain reference §5.4).
/// </summary>
public sealed record YearlyWork(AssessmentSeries Series, Season Season = Season.Spring, TestForm Form = TestForm.Paper)
{
    public static YearlyWork Of(Assessment assessment) => new(
        assessment.Series,
        assessment.Season,
        assessment.Procedure == Procedure.Vpr ? assessment.Form : TestForm.Paper);
}
