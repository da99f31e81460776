namespace Dashboard.Samples.Vpr;

/// <summary>The kinds of reports and forms that these writers make.</summary>
public enum VprForm
{
    /// <summary>Ф1 «Индивидуальные результаты».</summary>
    Pupils,
    Marks,
    Journal,
    Scores,
    Tasks,
    Planned,
    GroupTasks,

    /// <summary>The protocol that a school fills in and uploads.</summary>
    Protocol,

    /// <summary>Regional flat extract of marks.</summary>
    FlatMarks,

    /// <summary>Regional flat extract of primary scores.</summary>
    FlatScores,
}

/// <summary>Names of forms.</summary>
public static class VprForms
{
    /// <summary>The name of the report as ФИС ОКО prints it.</summary>
    public static string Title(VprForm form) => form switch
    {
        VprForm.Pupils => "Индивидуальные результаты",
        VprForm.Marks => "Статистика по отметкам",
        VprForm.Journal => "Сравнение отметок с отметками по журналу",
        VprForm.Scores => "Распределение первичных баллов",
        VprForm.Tasks => "Выполнение заданий",
        VprForm.Planned => "Достижение планируемых результатов",
        VprForm.GroupTasks => "Выполнение заданий группами участников",
        VprForm.Protocol => "Протокол",
        VprForm.FlatMarks => "marks",
        _ => "scores",
    };

    /// <summary>The title cut to the 31 characters that Excel allows a sheet.</summary>
    public static string SheetName(VprForm form) => Title(form) is { Length: > 31 } title ? title[..31].TrimEnd() : Title(form);

    /// <summary>The word by which truths of the corpus name the form.</summary>
    public static string Word(VprForm form) => form switch
    {
        VprForm.Pupils => "vpr-pupils",
        VprForm.Marks => "vpr-marks",
        VprForm.Journal => "vpr-journal",
        VprForm.Scores => "vpr-scores",
        VprForm.Tasks => "vpr-tasks",
        VprForm.Planned => "vpr-planned",
        VprForm.GroupTasks => "vpr-group-tasks",
        VprForm.Protocol => "vpr-protocol",
        VprForm.FlatMarks => "flat-marks",
        _ => "flat-scores",
    };
}
