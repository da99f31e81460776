using System.IO.Compression;
using Dashboard.Samples.Books;
using Dashboard.Samples.Vpr;

namespace Dashboard.Samples.Corpus.Cases;

/// <summary>Files that hold more than one table.</summary>
internal static class SeveralTables
{
    public static IEnumerable<CorpusFile> All()
    {
        yield return Below();
        yield return Beside();
        yield return SubjectRows();
        yield return SubjectRows(grade: true);
        yield return SevenSheets();
        yield return MarksThenScores();
        yield return SheetASubject();
        yield return Contents();
        yield return Archive();
        yield return TwoYears();
    }

    private static CorpusFile Below()
    {
        var item = new CorpusCase("vpr-marks-two-subjects-below-each-other", "two tables on one sheet, each with its preamble");
        var first = item.Add(VprForm.Marks, Reports.Russian4);
        item.Add(VprForm.Marks, Reports.Math4, row: first.NextRow + 2);
        return item.Xlsx();
    }

    private static CorpusFile Beside()
    {
        var item = new CorpusCase("vpr-marks-two-subjects-side-by-side", "two tables stand side by side with an empty column between, the subject over each");
        var sheet = item.Sheet(VprForm.Marks);
        sheet.Put(0, 0, "ВПР 2021. 4 класс");
        foreach (var (report, left) in new[] { (Reports.Russian4, 0), (Reports.Math4, 8) })
        {
            sheet.Put(2, left, "Предмет: " + report.Work.Subject);
            sheet.Merge(2, left, 2, left + 6);
            item.Add(VprForm.Marks, report, new VprShape { Preamble = VprPreamble.None, FirstColumn = left }, row: 3);
        }

        return item.Xlsx();
    }

    private static CorpusFile SubjectRows(bool grade = false)
    {
        var item = grade
            ? new CorpusCase("vpr-marks-grade-and-subject-as-rows", "one head; rows «4 класс. Русский язык», «5 класс. История» stand between the data")
            : new CorpusCase("vpr-marks-subject-as-row-in-the-middle", "one head; a merged row with the subject stands before the rows of each");
        var sheet = item.Sheet(VprForm.Marks);
        var reports = grade ? new[] { Reports.Of("Русский язык", 4, 2023, 81, CorpusRegion.Olshansk), Reports.Of("История", 5, 2023, 82, CorpusRegion.Olshansk) } : [Reports.Russian4, Reports.Math4];
        sheet.Put(0, 0, grade ? "ВПР 2023. Статистика по отметкам" : "ВПР 2021. 4 класс. Статистика по отметкам");
        var row = 2;
        foreach (var (report, i) in reports.Select((r, i) => (r, i)))
        {
            if (i == 0)
            {
                row = VprSheets.Write(sheet, VprForm.Marks, report with { Rows = [] }, new VprShape { Preamble = VprPreamble.None }, row).NextRow;
            }

            sheet.Put(row, 0, grade ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{report.Work.TakerGrade} класс. {report.Work.Subject}") : report.Work.Subject);
            sheet.Merge(row, 0, row, 6);
            row = item.Add(VprForm.Marks, report, new VprShape { Preamble = VprPreamble.None, WithoutHead = true }, row + 1).NextRow;
        }

        return item.Xlsx();
    }

    private static CorpusFile SevenSheets()
    {
        var item = new CorpusCase("vpr-six-reports-on-six-sheets", "reports 2–7 of one work, a sheet each");
        foreach (var form in new[] { VprForm.Marks, VprForm.Journal, VprForm.Scores, VprForm.Tasks, VprForm.Planned, VprForm.GroupTasks })
        {
            item.Book.Add(VprForms.SheetName(form));
            item.Add(form, Reports.Math5);
        }

        return item.Xlsx();
    }

    private static CorpusFile MarksThenScores()
    {
        var item = new CorpusCase("vpr-marks-and-scores-on-one-sheet", "«Статистика по отметкам» and below it «Распределение первичных баллов» without a preamble of its own");
        var first = item.Add(VprForm.Marks, Reports.History5);
        var sheet = item.Sheet(VprForm.Marks);
        sheet.Put(first.NextRow + 1, 0, VprForms.Title(VprForm.Scores));
        item.Add(VprForm.Scores, Reports.History5, new VprShape { Preamble = VprPreamble.None }, first.NextRow + 2);
        return item.Xlsx();
    }

    private static CorpusFile SheetASubject()
    {
        var item = new CorpusCase("vpr-marks-sheet-a-subject", "sheets «4 РУ», «МА 4», «РУ5», «5МА»: order of letters and digits varies; the year is in the title only");
        foreach (var (sheet, subject, grade, seed) in new[] { ("4 РУ", "Русский язык", 4, 83), ("МА 4", "Математика", 4, 84), ("РУ5", "Русский язык", 5, 85), ("5МА", "Математика", 5, 86) })
        {
            item.Book.Add(sheet);
            item.Add(VprForm.Marks, Reports.Of(subject, grade, 2022, seed, CorpusRegion.Ivnyaki), new VprShape
            {
                Preamble = new VprPreamble { Title = TitleLook.Words, Labels = LabelLook.None },
            });
        }

        return item.Xlsx();
    }

    private static CorpusFile Contents()
    {
        var item = new CorpusCase("vpr-marks-behind-a-contents-sheet", "the first sheet is a list of sheets, the last a list of abbreviations: neither is a table of results");
        var contents = item.Book.Add("Содержание");
        contents.Row(0, "№", "Лист", "Описание");
        contents.Row(1, 1, "Отметки", "Статистика по отметкам, математика, 5 класс");
        contents.Row(2, 2, "Сокращения", "Список сокращений");
        item.Book.Add("Отметки");
        item.Add(VprForm.Marks, Reports.Math5);
        var words = item.Book.Add("Сокращения");
        words.Row(0, "Сокращение", "Значение");
        words.Row(1, "ОО", "образовательная организация");
        words.Row(2, "ВПР", "всероссийская проверочная работа");
        item.Problem("Содержание", "skip", "The sheet holds no results.");
        item.Problem("Сокращения", "skip", "The sheet holds no results.");
        return item.Xlsx();
    }

    private static CorpusFile Archive()
    {
        var item = new CorpusCase("vpr-three-reports-in-an-archive", "a .zip of an .xlsx, an .xls in a folder, and a readme that is no sheet");
        item.Book.Add("Отметки");
        item.Add(VprForm.Marks, Reports.History5, told: t => t with { Entry = "отметки.xlsx" });
        var inner = VprSheets.Book(VprForm.Scores, Reports.History5, sheetName: "Баллы");
        item.Book.Add("Баллы");
        item.Tell(VprForm.Scores, Reports.History5, told: t => t with { Entry = "история/баллы.xls" });
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Entry(zip, "отметки.xlsx", XlsxWriter.Write(VprSheets.Book(VprForm.Marks, Reports.History5, sheetName: "Отметки")));
            Entry(zip, "история/баллы.xls", XlsWriter.Write(inner));
            Entry(zip, "прочти.txt", "Выгрузка ФИС ОКО по истории за 5 класс.\r\n"u8.ToArray());
        }

        item.Problem("прочти.txt", "skip", "The file in the archive is no table.");
        return item.Save(".zip", memory.ToArray());
    }

    private static CorpusFile TwoYears()
    {
        var item = new CorpusCase("vpr-marks-two-years-below-each-other", "the same work of 2022 and 2023, a table each on one sheet: two different facts, not duplicates");
        var first = item.Add(VprForm.Marks, Reports.Of("Математика", 5, 2022, 87, CorpusRegion.Ivnyaki));
        item.Add(VprForm.Marks, Reports.Of("Математика", 5, 2023, 88, CorpusRegion.Ivnyaki), row: first.NextRow + 1);
        return item.Xlsx();
    }

    private static void Entry(ZipArchive zip, string name, byte[] bytes)
    {
        using var entry = FixedZip.Entry(zip, name);
        entry.Write(bytes);
    }
}
