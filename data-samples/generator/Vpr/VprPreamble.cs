using System.Globalization;
using Dashboard.Samples.Books;

namespace Dashboard.Samples.Vpr;

/// <summary>The title line of a report.</summary>
public enum TitleLook
{
    /// <summary>«ВПР 2021. 4 класс».</summary>
    YearGrade,

    /// <summary>«ВПР 2021 Русский язык 4 класс».</summary>
    YearSubjectGrade,

    /// <summary>«Всероссийские проверочные работы 2021 года».</summary>
    Words,

    /// <summary>«ВПР (осень) 2020. 5 класс (по программе 4 класса)»: only for a work of autumn.</summary>
    AutumnGrade,
    None,
}

/// <summary>How the labels of the preamble stand.</summary>
public enum LabelLook
{
    /// <summary>«Предмет: Русский язык» in column A.</summary>
    OneCell,

    /// <summary>«Предмет» in A, the value in B.</summary>
    TwoCells,

    /// <summary>Title and all labels as lines of one merged cell.</summary>
    OneBlock,
    None,
}

/// <summary>What stands above a table.</summary>
public sealed record VprPreamble
{
    public static VprPreamble None { get; } = new() { Title = TitleLook.None, Labels = LabelLook.None, Report = false, GapRows = 0 };

    public TitleLook Title { get; init; }

    public LabelLook Labels { get; init; }

    /// <summary>The name of the report is there.</summary>
    public bool Report { get; init; } = true;

    /// <summary>«Максимальный первичный балл» is there.</summary>
    public bool MaxScore { get; init; } = true;

    /// <summary>«Дата» is there when the work has one.</summary>
    public bool Date { get; init; } = true;

    /// <summary>The grade has its own label: «Класс: 4».</summary>
    public bool Grade { get; init; }

    /// <summary>Lines are merged over the width of the table.</summary>
    public bool Merged { get; init; } = true;

    public string SubjectLabel { get; init; } = "Предмет";

    /// <summary>Lines that come first: ministry, address, date of the download.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>Lines that come last: filters, notes.</summary>
    public IReadOnlyList<string> Below { get; init; } = [];

    /// <summary>Empty rows between preamble and table.</summary>
    public int GapRows { get; init; } = 1;

    /// <summary>The title as it will be printed, or <c>null</c>.</summary>
    public string? TitleOf(VprWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var c = CultureInfo.InvariantCulture;
        return Title switch
        {
            TitleLook.YearGrade => string.Create(c, $"ВПР {work.Year}. {work.TakerGrade} класс"),
            TitleLook.YearSubjectGrade => string.Create(c, $"ВПР {work.Year} {SubjectOf(work)} {work.TakerGrade} класс"),
            TitleLook.Words => string.Create(c, $"Всероссийские проверочные работы {work.Year} года"),
            TitleLook.AutumnGrade => string.Create(c, $"ВПР (осень) {work.Year}. {work.TakerGrade} класс (по программе {work.ProgrammeGrade} класса)"),
            _ => null,
        };
    }

    /// <summary>The subject as reports print it, with profile and form.</summary>
    public static string SubjectOf(VprWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work.Subject + (work.Advanced ? " (углублённый уровень)" : "") + (work.Computer ? " (компьютерная форма)" : "");
    }

    /// <summary>Writes the preamble and returns the row at which the table may start.</summary>
    public int Write(BookSheet sheet, int row, VprReport report, VprForm form, int width)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(report);
        var start = row;
        foreach (var line in Above)
        {
            row = Line(sheet, row, line, width);
        }

        var title = TitleOf(report.Work);
        var labels = LabelsOf(report.Work).ToList();
        if (Labels == LabelLook.OneBlock)
        {
            List<string?> lines = [title, .. labels.Select(l => l.Label + ": " + l.Value), Report ? VprForms.Title(form) : null];
            row = Line(sheet, row, string.Join('\n', lines.Where(l => l is not null)), width);
        }
        else
        {
            row = title is null ? row : Line(sheet, row, title, width);
            foreach (var (label, value) in Labels == LabelLook.None ? [] : labels)
            {
                row = Labels == LabelLook.TwoCells ? Pair(sheet, row, label, value) : Line(sheet, row, string.Create(CultureInfo.InvariantCulture, $"{label}: {value}"), width);
            }

            row = Report ? Line(sheet, row, VprForms.Title(form), width) : row;
        }

        foreach (var line in Below)
        {
            row = Line(sheet, row, line, width);
        }

        return row == start ? row : row + GapRows;
    }

    private IEnumerable<(string Label, object Value)> LabelsOf(VprWork work)
    {
        yield return (SubjectLabel, SubjectOf(work));
        if (Grade)
        {
            yield return work.Season == VprSeason.Autumn
                ? ("Класс", string.Create(CultureInfo.InvariantCulture, $"{work.TakerGrade} (по программе {work.ProgrammeGrade} класса)"))
                : ("Класс", work.TakerGrade);
        }

        if (MaxScore)
        {
            yield return ("Максимальный первичный балл", work.MaxScore);
        }

        if (Date && work.Date is { } date)
        {
            yield return ("Дата", date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture));
        }
    }

    private int Line(BookSheet sheet, int row, string text, int width)
    {
        sheet.Put(row, 0, text);
        if (Merged)
        {
            sheet.Merge(row, 0, row, width - 1);
        }

        return row + 1;
    }

    private static int Pair(BookSheet sheet, int row, string label, object value)
    {
        sheet.Put(row, 0, label);
        sheet.Put(row, 1, value);
        return row + 1;
    }
}
