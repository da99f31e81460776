using System.Globalization;
using Dashboard.Samples.Books;

namespace Dashboard.Samples.Vpr;

/// <summary>How a form of pupils is shaped.</summary>
public sealed record VprPupilShape
{
    /// <summary>The column «ОО» with the login is there.</summary>
    public bool LoginColumn { get; init; } = true;

    /// <summary>«Муниципалитет» and «Название ОО» are there.</summary>
    public bool PlaceColumns { get; init; } = true;

    /// <summary>A row of Б, П, В over the tasks.</summary>
    public bool Levels { get; init; } = true;

    public bool LatinK { get; init; }

    /// <summary>What stands where a task was not started: «X» Latin or «Х» Cyrillic.</summary>
    public string NotStarted { get; init; } = "X";

    public string NoMark { get; init; } = "НЕТ ОТМЕТКИ";

    /// <summary>Prefix of the login.</summary>
    public string LoginPrefix { get; init; } = "edu";
}

/// <summary>Writes the forms that list pupils: Ф1 and the protocols. Pupils are numbers, there is no name.</summary>
public static class VprPupilForms
{
    /// <summary>Ф1 «Индивидуальные результаты» of one school or several.</summary>
    public static VprWritten WriteResults(BookSheet sheet, int row, VprReport report, VprPupilShape? shape = null)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(report);
        shape ??= new VprPupilShape();
        var work = report.Work;
        sheet.Put(row++, 0, string.Create(CultureInfo.InvariantCulture, $"ВПР {work.Year} {VprPreamble.SubjectOf(work)} {work.TakerGrade} класс"));
        var schools = report.Rows.Where(r => r.Pupils.Count > 0).ToList();
        if (schools is [var only])
        {
            sheet.Put(row++, 0, string.Create(CultureInfo.InvariantCulture, $"{only.Name} ({shape.LoginPrefix}{only.Login}) | {only.Municipality} | Кол-во участников: {only.Pupils.Count}"));
        }

        List<string> head = [];
        head.AddRange(shape.LoginColumn ? ["ОО"] : Array.Empty<string>());
        head.AddRange(shape.PlaceColumns ? ["Муниципалитет", "Название ОО"] : Array.Empty<string>());
        head.AddRange(["Код участника", "Класс", "Вариант"]);
        var first = head.Count;
        head.AddRange(work.Tasks.Select(t => VprCells.TaskCode(t, new TaskLook { PointsSuffix = true, LatinK = shape.LatinK }).Text!));
        head.AddRange(["Первичный балл", "Отметка", "Отметка по журналу"]);
        if (shape.Levels)
        {
            for (var i = 0; i < work.Tasks.Count; i++)
            {
                sheet.Put(row, first + i, work.Tasks[i].Level.ToString());
            }

            row++;
        }

        var written = new VprWritten(sheet) { HeadRow = row };
        sheet.Row(row, [.. head]);
        sheet.Head(row++);
        foreach (var school in schools)
        {
            foreach (var pupil in school.Pupils)
            {
                List<object?> values = [];
                values.AddRange(shape.LoginColumn ? [shape.LoginPrefix + school.Login] : Array.Empty<object?>());
                values.AddRange(shape.PlaceColumns ? [school.Municipality, school.Name] : Array.Empty<object?>());
                values.AddRange([pupil.Code, pupil.ClassName, pupil.Variant]);
                values.AddRange(pupil.Points.Select(p => (object?)p ?? shape.NotStarted));
                values.AddRange([pupil.Score, pupil.Mark, pupil.JournalMark is { } journal ? journal : shape.NoMark]);
                written.Add(school, pupil.Code, row, 0);
                sheet.Row(row++, [.. values]);
            }
        }

        written.NextRow = row;
        return written;
    }

    /// <summary>The protocol of 2020–21 with machine heads (<c>user, klass, code, gender, otc, a-1-grade…</c>).</summary>
    public static VprWritten WriteMachineProtocol(BookSheet sheet, int row, VprReport report)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(report);
        List<string> names = ["логин школы", "класс", "номер обучающегося", "пол", "отметка за предыдущую четверть/триместр"];
        List<string> keys = ["user", "klass", "code", "gender", "otc"];
        foreach (var task in report.Work.Tasks)
        {
            names.Add("балл за " + task.Code);
            keys.Add("a-" + task.Code.Replace('К', 'K') + "-grade");
        }

        names.AddRange(["всего баллов", "Учебник", "вариант"]);
        keys.AddRange(["sum", "Учебник", "var-1"]);
        var written = new VprWritten(sheet) { HeadRow = row };
        sheet.Row(row++, [.. keys]);
        sheet.Row(row++, [.. names]);
        foreach (var school in report.Rows)
        {
            foreach (var pupil in school.Pupils)
            {
                List<object?> values = ["sch" + school.Login, pupil.ClassName, pupil.Code, pupil.Girl ? "ж" : "м", pupil.JournalMark];
                values.AddRange(pupil.Absent ? pupil.Points.Select(_ => (object?)null) : pupil.Points.Select(p => (object?)p ?? "х"));
                values.AddRange([pupil.Absent ? null : pupil.Score, "Другой", pupil.Absent ? "отсутствовал" : pupil.Variant]);
                sheet.Row(row++, [.. values]);
            }
        }

        written.NextRow = row;
        return written;
    }

    /// <summary>The sheet «Протокол» of 2022.</summary>
    public static VprWritten WriteProtocol(BookSheet sheet, int row, VprReport report)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(report);
        List<string> head = ["Пользователь", "Код", "Вариант"];
        head.AddRange(report.Work.Tasks.Select(t => t.Code));
        head.AddRange(["Наименование класса", "Пол", "Отметка за предыдущий триместр/ четверть/полугодие", "Учебник"]);
        var written = new VprWritten(sheet) { HeadRow = row };
        sheet.Row(row, [.. head]);
        sheet.Head(row++);
        foreach (var school in report.Rows)
        {
            foreach (var pupil in school.Pupils)
            {
                List<object?> values = ["edu" + school.Login, pupil.Code, pupil.Absent ? "не присутствовал" : pupil.Variant];
                values.AddRange(pupil.Absent ? pupil.Points.Select(_ => (object?)null) : pupil.Points.Select(p => (object?)p ?? "X"));
                values.AddRange([pupil.ClassName, pupil.Girl ? "ж" : "м", pupil.JournalMark, "Другой"]);
                sheet.Row(row++, [.. values]);
            }
        }

        written.NextRow = row;
        return written;
    }
}
