using Dashboard.Samples.Vpr;

namespace Dashboard.Samples.Corpus.Cases;

/// <summary>«Статистика по отметкам»: what stands above the table, and where year, subject and grade are told.</summary>
internal static class MarksPreambles
{
    private static readonly string[] Filters =
    [
        "Фильтр: Субъект РФ = Приозёрный край; Муниципалитет = Ольшанский муниципальный район",
        "Тип населённого пункта: все; Вид ОО: все",
        "Показаны образовательные организации, в которых есть хотя бы один участник",
    ];

    public static IEnumerable<CorpusFile> All()
    {
        yield return Case("vpr-marks-labels-in-a-values-in-b", "labels in column A, values in column B, nothing merged", Reports.Math4, new VprPreamble { Labels = LabelLook.TwoCells, Merged = false, Grade = true });
        yield return Case("vpr-marks-preamble-in-one-cell", "title, subject, maximum, date and report are lines of one merged cell", Reports.Math4, new VprPreamble { Labels = LabelLook.OneBlock });
        yield return Case("vpr-marks-preamble-of-eight-rows", "ministry, download date and filters around the title; the filter names a municipality", Reports.Russian4, new VprPreamble
        {
            Above = ["Министерство образования Приозёрного края", "Отчёт сформирован: 14.06.2022 09:41"],
            Below = Filters,
            GapRows = 0,
        });
        yield return Case("vpr-marks-title-year-subject-grade", "title «ВПР 2023 История 5 класс», no labels", Reports.History5, new VprPreamble { Title = TitleLook.YearSubjectGrade, Labels = LabelLook.None, Report = false });
        yield return Case("vpr-marks-title-in-words", "«Всероссийские проверочные работы 2023 года», grade and subject only in labels", Reports.Math5, new VprPreamble { Title = TitleLook.Words, Grade = true, SubjectLabel = "Учебный предмет", Merged = false });
        yield return Case("vpr-marks-no-gap-before-table", "the head follows the preamble without an empty row", Reports.Math5, new VprPreamble { GapRows = 0 });
        yield return Case("vpr-marks-date-tells-another-year", "the title says 2021, the download note above says 2023: the title is right", Reports.Russian4, new VprPreamble { Above = ["Выгружено 12.01.2023"] });
        yield return Case("vpr-marks-subject-abbreviated", "the subject is «РУ»", Reports.Russian4.With(w => w with { Subject = "РУ" }), new VprPreamble(), t => t with { Subject = "Русский язык" });
        yield return Case("vpr-marks-subject-lower-case-without-yo", "subject «окружающий мир», title in capitals without ё", Reports.Of("Окружающий мир", 4, 2022, 52, CorpusRegion.Olshansk).With(w => w with { Subject = "окружающий мир" }), new VprPreamble { Above = ["ИТОГИ ВПР: ОТЧЕТ ПО ОТМЕТКАМ"] }, t => t with { Subject = "Окружающий мир" });
        yield return Sheet("vpr-marks-facts-in-sheet-name", "no preamble: the sheet is named «ВПР 2021 РУ 4»", "ВПР 2021 РУ 4", Reports.Russian4);
        yield return Sheet("vpr-2021-matematika-4-klass-facts-in-file-name", "no preamble, sheet «Лист1»: only the file's name tells year, subject and grade", "Лист1", Reports.Math4);
        yield return Sheet("vpr-2023-ma5-facts-in-short-file-name", "no preamble, sheet «Sheet1»: the file's name says «vpr-2023-ma5»", "Sheet1", Reports.Math5);
        yield return NoYear();
        yield return Nothing();
        yield return Autumn("vpr-marks-autumn-2020-by-programme", "title «ВПР (осень) 2020. 5 класс (по программе 4 класса)»", new VprPreamble { Title = TitleLook.AutumnGrade }, Reports.Autumn("Математика", 4, 2020, 61, CorpusRegion.Olshansk));
        yield return Autumn("mat5-vpr-marks-autumn-2020-title-says-grade-4", "file «mat5…», title «ВПР 2020 … по математике, 4 класс»: the fifth grade wrote on the programme of the fourth", new VprPreamble
        {
            Title = TitleLook.None,
            Above = ["ВПР 2020 (осень). Проверочная работа по математике, 4 класс", "Участники: обучающиеся 5 класса"],
        }, Reports.Autumn("Математика", 4, 2020, 62, CorpusRegion.Beloklyuch));
        yield return Autumn("vpr-marks-autumn-2022-grade-label", "autumn is told only by the date and the label «Класс: 6 (по программе 5 класса)»", new VprPreamble { Title = TitleLook.Words, Grade = true, Labels = LabelLook.TwoCells, Merged = false }, Reports.Autumn("Биология", 5, 2022, 63, CorpusRegion.Ivnyaki));
        yield return Autumn("vpr-marks-autumn-2022-only-by-date", "title «ВПР 2022. 6 класс» and the date 22.09.2022: programme of grade 5", new VprPreamble(), Reports.Autumn("История", 5, 2022, 64, CorpusRegion.Olshansk), ask: true);
        yield return Case("vpr-marks-advanced-profile", "«Математика (углублённый уровень)»", Reports.Of("Математика", 8, 2024, 65, CorpusRegion.Svetloozersk).With(w => w with { Advanced = true }), new VprPreamble());
        yield return Case("vpr-marks-advanced-profile-without-yo", "«Математика (углубленный уровень)» inside the title", Reports.Of("Математика", 7, 2025, 66, CorpusRegion.Svetloozersk).With(w => w with { Advanced = true }), new VprPreamble { Title = TitleLook.None, Labels = LabelLook.None, Above = ["ВПР 2025 Математика (углубленный уровень) 7 класс"] });
        yield return Case("vpr-marks-computer-form", "«(компьютерная форма)» after the subject", Reports.Of("Обществознание", 6, 2024, 67, CorpusRegion.Svetloozersk).With(w => w with { Computer = true }), new VprPreamble());
        yield return Case("vpr-marks-base-and-advanced-physics-title", "«Физика (базовый уровень)»: the word «базовый» is no part of the subject", Reports.Of("Физика", 7, 2024, 68, CorpusRegion.Olshansk).With(w => w with { Subject = "Физика (базовый уровень)" }), new VprPreamble(), t => t with { Subject = "Физика" });
    }

    private static CorpusFile Case(string name, string oddity, VprReport report, VprPreamble preamble, Func<TruthTable, TruthTable>? told = null)
    {
        var item = new CorpusCase(name, oddity);
        item.Add(VprForm.Marks, report, new VprShape { Preamble = preamble }, told: told);
        return item.Xlsx();
    }

    private static CorpusFile Sheet(string name, string oddity, string sheet, VprReport report)
    {
        var item = new CorpusCase(name, oddity);
        item.Book.Add(sheet);
        item.Add(VprForm.Marks, report, new VprShape { Preamble = VprPreamble.None });
        return item.Xlsx();
    }

    private static CorpusFile Autumn(string name, string oddity, VprPreamble preamble, VprReport report, bool ask = false)
    {
        var item = new CorpusCase(name, oddity);
        item.Add(VprForm.Marks, report, new VprShape { Preamble = preamble });
        if (ask)
        {
            item.Problem(item.Book.Sheets[0].Name, "ask", "The date is in autumn but the title has only the grade that wrote: the programme's grade (5) must be confirmed.");
        }

        return item.Xlsx();
    }

    private static CorpusFile NoYear()
    {
        var item = new CorpusCase("vpr-marks-nothing-says-the-year", "subject and grade are told, the year is nowhere");
        item.Add(VprForm.Marks, Reports.Math5, new VprShape
        {
            Preamble = new VprPreamble { Title = TitleLook.None, Grade = true, Date = false },
        }, told: t => t with { Year = null, SchoolYear = null, Season = null });
        item.Problem(item.Book.Sheets[0].Name, "ask", "The year is not told by the file: it must be asked, never taken from today's date.");
        return item.Xlsx();
    }

    private static CorpusFile Nothing()
    {
        var item = new CorpusCase("marks-of-some-work-without-any-words", "a bare table on «Лист1»: year, subject, grade and procedure must be asked");
        item.Book.Add("Лист1");
        item.Add(VprForm.Marks, Reports.Math5, new VprShape { Preamble = VprPreamble.None }, told: t => t with
        {
            Year = null, SchoolYear = null, Season = null, Subject = null, ProgrammeGrade = null, TakerGrade = null,
        });
        item.Problem("Лист1", "ask", "Year, subject and grade are told neither by the file's name, the sheet's name nor a preamble.");
        return item.Xlsx();
    }
}
