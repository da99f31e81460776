using System.Globalization;
using Dashboard.Samples.Books;
using Dashboard.Samples.Vpr;

namespace Dashboard.Samples.Region;

/// <summary>Lays the ВПР reports of a year out in files as its makers did: a work a file, a grade a sheet, a report a sheet.</summary>
internal sealed class VprFiles(IReadOnlyList<AssessmentOutcome> outcomes)
{
    private static readonly VprForm[] UsualForms = [VprForm.Marks, VprForm.Journal, VprForm.Scores, VprForm.Tasks];

    public IEnumerable<SampleFile> All() =>
        [.. Spring2019(), .. Autumn2020(), .. Spring2021(), .. Autumn2022(), .. Spring2023(), .. Spring2024(), .. Spring2025()];

    /// <summary>Goes into the zip of 2021/2022: a file a work and report.</summary>
    public IEnumerable<SampleFile> Spring2022() =>
        from outcome in Works(2021, false)
        from form in UsualForms
        select Single($"ВПР/{VprForms.Title(form)}, {Label(outcome)}.xlsx", outcome, form);

    private IEnumerable<SampleFile> Spring2019()
    {
        const string folder = "2018-2019/ВПР";
        var works = Works(2018, false);
        return
        [
            .. works.Select(work => Single($"{folder}/Статистика по отметкам {Label(work)}.xlsx", work, VprForm.Marks)),
            .. BySubject(folder, "Сравнение с журналом", works, VprForm.Journal),
            .. BySubject(folder, "Распределение первичных баллов", works, VprForm.Scores),
            .. ByGrade(folder, "Выполнение заданий", works, VprForm.Tasks),
        ];
    }

    private IEnumerable<SampleFile> Autumn2020()
    {
        const string folder = "2020-2021/ВПР осень 2020";
        var works = Works(2020, true);
        return
        [
            .. works.Select(work => Single($"{folder}/{MachineName(work)}_Статистика по отметкам.xlsx", work, VprForm.Marks)),
            .. works.Select(work => Single($"{folder}/{MachineName(work)}_Выполнение заданий.xlsx", work, VprForm.Tasks)),
            .. BySubject(folder, "Сравнение отметок с журналом (осень)", works, VprForm.Journal),
            .. BySubject(folder, "Распределение первичных баллов (осень)", works, VprForm.Scores),
        ];
    }

    private IEnumerable<SampleFile> Spring2021()
    {
        const string folder = "2020-2021/ВПР весна 2021";
        var works = Works(2020, false);
        return
        [
            .. UsualForms.SelectMany(form => ByGrade(folder, VprForms.Title(form), works, form)),
            .. works.Where(work => work.Assessment is { Subject: "РУ" or "МА", ProgrammeGrade: 5 or 6 })
                .Select(work => Single($"{folder}/Достижение планируемых результатов {Label(work)}.xlsx", work, VprForm.Planned)),
        ];
    }

    /// <summary>A file a work, a report a sheet.</summary>
    private IEnumerable<SampleFile> Autumn2022() => Works(2022, true).Select(work =>
    {
        var book = new Book();
        (string Sheet, VprForm Form)[] sheets = [("Отметки", VprForm.Marks), ("Журнал", VprForm.Journal), ("Баллы", VprForm.Scores), ("Задания", VprForm.Tasks)];
        foreach (var (sheet, form) in sheets)
        {
            Write(book, sheet, work, form);
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{work.Assessment.Subject} {work.Assessment.TakerGrade} класс (по программе {work.Assessment.ProgrammeGrade} класса)");
        return SampleFile.Xlsx($"2022-2023/ВПР осень 2022/{name}.xlsx", book);
    });

    private IEnumerable<SampleFile> Spring2023()
    {
        const string folder = "2022-2023/ВПР весна 2023";
        var works = Works(2022, false);
        var usual = works.Where(work => work.Assessment.Subject is "РУ" or "МА").ToList();
        var flat = works.Except(usual).ToList();
        return
        [
            .. usual.Select(work => Single($"{folder}/ВПР 2023 {Label(work)} отметки.xlsx", work, VprForm.Marks)),
            .. BySubject(folder, "ВПР 2023 журнал", usual, VprForm.Journal),
            .. BySubject(folder, "ВПР 2023 баллы", usual, VprForm.Scores),
            .. BySubject(folder, "ВПР 2023 задания", usual, VprForm.Tasks),
            FlatExtracts.Marks($"{folder}/marks.xlsx", flat),
            FlatExtracts.Scores($"{folder}/scores.xlsx", flat),
        ];
    }

    private IEnumerable<SampleFile> Spring2024()
    {
        const string folder = "2023-2024/ВПР";
        var works = Works(2023, false);
        var special = works.Where(work => work.Assessment.Advanced || work.Assessment.OnComputer).ToList();
        var flat = works.Where(work => work.Assessment is { Subject: "ИС" or "БИ", OnComputer: false }).ToList();
        var usual = works.Except(special).Except(flat).ToList();
        return
        [
            .. ByGrade(folder, "ВПР-2024 статистика по отметкам", usual, VprForm.Marks),
            .. ByGrade(folder, "ВПР-2024 сравнение с журналом", usual, VprForm.Journal),
            .. ByGrade(folder, "ВПР-2024 первичные баллы", usual, VprForm.Scores),
            .. ByGrade(folder, "ВПР-2024 выполнение заданий", usual, VprForm.Tasks),
            .. usual.Where(work => work.Assessment.ProgrammeGrade >= 7)
                .Select(work => Single($"{folder}/ВПР-2024 выполнение заданий группами участников {Label(work)}.xlsx", work, VprForm.GroupTasks)),
            .. special.SelectMany(work => new[] { VprForm.Marks, VprForm.Tasks }
                .Select(form => Single($"{folder}/{VprForms.Title(form)} {Label(work)}.xlsx", work, form))),
            FlatExtracts.Marks($"{folder}/marks.xlsx", flat),
            FlatExtracts.Scores($"{folder}/scores.xlsx", flat),
        ];
    }

    private IEnumerable<SampleFile> Spring2025()
    {
        const string folder = "2024-2025/ВПР";
        var works = Works(2024, false);
        return
        [
            .. works.Select(work => Single($"{folder}/Статистика по отметкам {Label(work)}.xlsx", work, VprForm.Marks)),
            .. works.Select(work => Single($"{folder}/Выполнение заданий {Label(work)}.xlsx", work, VprForm.Tasks)),
            .. BySubject(folder, "Сравнение отметок с отметками по журналу", works, VprForm.Journal),
            .. BySubject(folder, "Распределение первичных баллов", works, VprForm.Scores),
            .. works.Where(work => work.Assessment is { Subject: "РУ" or "МА", Advanced: false }).SelectMany(work => new[]
            {
                Single($"{folder}/Достижение планируемых результатов {Label(work)}.xlsx", work, VprForm.Planned),
                Single($"{folder}/Выполнение заданий группами участников {Label(work)}.xlsx", work, VprForm.GroupTasks),
            }),
        ];
    }

    private List<AssessmentOutcome> Works(int startYear, bool autumn) =>
        [.. outcomes.Where(outcome => outcome.Assessment is { Procedure: SampleProcedure.Vpr } work && work.StartYear == startYear && work.Autumn == autumn)];

    private static IEnumerable<SampleFile> BySubject(string folder, string name, IEnumerable<AssessmentOutcome> works, VprForm form) =>
        Grouped(works, form, work => work.Subject, work => $"{folder}/{name} {work.Subject}.xlsx");

    private static IEnumerable<SampleFile> ByGrade(string folder, string name, IEnumerable<AssessmentOutcome> works, VprForm form) =>
        Grouped(works, form, work => work.ProgrammeGrade, work => string.Create(CultureInfo.InvariantCulture, $"{folder}/{name} {work.TakerGrade} класс.xlsx"));

    private static IEnumerable<SampleFile> Grouped<TKey>(
        IEnumerable<AssessmentOutcome> works, VprForm form, Func<SampleAssessment, TKey> key, Func<SampleAssessment, string> path) =>
        works.GroupBy(work => key(work.Assessment)).Select(group =>
        {
            var book = new Book();
            foreach (var work in group)
            {
                Write(book, Label(work), work, form);
            }

            return SampleFile.Xlsx(path(group.First().Assessment), book);
        });

    private static SampleFile Single(string path, AssessmentOutcome work, VprForm form)
    {
        var book = new Book();
        Write(book, "Лист1", work, form);
        return SampleFile.Xlsx(path, book);
    }

    private static void Write(Book book, string sheet, AssessmentOutcome work, VprForm form)
    {
        var shape = VprManners.Of(work.Assessment.StartYear, work.Assessment.Autumn);
        // The journal comes from another screen of the same system, and there schools carry the other prefix.
        shape = form == VprForm.Journal ? shape with { Schools = Other(shape.Schools) } : shape;
        // The caption over the marks stands over nothing else.
        shape = form == VprForm.Marks ? shape : shape with { GroupCaption = null };
        // A table with a column a territory takes the wide levels only: schools would not fit a page.
        var report = VprReports.Of(work);
        report = form == VprForm.Planned ? report.Only(row => row.Level != VprLevel.School) : report;
        VprSheets.Write(book.Add(sheet), form, report, shape);
    }

    private static SchoolLook Other(SchoolLook look) => look == SchoolLook.NameThenEdu ? SchoolLook.NameThenSch : SchoolLook.NameThenEdu;

    /// <summary>«МА 8», «МА 8 угл», «БИ 6 комп».</summary>
    private static string Label(AssessmentOutcome outcome)
    {
        var work = outcome.Assessment;
        var ending = work.Advanced ? " угл" : work.OnComputer ? " комп" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{work.Subject} {work.TakerGrade}{ending}");
    }

    /// <summary>«Mat5»: the grade that wrote, while the sheet names the programme.</summary>
    private static string MachineName(AssessmentOutcome outcome)
    {
        var subject = outcome.Assessment.Subject switch { "РУ" => "Rus", "МА" => "Mat", _ => "Okr" };
        return string.Create(CultureInfo.InvariantCulture, $"{subject}{outcome.Assessment.TakerGrade}");
    }
}
