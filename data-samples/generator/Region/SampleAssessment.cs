namespace Dashboard.Samples.Region;

/// <summary>ВПР, ОГЭ, ЕГЭ or an assessment of the region itself.</summary>
public enum SampleProcedure
{
    Vpr,
    Oge,
    Ege,
    Own,
}

/// <summary>One work that the invented region wrote.</summary>
public sealed record SampleAssessment
{
    /// <summary>First calendar year of the school year: 2020 for 2020/2021.</summary>
    public required int StartYear { get; init; }

    public required SampleProcedure Procedure { get; init; }

    /// <summary>Short name of the subject: «РУ», «МА», «ОМ».</summary>
    public required string Subject { get; init; }

    /// <summary>Grade whose programme is tested; 9 for ОГЭ, 11 for ЕГЭ.</summary>
    public required int ProgrammeGrade { get; init; }

    /// <summary>Written in autumn by the next grade.</summary>
    public bool Autumn { get; init; }

    /// <summary>углублённый ВПР of lyceums, or profile mathematics of ЕГЭ.</summary>
    public bool Advanced { get; init; }

    /// <summary>Base mathematics of ЕГЭ.</summary>
    public bool Basic { get; init; }

    public bool OnComputer { get; init; }

    /// <summary>Name of an own assessment: «Пробный ОГЭ».</summary>
    public string Title { get; init; } = "";

    /// <summary>Day of an own assessment.</summary>
    public DateOnly? Date { get; init; }

    public required TestBlank Blank { get; init; }

    /// <summary>Lowest test score that passes, for ЕГЭ with test scores.</summary>
    public int? PassScore { get; init; }

    public int TakerGrade => Autumn ? ProgrammeGrade + 1 : ProgrammeGrade;

    public int CalendarYear => Date?.Year ?? (Autumn ? StartYear : StartYear + 1);

    public string SubjectName => SubjectNames.Full(Subject);

    /// <summary>True for ЕГЭ with a test score of 0–100 and no marks.</summary>
    public bool HasTestScores => PassScore is not null;
}

/// <summary>Names of the subjects of the sample.</summary>
public static class SubjectNames
{
    private static readonly Dictionary<string, (string Name, string Dative, int Code)> Names = new()
    {
        ["РУ"] = ("Русский язык", "русскому языку", 1),
        ["МА"] = ("Математика", "математике", 2),
        ["ОМ"] = ("Окружающий мир", "окружающему миру", 0),
        ["ИС"] = ("История", "истории", 7),
        ["БИ"] = ("Биология", "биологии", 6),
        ["ФИ"] = ("Физика", "физике", 3),
        ["ОБ"] = ("Обществознание", "обществознанию", 12),
        ["ГГ"] = ("География", "географии", 8),
        ["ИНФ"] = ("Информатика", "информатике", 5),
    };

    public static string Full(string subject) => Names[subject].Name;

    /// <summary>«математике», as in «ОГЭ по математике».</summary>
    public static string Dative(string subject) => Names[subject].Dative;

    /// <summary>Federal code of the exam subject.</summary>
    public static int ExamCode(string subject) => Names[subject].Code;
}
