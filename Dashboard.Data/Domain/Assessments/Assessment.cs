namespace Dashboard.Data.Domain.Assessments;

/// <summary>
/// One work, written once a year by one grade: what, together with the territory, identifies a result.
/// Two results are the same fact exactly when their territory and assessment are equal.
/// </summary>
/// <param name="Year">School year in which the work was written.</param>
/// <param name="Procedure">ВПР, ОГЭ, ЕГЭ or own.</param>
/// <param name="Subject">Name of the subject, <see cref="Assessments.Subject.Name"/>.</param>
/// <param name="ProgrammeGrade">Grade whose programme is tested, 1–11; null where the sheet does not say (a trial exam of several grades).</param>
/// <param name="TakerGrade">Grade that wrote it: one higher than the programme's in an autumn ВПР.</param>
/// <param name="Profile">Base or advanced; ЕГЭ mathematics базовая is Basic, профильная is Advanced.</param>
/// <param name="Form">Paper or computer.</param>
/// <param name="Season">Spring or autumn.</param>
/// <param name="Wave">Main period, with retakes, additional.</param>
/// <param name="Title">Name of an own assessment, for example «Пробный ОГЭ»; empty for the federal ones.</param>
/// <param name="Date">Day of an own assessment where the user gave one: the only measure inside a year needs it.</param>
public sealed record Assessment(
    SchoolYear Year,
    Procedure Procedure,
    string Subject,
    int? ProgrammeGrade,
    int? TakerGrade,
    TestProfile Profile = TestProfile.None,
    TestForm Form = TestForm.Paper,
    Season Season = Season.Spring,
    Wave Wave = Wave.Main,
    string Title = "",
    DateOnly? Date = null)
{
    /// <summary>Calendar year in which the work was written.</summary>
    public int CalendarYear => Date?.Year ?? Year.CalendarYear(Season);

    /// <summary>
    /// What may be compared over years: the same assessment but for the year. Season and form stay, because a series
    /// breaks where they change (domain reference §5.4).
    /// </summary>
    public AssessmentSeries Series => new(Procedure, Subject, ProgrammeGrade, Profile, Title);

    /// <summary>An autumn work tests last year's programme: its value stands beside the series, never inside it.</summary>
    public bool BreaksSeries => Procedure == Procedure.Vpr && (Season == Season.Autumn || Form == TestForm.Computer);
}

/// <summary>A line of a dynamics chart: one procedure, subject, programme grade and profile over the years.</summary>
public sealed record AssessmentSeries(Procedure Procedure, string Subject, int? ProgrammeGrade, TestProfile Profile, string Title = "");
