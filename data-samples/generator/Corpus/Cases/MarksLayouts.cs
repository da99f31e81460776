using System.Globalization;
using Dashboard.Samples.Books;
using Dashboard.Samples.Vpr;

namespace Dashboard.Samples.Corpus.Cases;

/// <summary>«Статистика по отметкам»: heads, columns, rows.</summary>
internal static class MarksLayouts
{
    public static IEnumerable<CorpusFile> All()
    {
        yield return Case("vpr-marks-two-row-head", "«Распределение групп баллов в %» is merged over 2..5, the other captions over two rows", Reports.Russian4, new VprShape { GroupCaption = "Распределение групп баллов в %" });
        yield return Case("vpr-marks-columns-in-another-order", "marks from 5 down to 2 first, participants last", Reports.Russian4, new VprShape { ColumnOrder = ["name", "5", "4", "3", "2", "n", "schools"] });
        yield return Case("vpr-marks-extra-columns", "«№ п/п» first, «Успеваемость», «Качество», «Средняя отметка» and a note after the marks", Reports.Russian4, Extra());
        yield return Case("vpr-marks-without-school-counts", "there is no «Кол-во ОО»", Reports.Russian4, new VprShape { SchoolCounts = false });
        yield return Case("vpr-marks-captions-vary", "captions in capitals, with line breaks, marks as «„2“»", Reports.Russian4, new VprShape
        {
            Captions = new Dictionary<string, string>
            {
                ["name"] = "ГРУППЫ УЧАСТНИКОВ ", ["schools"] = "Кол-во\nОО", ["n"] = "Количество\nучастников", ["2"] = "«2»", ["3"] = "«3»", ["4"] = "«4»", ["5"] = "«5»",
            },
        });
        yield return Case("vpr-marks-captions-with-percent", "captions «2, %» … «5, %» and «Кол-во уч.»", Reports.Russian4, new VprShape
        {
            Captions = new Dictionary<string, string> { ["n"] = "Кол-во уч.", ["2"] = "2, %", ["3"] = "3, %", ["4"] = "4, %", ["5"] = "5, %" },
        });
        yield return Case("vpr-marks-column-numbers-under-head", "a row 1, 2, 3 … stands under the head and is no data", Reports.Russian4, new VprShape { ColumnNumbers = true });
        yield return Case("vpr-marks-table-starts-in-column-c", "the table starts in column C", Reports.Russian4, new VprShape { FirstColumn = 2 });
        yield return Case("vpr-marks-head-repeated-on-pages", "the head stands again after every three rows, as on printed pages", Reports.Biology5, new VprShape { RepeatHeadEvery = 3 });
        yield return Case("vpr-marks-blank-rows-between-blocks", "an empty row before every municipality", Reports.Biology5, new VprShape { BlankRows = true });
        yield return Case("vpr-marks-footers-and-signature", "notes, a signature and a page number under the table", Reports.Russian4, new VprShape
        {
            Footer = ["", "* По ОО с числом участников менее 10 выводы делать не следует", "Исполнитель: отдел оценки качества", "Стр. 1 из 1"],
        });
        yield return Case("vpr-marks-several-municipalities-nested", "the whole region: each municipality is followed by its schools", Reports.Of("Математика", 6, 2024, 71, [.. CorpusRegion.Municipalities]), new VprShape());
        yield return Flattened();
        yield return Case("vpr-marks-of-one-school", "a school's own download: the sample, the region, the municipality, itself", Reports.Math5.Only(r => r.Level != VprLevel.School || r == Reports.Math5.School(1)), new VprShape());
        yield return Case("vpr-marks-region-only", "a region's download without schools: municipalities follow each other", Reports.Of("Химия", 8, 2023, 72, [.. CorpusRegion.Municipalities]).Only(r => r.Level != VprLevel.School), new VprShape());
        yield return Case("vpr-marks-municipality-in-group-row", "municipalities are merged rows without numbers", Reports.Biology5, new VprShape { Municipalities = MunicipalityPlace.GroupRow });
        yield return SheetAMunicipality();
        yield return Spaces();
        yield return HiddenRows();
        yield return HiddenSheet();
        yield return Formulas();
        yield return CountsBesidePercents();
        yield return NoSample();
        yield return SchoolsInSecondColumn();
    }

    private static VprShape Extra() => new()
    {
        Extra =
        [
            new ExtraColumn("№ п/п", "name", t => t.Login is null ? null : int.Parse(t.Login[^2..], CultureInfo.InvariantCulture)),
            new ExtraColumn("Успеваемость", null, t => Reports.Percent(1 - t.MarkShare(2))),
            new ExtraColumn("Качество", null, t => Reports.Percent(t.MarkShare(4) + t.MarkShare(5))),
            new ExtraColumn("Средняя отметка", null, t => Math.Round(Enumerable.Range(2, 4).Sum(m => m * t.MarkShare(m)!.Value), 2)),
            new ExtraColumn("Примечание", null, t => t.Participants < 10 ? "малая выборка" : null),
        ],
    };

    private static CorpusFile Flattened()
    {
        var item = new CorpusCase("vpr-marks-municipalities-first-then-schools", "all municipalities, then all schools: order does not tell whose a school is, only the digits of logins group them");
        var report = Reports.Biology5;
        item.Add(VprForm.Marks, report with { Rows = [.. report.Rows.OrderBy(r => r.Level)] }, told: t => t with { Rows = [.. t.Rows.Select(r => r with { Municipality = null })] });
        item.Problem(item.Book.Sheets[0].Name, "warning", "The municipality of a school cannot be taken from the row above; it must come from the register.");
        return item.Xlsx();
    }

    private static CorpusFile SheetAMunicipality()
    {
        var item = new CorpusCase("vpr-marks-municipality-in-sheet-name", "a sheet a municipality: only the sheet's name says which, shortened («Белоключевский МО»)");
        foreach (var (municipality, i) in CorpusRegion.Municipalities.Select((m, i) => (m, i)))
        {
            // Excel allows a sheet 31 characters, so makers shorten: the name is told, but not whole.
            var sheet = municipality.Replace("муниципальный округ", "МО", StringComparison.Ordinal).Replace("муниципальный район", "МР", StringComparison.Ordinal);
            item.Book.Add(sheet);
            var report = Reports.Of("Математика", 5, 2022, 73, municipality);
            item.Add(VprForm.Marks, i == 0 ? report : report.Only(r => r.Level > VprLevel.Region), new VprShape { Municipalities = MunicipalityPlace.Nowhere }, told: t => t with
            {
                Rows = [.. t.Rows.Select(r => r.Municipality is null ? r : r with { Municipality = sheet })],
            });
        }

        return item.Xlsx();
    }

    private static CorpusFile Spaces()
    {
        var item = new CorpusCase("vpr-marks-stray-spaces-in-names", "names and captions have leading, trailing, double and no-break spaces");
        var report = Reports.Math5;
        var written = item.Add(VprForm.Marks, report, new VprShape { Captions = new Dictionary<string, string> { ["name"] = " Группы  участников ", ["n"] = "Кол-во\u00a0участников " } });
        foreach (var territory in report.Rows)
        {
            var (row, column) = written.Place(territory, "name");
            written.Sheet.Put(row, column, "\u00a0 " + written.Sheet.At(row, column).Text!.Replace(" ", "  ", StringComparison.Ordinal) + " ");
        }

        return item.Xlsx();
    }

    private static CorpusFile HiddenRows()
    {
        var item = new CorpusCase("vpr-marks-rows-hidden-by-filter", "two rows are hidden by a filter; they are data all the same");
        var report = Reports.Math5;
        var written = item.Add(VprForm.Marks, report);
        written.Sheet.HideRow(written.Place(report.School(0), "n").Row);
        written.Sheet.HideRow(written.Place(report.School(2), "n").Row);
        item.Problem(item.Book.Sheets[0].Name, "skip", "Hidden rows are read like the others; the preview may say that there are any.");
        return item.Xlsx();
    }

    private static CorpusFile HiddenSheet()
    {
        var item = new CorpusCase("vpr-marks-hidden-sheet-with-draft", "a hidden sheet holds a draft of the same table with other numbers");
        item.Add(VprForm.Marks, Reports.Math5);
        var hidden = item.Book.Add("черновик");
        hidden.Hidden = true;
        VprSheets.Write(hidden, VprForm.Marks, Reports.Of("Математика", 5, 2023, 99, CorpusRegion.Beloklyuch));
        item.Problem("черновик", "skip", "A hidden sheet is not imported; that it was left out is said.");
        return item.Xlsx();
    }

    private static CorpusFile Formulas()
    {
        var item = new CorpusCase("vpr-marks-formulas-with-saved-values", "shares and the municipality's participants are formulas whose values Excel saved");
        var report = Reports.Math5;
        var written = item.Add(VprForm.Marks, report);
        var (top, column) = written.Place(report.School(0), "n");
        var municipality = report.At(VprLevel.Municipality);
        var last = written.Place(report.Rows[^1], "n").Row;
        written.Sheet.Formula(written.Place(municipality, "n").Row, column, $"SUM({XlsxWriter.Address(top, column)}:{XlsxWriter.Address(last, column)})", municipality.Participants);
        foreach (var school in report.Rows.Where(r => r.Level == VprLevel.School))
        {
            var (row, five) = written.Place(school, "5");
            written.Sheet.Formula(row, five, $"ROUND(100-{XlsxWriter.Address(row, five - 3)}-{XlsxWriter.Address(row, five - 2)}-{XlsxWriter.Address(row, five - 1)},2)", written.Sheet.At(row, five).Number);
        }

        return item.Xlsx();
    }

    private static CorpusFile CountsBesidePercents()
    {
        var item = new CorpusCase("vpr-marks-counts-beside-percents", "each mark has two columns, «чел.» and «%», under a merged caption");
        var report = Reports.Math5.Only(r => r.Level != VprLevel.Sample);
        var sheet = item.Sheet(VprForm.Marks);
        var row = new VprPreamble().Write(sheet, 0, report, VprForm.Marks, 10);
        sheet.Row(row, "Группы участников", "Кол-во участников", "«2»", null, "«3»", null, "«4»", null, "«5»");
        sheet.Row(row + 1, null, null, "чел.", "%", "чел.", "%", "чел.", "%", "чел.", "%");
        sheet.Merge(row, 0, row + 1, 0);
        sheet.Merge(row, 1, row + 1, 1);
        for (var mark = 0; mark < 4; mark++)
        {
            sheet.Merge(row, 2 + (2 * mark), row, 3 + (2 * mark));
        }

        row += 2;
        foreach (var territory in report.Rows)
        {
            sheet.Row(row, VprCells.Name(territory, SchoolLook.NameThenSch), territory.Participants);
            for (var mark = 2; mark <= 5; mark++)
            {
                sheet.Put(row, (2 * mark) - 2, territory.Marks[mark - 2]);
                sheet.Put(row, (2 * mark) - 1, VprCells.Share(territory.MarkShare(mark), new VprNumbers()));
            }

            row++;
        }

        item.Tell(VprForm.Marks, report, new VprShape { SchoolCounts = false });
        return item.Xlsx();
    }

    private static CorpusFile NoSample()
    {
        var item = new CorpusCase("vpr-marks-without-whole-sample-row", "«Вся выборка» was deleted: the first row is the region");
        item.Add(VprForm.Marks, Reports.Math5.Only(r => r.Level != VprLevel.Sample));
        return item.Xlsx();
    }

    private static CorpusFile SchoolsInSecondColumn()
    {
        var item = new CorpusCase("vpr-marks-municipality-column-merged-down", "a municipality column, merged down over its schools, before the names");
        var report = Reports.Biology5.Only(r => r.Level == VprLevel.School);
        var written = item.Add(VprForm.Marks, report, new VprShape { SchoolCounts = false, Extra = [new ExtraColumn("Муниципалитет", "name", _ => null)] });
        foreach (var group in report.Rows.GroupBy(r => r.Municipality!))
        {
            var rows = group.Select(r => written.Place(r, "name").Row).ToList();
            written.Sheet.Put(rows[0], 0, group.Key);
            written.Sheet.Merge(rows[0], 0, rows[^1], 0);
        }

        return item.Xlsx();
    }

    private static CorpusFile Case(string name, string oddity, VprReport report, VprShape shape)
    {
        var item = new CorpusCase(name, oddity);
        item.Add(VprForm.Marks, report, shape, told: shape.Municipalities == MunicipalityPlace.Nowhere ? t => t with { Rows = [.. t.Rows.Select(r => r with { Municipality = null })] } : null);
        return item.Xlsx();
    }
}
