namespace Dashboard.Samples.Region;

/// <summary>
/// Which works were written when, with the holes of the real years: ВПР of spring 2020 written in autumn by the next grade,
/// spring 2022 written in part and finished in autumn, no ОГЭ in 2020 and two subjects in 2021, no base mathematics in 2020 and 2021.
/// </summary>
public static class SampleCalendar
{
    private static readonly int[] AllGrades = [4, 5, 6, 7, 8];
    private static readonly string[] OgeSubjects = ["РУ", "МА", "ОБ", "БИ", "ГГ", "ИНФ"];

    private static readonly (string Subject, int PassScore)[] EgeSubjects = [("РУ", 24), ("МА", 27), ("ОБ", 42), ("БИ", 36), ("ФИ", 36)];

    public static IReadOnlyList<SampleAssessment> Assessments { get; } = [.. Vpr(), .. Oge(), .. Ege(), .. Own()];

    private static IEnumerable<SampleAssessment> Vpr() =>
    [
        .. Core(2018, false, AllGrades), Work(2018, "ОМ", 4), Work(2018, "ИС", 5), Work(2018, "БИ", 5),
        .. Core(2020, true, AllGrades), Work(2020, "ОМ", 4, autumn: true),
        .. Core(2020, false, AllGrades), Work(2020, "ОМ", 4), Work(2020, "ИС", 5), Work(2020, "БИ", 5),
        .. Core(2021, false, [4, 5]), Work(2021, "ОМ", 4),
        .. Core(2022, true, [6, 7, 8]), Work(2022, "ИС", 5, autumn: true),
        .. Core(2022, false, AllGrades), Work(2022, "ОМ", 4), Work(2022, "ИС", 5), Work(2022, "БИ", 5),
        .. Core(2023, false, AllGrades), Work(2023, "ИС", 5), Work(2023, "БИ", 5), Work(2023, "БИ", 6, onComputer: true),
        Work(2023, "МА", 8, advanced: true), Work(2023, "ФИ", 7, advanced: true),
        .. Core(2024, false, AllGrades), Work(2024, "ОМ", 4), Work(2024, "БИ", 5),
        Work(2024, "МА", 8, advanced: true), Work(2024, "ФИ", 7, advanced: true),
    ];

    private static IEnumerable<SampleAssessment> Core(int startYear, bool autumn, int[] grades) =>
        from subject in new[] { "РУ", "МА" }
        from grade in grades
        select Work(startYear, subject, grade, autumn);

    private static SampleAssessment Work(int startYear, string subject, int grade, bool autumn = false, bool advanced = false, bool onComputer = false) => new()
    {
        StartYear = startYear,
        Procedure = SampleProcedure.Vpr,
        Subject = subject,
        ProgrammeGrade = grade,
        Autumn = autumn,
        Advanced = advanced,
        OnComputer = onComputer,
        Blank = VprBlanks.Of(subject, grade, advanced),
    };

    private static IEnumerable<SampleAssessment> Oge() =>
        from startYear in new[] { 2018, 2020, 2021, 2022, 2023, 2024 }
        from subject in OgeSubjects
        where startYear != 2020 || subject is "РУ" or "МА"
        select new SampleAssessment
        {
            StartYear = startYear,
            Procedure = SampleProcedure.Oge,
            Subject = subject,
            ProgrammeGrade = 9,
            Blank = ExamBlanks.Oge(subject),
        };

    private static IEnumerable<SampleAssessment> Ege()
    {
        for (var startYear = 2018; startYear <= 2024; startYear++)
        {
            foreach (var (subject, passScore) in EgeSubjects)
            {
                yield return new SampleAssessment
                {
                    StartYear = startYear,
                    Procedure = SampleProcedure.Ege,
                    Subject = subject,
                    ProgrammeGrade = 11,
                    Advanced = subject == "МА",
                    Blank = ExamBlanks.Ege(subject),
                    PassScore = passScore,
                };
            }

            if (startYear is not (2019 or 2020))
            {
                yield return new SampleAssessment
                {
                    StartYear = startYear,
                    Procedure = SampleProcedure.Ege,
                    Subject = "МА",
                    ProgrammeGrade = 11,
                    Basic = true,
                    Blank = ExamBlanks.BaseMathematics,
                };
            }
        }
    }

    private static IEnumerable<SampleAssessment> Own() =>
    [
        new()
        {
            StartYear = 2024,
            Procedure = SampleProcedure.Own,
            Subject = "МА",
            ProgrammeGrade = 9,
            Title = "Диагностическая работа",
            Date = new DateOnly(2024, 10, 15),
            Blank = ExamBlanks.Diagnostic,
        },
        new()
        {
            StartYear = 2024,
            Procedure = SampleProcedure.Own,
            Subject = "МА",
            ProgrammeGrade = 9,
            Title = "Пробный ОГЭ",
            Date = new DateOnly(2025, 3, 18),
            Blank = ExamBlanks.Oge("МА"),
        },
    ];
}
