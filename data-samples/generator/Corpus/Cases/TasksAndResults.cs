using Dashboard.Samples.Books;
using Dashboard.Samples.Vpr;

namespace Dashboard.Samples.Corpus.Cases;

/// <summary>«Выполнение заданий», «Достижение планируемых результатов», «Выполнение заданий группами участников».</summary>
internal static class TasksAndResults
{
    public static IEnumerable<CorpusFile> All() => [.. Tasks(), .. Planned(), .. Groups()];

    private static IEnumerable<CorpusFile> Tasks()
    {
        var russian = Reports.Russian4;
        yield return Case(VprForm.Tasks, "vpr-tasks-plain", "none: codes with a Cyrillic К, maximum points in a second head row", russian, new VprShape()).Xlsx();
        yield return Case(VprForm.Tasks, "vpr-tasks-latin-k", "codes with a Latin K", russian, new VprShape { Tasks = new TaskLook { LatinK = true } }).Xlsx();
        yield return Case(VprForm.Tasks, "vpr-tasks-points-in-codes", "codes «1К1 (4б)», no row of maximum points", russian, new VprShape { Tasks = new TaskLook { PointsSuffix = true, MaxRow = null } }).Xlsx();
        yield return Case(VprForm.Tasks, "vpr-tasks-without-maximum-points", "no maximum points anywhere", russian, new VprShape { Tasks = new TaskLook { MaxRow = null } }).Xlsx();
        yield return Case(VprForm.Tasks, "vpr-tasks-codes-with-comma", "codes «3,1» with a comma", russian, new VprShape { Tasks = new TaskLook { Comma = true } }).Xlsx();
        yield return Case(VprForm.Tasks, "vpr-tasks-codes-with-brackets", "codes «3(1)»", russian, new VprShape { Tasks = new TaskLook { Brackets = true } }).Xlsx();
        yield return Case(VprForm.Tasks, "vpr-tasks-codes-as-numbers", "codes 2 and 3.1 are numbers, 1К1 is text", russian, new VprShape { Tasks = new TaskLook { AsNumbers = true, MaxRow = "Максимальный балл" } }).Xlsx();
        yield return Case(VprForm.Tasks, "vpr-tasks-two-row-caption-and-maximum", "a merged caption over the tasks, codes, then maximum points: three head rows", russian, new VprShape { GroupCaption = "Выполнение заданий (в % от числа участников)" }).Xlsx();
        yield return Case(VprForm.Tasks, "vpr-tasks-missing-as-x", "a school where nobody wrote has «X» under every task", Reports.Math6.WithEmptySchool(), new VprShape { Numbers = new VprNumbers { Missing = "X" } }).Xlsx();
        yield return Case(VprForm.Tasks, "vpr-tasks-decimal-comma-bare-logins", "shares are text with a comma, schools are bare logins", Reports.Biology5, new VprShape { Numbers = new VprNumbers { Shares = ShareLook.CommaText }, Schools = SchoolLook.BareSch, Tasks = new TaskLook { LatinK = true, PointsSuffix = true } }).Xlsx();
        yield return Case(VprForm.Tasks, "vpr-tasks-spreadsheet-ml-named-xls", "XML of Excel 2003 named .xls", russian, new VprShape { GroupCaption = "Номера заданий" }).SpreadsheetMl();
        yield return Case(VprForm.Tasks, "vpr-tasks-biff", "old .xls", Reports.Math5, new VprShape()).Xls();
        yield return Case(VprForm.Tasks, "vpr-tasks-autumn-2020", "autumn: the sixth grade on the programme of the fifth", Reports.Autumn("Биология", 5, 2020, 95, CorpusRegion.Beloklyuch), new VprShape { Preamble = new VprPreamble { Title = TitleLook.AutumnGrade } }).Xlsx();
        yield return Dates();
    }

    private static IEnumerable<CorpusFile> Planned()
    {
        var report = Reports.Of("Математика", 4, 2022, 96, CorpusRegion.Beloklyuch);
        var russian = Reports.Russian4;
        yield return Case(VprForm.Planned, "vpr-planned-plain", "none: tasks are rows, territories are columns, Russia last, long texts with line breaks", report, new VprShape()).Xlsx();
        yield return Case(VprForm.Planned, "vpr-planned-codes-with-brackets", "labels «3(1). Умение …»", russian, new VprShape { Tasks = new TaskLook { Brackets = true } }).Xlsx();
        yield return Case(VprForm.Planned, "vpr-planned-percent-text-and-spaced-counts", "shares «61,54%», counts «1 530 221 уч.»", report, new VprShape { Numbers = new VprNumbers { Shares = ShareLook.PercentText, Counts = CountLook.NbspText } }).Xlsx();
        yield return Case(VprForm.Planned, "vpr-planned-short-caption-edu-logins", "the first caption is «Проверяемые требования (умения)», logins begin with «edu»", report, new VprShape { Schools = SchoolLook.NameThenEdu, Captions = new Dictionary<string, string> { ["results"] = "Проверяемые требования (умения)" } }).Xlsx();
        yield return Case(VprForm.Planned, "vpr-planned-region-and-russia-only", "two territories: the region and Russia", report.Only(r => r.Level <= VprLevel.Region), new VprShape()).Xlsx();
        yield return Case(VprForm.Planned, "vpr-planned-biff", "old .xls", report, new VprShape()).Xls();
        yield return Case(VprForm.Planned, "vpr-planned-starts-in-column-b", "the table starts in column B, a footer follows", report, new VprShape { FirstColumn = 1, Footer = ["Примечание: достижение ниже 57 % отмечено цветом"] }).Xlsx();
        yield return Sections(report);
    }

    private static IEnumerable<CorpusFile> Groups()
    {
        var report = Reports.Math5;
        yield return Case(VprForm.GroupTasks, "vpr-group-tasks-group-column", "the mark group has its own column, the territory is repeated in each row", report, new VprShape()).Xlsx();
        yield return Case(VprForm.GroupTasks, "vpr-group-tasks-territory-merged", "the territory is merged down over its four rows", report, new VprShape { Groups = GroupPlace.ColumnMerged }).Xlsx();
        yield return Case(VprForm.GroupTasks, "vpr-group-tasks-rows-below-territory", "four rows «Ср.% вып. уч. гр. баллов 2» follow the territory's own row", report, new VprShape { Groups = GroupPlace.RowsBelow }).Xlsx();
        yield return Case(VprForm.GroupTasks, "vpr-group-tasks-empty-groups-dashes", "a group without participants has «–»", Reports.History5, new VprShape { Numbers = new VprNumbers { Missing = "–" } }).Xlsx();
        yield return Case(VprForm.GroupTasks, "vpr-group-tasks-decimal-comma-latin-k", "codes with a Latin K and points, shares as text", Reports.Russian4, new VprShape { Groups = GroupPlace.RowsBelow, Numbers = new VprNumbers { Shares = ShareLook.CommaText }, Tasks = new TaskLook { LatinK = true, PointsSuffix = true, MaxRow = null } }).Xlsx();
    }

    private static CorpusFile Dates()
    {
        var item = new CorpusCase("vpr-tasks-codes-turned-into-dates", "Excel made days of the codes «5.1» and «5.2»: the head holds 05.01 and 05.02");
        var report = Reports.Math4;
        var written = item.Add(VprForm.Tasks, report);
        var first = report.Rows[0];
        foreach (var (code, day) in new[] { ("5.1", new DateOnly(2021, 1, 5)), ("5.2", new DateOnly(2021, 2, 5)) })
        {
            var column = written.Place(first, code).Column;
            written.Sheet.Put(written.HeadRow, column, day);
            item.Problem(written.Sheet.Name + "!" + XlsxWriter.Address(written.HeadRow, column), "warning", "The head is a day where a task code is due: read as day.month = " + code + ", and said.");
        }

        return item.Xlsx();
    }

    private static CorpusFile Sections(VprReport report)
    {
        var item = new CorpusCase("vpr-planned-section-rows", "rows with a section's name («Числа и вычисления») stand between the tasks");
        var source = new Book().Add("x");
        var written = VprSheets.Write(source, VprForm.Planned, report);
        var sheet = item.Sheet(VprForm.Planned);
        var first = written.HeadRow + 2;
        var shift = 0;
        foreach (var row in source.Rows())
        {
            if (row.Index == first || row.Index == first + 6)
            {
                sheet.Put(row.Index + shift, 0, row.Index == first ? "Числа и вычисления" : "Фигуры, величины, рассуждения");
                sheet.Merge(row.Index + shift, 0, row.Index + shift, report.Rows.Count + 1);
                shift++;
            }

            for (var column = 0; column < row.Cells.Length; column++)
            {
                sheet.Put(row.Index + shift, column, row.Cells.Span[column]);
            }
        }

        foreach (var merge in source.Merges)
        {
            sheet.Merge(merge.FirstRow, merge.FirstColumn, merge.LastRow, merge.LastColumn);
        }

        item.Tell(VprForm.Planned, report);
        return item.Xlsx();
    }

    private static CorpusCase Case(VprForm form, string name, string oddity, VprReport report, VprShape shape)
    {
        var item = new CorpusCase(name, oddity);
        item.Add(form, report, shape);
        return item;
    }
}
