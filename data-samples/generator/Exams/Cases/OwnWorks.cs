using Dashboard.Samples.Corpus;

namespace Dashboard.Samples.Exams.Cases;

/// <summary>Assessments of a region's or a municipality's own.</summary>
internal static class OwnWorks
{
    public static IEnumerable<CorpusFile> All()
    {
        List<ExamColumn> marks = [Columns.Area("Муниципалитет"), Columns.Code(), Columns.Name("ОО"), Columns.N(), .. Columns.Marks(), Columns.MeanMark()];
        List<ExamColumn> shares = [Columns.Name("Наименование ОО"), Columns.N("Писали работу"), .. Columns.MarkShares()];
        yield return Own("own-trial-oge-mathematics", "a trial examination with a date: not ОГЭ itself", "Математика", 9, 2024, "2024-03-15", marks,
            "Результаты пробного экзамена в форме ОГЭ по математике, 9 класс", "Дата проведения: 15.03.2024");
        yield return Own("own-diagnostic-work-date-in-words", "a diagnostic work, the day in words", "Русский язык", 8, 2023, "2023-10-12", marks,
            "Диагностическая работа по русскому языку, 8 класс, 12 октября 2023 года");
        yield return Own("own-independent-assessment", "independent assessment of quality, shares only with participants", "Физика", 10, 2024, "2024-02-06", shares,
            "Независимая оценка качества знаний по физике (10 класс)", "06.02.2024 г.");
        yield return Own("own-trial-says-ege-in-the-middle", "«пробный ЕГЭ» of base mathematics", "Математика", 11, 2024, "2024-02-20", shares,
            "Пробный ЕГЭ по математике (базовый уровень), 11 класс, 20.02.2024");
        yield return Own("own-control-work-regional", "«региональная контрольная работа», the subject in a line of its own", "География", 7, 2022, "2022-12-08", marks,
            "Региональная контрольная работа", "Предмет: География", "Класс: 7", "Дата: 08.12.2022");
    }

    private static CorpusFile Own(string name, string oddity, string subject, int grade, int year, string date, IReadOnlyList<ExamColumn> columns, params string[] titles)
    {
        var autumn = string.CompareOrdinal(date[5..], "09") >= 0;
        var work = ExamWork.Own(subject, grade, year);
        var places = ExamPlaces.Draw(work, 300 + grade).Only("school");
        var item = Sheets.One(name, oddity, titles, work, columns, places, sheetName: "Результаты");
        item.Change(t => t with { Title = titles[0], Date = date, SchoolYear = autumn ? $"{year}/{year + 1}" : t.SchoolYear });
        return item.Xlsx();
    }
}
