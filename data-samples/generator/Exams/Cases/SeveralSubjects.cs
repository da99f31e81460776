using Dashboard.Samples.Books;
using Dashboard.Samples.Corpus;

namespace Dashboard.Samples.Exams.Cases;

/// <summary>Books of several subjects, waves and procedures.</summary>
internal static class SeveralSubjects
{
    private static readonly string[] Subjects = ["Русский язык", "Математика", "Обществознание"];

    public static IEnumerable<CorpusFile> All()
    {
        yield return OnSheets();
        yield return AsColumnGroups();
        yield return AsRowsInTheMiddle();
        yield return RegionOnly();
        yield return WavesOnSheets();
        yield return WaveInTitle("oge-wave-with-retakes", "с учётом пересдач", "withRetakes");
        yield return WaveInTitle("oge-wave-september", "дополнительный (сентябрьский) период", "additional");
        yield return WithFinalStateExam();
        yield return SubjectColumn();
        yield return Flat("flat-exams-all-procedures", ege: true).Xlsx();
        yield return Flat("flat-exams-csv-windows-1251", ege: false).Csv(new CsvShape { Encoding = CsvEncoding.Windows1251 });
    }

    private static List<ExamColumn> Plain() => [Columns.Area(), Columns.Code(), Columns.Name(), Columns.N(), .. Columns.Marks()];

    private static CorpusFile OnSheets()
    {
        var item = new CorpusCase("oge-subjects-on-sheets-of-one-book", "a sheet a subject, the subject only in the sheet's name, the year only on the first sheet's title");
        foreach (var (subject, i) in Subjects.Select((s, i) => (s, i)))
        {
            var work = ExamWork.Oge(subject, 2023);
            Sheets.Add(item, subject, ["Результаты ОГЭ в 2023 году"], work, Plain(), ExamPlaces.Draw(work, 70 + i).Only("school"));
        }

        return item.Xlsx();
    }

    private static CorpusFile AsColumnGroups()
    {
        var item = new CorpusCase("oge-subjects-as-groups-of-columns", "schools in rows, each subject over its own «уч.», 2, 3, 4, 5");
        var sheet = item.Book.Add("Все предметы");
        sheet.Put(0, 0, "Результаты ОГЭ 2023 года в разрезе предметов");
        var drawn = Subjects.Select((subject, i) => ExamPlaces.Draw(ExamWork.Oge(subject, 2023), 80 + i).Only("school")).ToList();
        List<ExamColumn> columns = [Columns.Area("Муниципалитет"), Columns.Code(), Columns.Name()];
        List<ExamColumn> own = [Columns.N("Уч."), .. Columns.Marks("{0}"), Columns.MeanMark()];
        for (var i = 0; i < Subjects.Length; i++)
        {
            var places = drawn[i].ToDictionary(p => p.Code!);
            columns.AddRange(own.Select(c => c with { Over = Subjects[i], Value = p => c.Value(places[p.Code!]) }));
            item.Tell(ExamTables.Truth(sheet.Name, drawn[i][0].Work, own, drawn[i], also: Told.Area | Told.Code | Told.Name));
        }

        ExamTables.Write(sheet, 1, columns, drawn[0]);
        return item.Xlsx();
    }

    private static CorpusFile AsRowsInTheMiddle()
    {
        var item = new CorpusCase("oge-subject-rows-in-the-middle", "one head, then a merged row with a subject above the rows of each");
        var sheet = item.Book.Add("Лист1");
        var columns = Plain();
        sheet.Put(0, 0, "Итоги ОГЭ-2024 по образовательным организациям");
        var row = ExamTables.Head(sheet, 1, columns);
        foreach (var (subject, i) in Subjects.Select((s, i) => (s, i)))
        {
            var work = ExamWork.Oge(subject, 2024);
            var places = ExamPlaces.Draw(work, 90 + i, 1).Only("school");
            sheet.Put(row, 0, subject);
            sheet.Merge(row, 0, row, columns.Count - 1);
            row = ExamTables.Rows(sheet, row + 1, columns, places);
            item.Tell(ExamTables.Truth(sheet.Name, work, columns, places));
        }

        return item.Xlsx();
    }

    private static CorpusFile RegionOnly()
    {
        var item = new CorpusCase("oge-region-only-subjects-as-rows", "the region's own table: a row a subject, «Достижение порога», appeals, shares as fractions");
        var sheet = item.Book.Add("Статистика");
        sheet.Put(0, 0, "Статистические данные ОГЭ 2023 (основной этап), Приозёрный край");
        List<ExamColumn> columns =
        [
            Columns.N("Количество участников (чел.)"), Columns.MeanScore(), .. Columns.MarkPairs("Отметка «{0}»", "кол-во", "доля", ShareKind.Fraction),
            Columns.Other("Всего", _ => "-") with { Over = "Апелляции" }, Columns.Other("% от сдававших", _ => "-") with { Over = "Апелляции" },
        ];
        var regions = Subjects.Append("Английский язык").Select((s, i) => ExamPlaces.Draw(ExamWork.Oge(s, 2023), 100 + i)[0]).ToList();
        var next = 0;
        List<ExamColumn> all = [Columns.Number("№"), Columns.Other("Предмет", p => p.Work.Subject), .. columns];
        next = ExamTables.Write(sheet, 1, all, regions);
        sheet.Put(next, 1, "Итого человеко-экзаменов");
        sheet.Put(next, 2, regions.Sum(r => r.N));
        foreach (var region in regions)
        {
            item.Tell(ExamTables.Truth(sheet.Name, region.Work, columns, [region], "main"));
        }

        return item.Xlsx();
    }

    private static CorpusFile WavesOnSheets()
    {
        var item = new CorpusCase("oge-waves-on-two-sheets", "the same schools before and after retakes: two facts, not a repetition");
        var work = ExamWork.Oge("Математика", 2023);
        Sheets.Add(item, "Основной период", ["ОГЭ-2023. Математика"], work, Plain(), ExamPlaces.Draw(work, 110).Only("school"), "main");
        Sheets.Add(item, "С учетом пересдач", ["ОГЭ-2023. Математика"], work, Plain(), ExamPlaces.Draw(work, 111).Only("school"), "withRetakes");
        return item.Xlsx();
    }

    private static CorpusFile WaveInTitle(string name, string words, string wave)
    {
        var work = ExamWork.Oge("Русский язык", 2023);
        return Sheets.One(name, "the title says «" + words + "»", [$"Результаты ОГЭ по русскому языку в 2023 году, {words}"], work, Plain(), ExamPlaces.Draw(work, 112).Only("school"), wave).Xlsx();
    }

    private static CorpusFile WithFinalStateExam()
    {
        var item = new CorpusCase("oge-with-a-sheet-of-gve", "the second sheet is ГВЭ, another examination with tasks of its own");
        var work = ExamWork.Oge("Математика", 2023);
        Sheets.Add(item, "ОГЭ", ["Результаты ОГЭ по математике 2023"], work, Plain(), ExamPlaces.Draw(work, 113).Only("school"));
        var sheet = item.Book.Add("ГВЭ");
        sheet.Put(0, 0, "Результаты ГВЭ-9 по математике 2023");
        ExamTables.Write(sheet, 1, Plain(), ExamPlaces.Draw(work, 114).Only("school").Take(4));
        item.Problem("ГВЭ", "skip", "ГВЭ is not ОГЭ: its rows must not be mixed with those of ОГЭ.");
        return item.Xlsx();
    }

    private static CorpusFile SubjectColumn()
    {
        var item = new CorpusCase("oge-subject-column-federal-codes", "«Код предмета» 1, 2, 12 and names of subjects with the code before them");
        var sheet = item.Book.Add("выгрузка");
        sheet.Put(0, 0, "ОГЭ 2023");
        var drawn = Subjects.Select((subject, i) => ExamPlaces.Draw(ExamWork.Oge(subject, 2023), 120 + i, 1).Only("school")).ToList();
        int[] codes = [1, 2, 12];
        List<ExamColumn> columns = [Columns.Other("Код предмета", p => codes[Array.IndexOf(Subjects, p.Work.Subject)]), .. Plain()];
        ExamTables.Write(sheet, 1, columns, drawn.SelectMany(d => d));
        foreach (var places in drawn)
        {
            item.Tell(ExamTables.Truth(sheet.Name, places[0].Work, columns, places));
        }

        return item.Xlsx();
    }

    private static CorpusCase Flat(string name, bool ege)
    {
        var item = new CorpusCase(name, "all procedures, years and subjects in one table, told apart by columns");
        var sheet = item.Book.Add("Данные");
        List<ExamWork> works = [ExamWork.Oge("Русский язык", 2022), ExamWork.Oge("Математика", 2023), new ExamWork("vpr", "Математика", 2023, 5), ExamWork.Base(2023)];
        List<ExamColumn> columns =
        [
            Columns.Other("Год", p => p.Work.Year), Columns.Other("Процедура", p => p.Work.Procedure switch { "oge" => "ОГЭ", "ege" => "ЕГЭ", _ => "ВПР" }),
            Columns.Other("Предмет", p => p.Work is { Procedure: "ege", Marked: true } ? "Математика базовая" : p.Work.Subject), Columns.Other("Класс", p => p.Work.Grade),
            Columns.Area("Муниципалитет"), Columns.Code(), Columns.Name("ОО"), Columns.N(), .. Columns.Marks("{0}"),
        ];
        List<ExamColumn> scored = [];
        if (ege)
        {
            works.Add(ExamWork.Ege("Химия", 2023, 36));
            scored = [Columns.MeanScore("Средний тестовый балл"), Columns.Below("Не преодолели минимальный порог")];
        }

        List<ExamColumn> all =
        [
            .. columns.Select(c => c.Told == Told.Marks ? c with { Value = p => p.Work.Marked ? c.Value(p) : null } : c),
            .. scored.Select(c => c with { Value = p => p.Work.Marked ? null : c.Value(p) }),
        ];
        var row = ExamTables.Head(sheet, 0, all);
        foreach (var (work, i) in works.Select((w, i) => (w, i)))
        {
            var places = ExamPlaces.Draw(work, 130 + i, 1).Only("school");
            row = ExamTables.Rows(sheet, row, all, places);
            var truth = ExamTables.Truth(sheet.Name, work, work.Marked ? columns : [.. columns.Where(c => c.Told != Told.Marks), .. scored], places);
            item.Tell(truth);
        }

        return item;
    }
}
