using Dashboard.Samples.Books;
using Dashboard.Samples.Corpus;

namespace Dashboard.Samples.Exams.Cases;

/// <summary>ОГЭ as РЦОИ and municipalities pass it on: sheets of one subject.</summary>
internal static class WorkingSheets
{
    private static readonly ExamWork Math = ExamWork.Oge("Математика", 2023);
    private static readonly ExamWork Russian = ExamWork.Oge("Русский язык", 2024);

    public static IEnumerable<CorpusFile> All()
    {
        var math = ExamPlaces.Draw(Math, 31);
        var russian = ExamPlaces.Draw(Russian, 32);
        List<ExamColumn> plain = [Columns.Area(), Columns.Code(), Columns.Name(), Columns.N(), .. Columns.Marks(), Columns.MeanMark()];
        string[] title = ["Результаты ОГЭ по математике, 2023 год"];
        yield return Sheets.One("oge-schools-codes-with-leading-noughts", "codes are text with a nought in front", title, Math, plain, math.Only("school")).Xlsx();
        yield return Numbers(math);
        yield return Sheets.One("oge-biff", "the same as .xls of Excel 97", title, Math, plain, math.Only("school")).Xls();
        yield return Sheets.One("oge-spreadsheetml", "the same as XML of Excel 2003 named .xls", title, Math, plain, math.Only("school")).SpreadsheetMl();
        yield return Sheets.One("oge-html-named-xls", "the same as a web page named .xls", title, Math, plain, math.Only("school")).Html();
        yield return Sheets.One("oge-csv-windows-1251", "the same as .csv in windows-1251", title, Math, plain, math.Only("school")).Csv(new CsvShape { Encoding = CsvEncoding.Windows1251 });
        yield return Sheets.One("oge-ods", "the same as .ods", title, Math, plain, math.Only("school")).Ods();
        yield return Hierarchy(math, "oge-region-municipalities-schools-in-one-column", "region without a code, municipalities with short codes, then their schools");
        yield return Sheets.One("oge-russian-captions-of-a-municipality", "other words for everything: ОУ, МСУ, сдавало, УО, КО", ["Итоги государственной итоговой аттестации (ОГЭ) 2023-2024 учебного года. Русский язык"], Russian,
            [Columns.Number("№"), Columns.Area("МСУ"), Columns.Code("Код ОУ"), Columns.Name("ОУ"), Columns.N("Сдавало"), .. Columns.Marks("\"{0}\""), Columns.Pass("УО, %"), Columns.Quality("КО, %"), Columns.MeanMark("Средняя оценка")], russian.Only("school")).Xlsx();
        yield return MergedDown(russian);
        yield return TotalsBelow(russian);
        yield return TotalOnTop(russian);
        yield return UnknownTotal(russian);
        yield return GroupRows(math);
        yield return MunicipalityInTitle(math);
        yield return Sheets.One("oge-mixed-shares-fractions-and-percents", "marks as fractions 0..1 and quality in percent side by side", title, Math,
            [Columns.Area(), Columns.Name(), Columns.N(), .. Columns.MarkShares("Доля «{0}»", kind: ShareKind.Fraction), Columns.Pass("Успеваемость, %"), Columns.Quality("Качество, %")], math.Only("school")).Xlsx();
        yield return Sheets.One("oge-percent-signs-decimal-commas", "shares are text: comma, no-break space, percent sign", title, Math,
            [Columns.Area("Район"), Columns.Name("Школа"), Columns.N("Всего участников"), .. Columns.MarkShares("Получили «{0}»", kind: ShareKind.PercentSign)], math.Only("school")).Xlsx();
        yield return ShareOnly(math);
        yield return MeanWord(math, mark: true);
        yield return MeanWord(math, mark: false);
        yield return RepeatedHead(russian);
        yield return Sheets.One("oge-2024-russkij-yazyk", "nothing but the file's name tells what it is: Latin letters", [], Russian, plain, russian.Only("school")).Xlsx();
        yield return EmptySchool(math);
        yield return WrongSum(math);
        yield return OneSchool();
    }

    private static CorpusFile Numbers(IReadOnlyList<ExamPlace> math)
    {
        ExamColumn code = new("Код ОО", p => p.Code is { } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null, Told.Nothing);
        List<ExamColumn> columns = [Columns.Area("Муниципалитет"), code, Columns.Name("Краткое наименование ОО"), Columns.N("Участники, чел."), .. Columns.Marks("Получили «{0}», чел.")];
        return Sheets.One("oge-schools-codes-are-numbers", "codes were turned to numbers, their noughts are lost", ["ОГЭ 2023. 02 - Математика"], Math, columns, math.Only("school")).Xlsx();
    }

    private static CorpusFile Hierarchy(IReadOnlyList<ExamPlace> places, string name, string oddity) =>
        Sheets.One(name, oddity, ["Результаты ОГЭ-2023 по образовательным организациям Приозёрного края", "02-Математика"], Math,
            [Columns.Code("Код МОУО/ОО"), Columns.Name("Наименование МОУО/ОО"), Columns.N(), .. Columns.MarkPairs("отметка \"{0}\"", "кол-во"), Columns.MeanMark()], places, also: Told.Area).SpreadsheetMl();

    private static CorpusFile MergedDown(IReadOnlyList<ExamPlace> places)
    {
        var schools = places.Only("school");
        List<ExamColumn> columns = [Columns.Other("МСУ", p => schools.First(s => s.Municipality == p.Municipality) == p ? p.Municipality : null), Columns.Code(), Columns.Name(), Columns.N(), .. Columns.Marks()];
        var item = new CorpusCase("oge-municipality-merged-down", "the municipality stands once, in a cell merged over its schools");
        var (sheet, _) = Sheets.Add(item, "Русский язык", ["Результаты ОГЭ 2024 года"], Russian, columns, schools, also: Told.Area);
        foreach (var group in schools.Select((s, i) => (s.Municipality, Row: i + 2)).GroupBy(s => s.Municipality))
        {
            sheet.Merge(group.Min(g => g.Row), 0, group.Max(g => g.Row), 0);
        }

        return item.Xlsx();
    }

    // Schools of a district, then «Итого по району»; at the very end the region.
    private static CorpusFile TotalsBelow(IReadOnlyList<ExamPlace> places)
    {
        List<ExamPlace> rows = [.. places.Skip(1).GroupBy(p => p.Municipality ?? p.Name).SelectMany(g => g.Where(p => p.Level == "school").Append(g.First(p => p.Level == "municipality"))), places[0]];
        List<ExamColumn> columns =
        [
            Columns.Area("Район"),
            new("ОО", p => p.Level switch { "region" => "ВСЕГО по краю", "municipality" => "Итого по району", _ => p.Name }, Told.Nothing),
            Columns.N(), .. Columns.Marks(), Columns.MeanMark("Ср. отметка"),
        ];
        var item = new CorpusCase("oge-district-totals-below-their-schools", "«Итого по району» under the schools, «ВСЕГО по краю» at the end");
        var sheet = item.Book.Add("РЯ");
        sheet.Put(0, 0, "ОГЭ 2024 Русский язык");
        ExamTables.Write(sheet, 1, columns, rows);
        var truth = ExamTables.Truth(sheet.Name, Russian, columns, rows, also: Told.Area | Told.Name);
        item.Tell(truth with { Rows = [.. truth.Rows.Select(r => r.Level == "region" ? r with { Name = null } : r)] });
        return item.Xlsx();
    }

    private static CorpusFile TotalOnTop(IReadOnlyList<ExamPlace> places)
    {
        List<ExamPlace> rows = [places[0], .. places.Only("municipality")];
        var item = new CorpusCase("oge-region-total-on-top", "«Итого по Приозёрному краю» is the first row of a table of municipalities");
        List<ExamColumn> columns = [Columns.Number(), new("Территория", p => p.Level == "region" ? "Итого по Приозёрному краю" : p.Name, Told.Name), Columns.N(), .. Columns.MarkPairs("Получили «{0}»")];
        var (_, _) = Sheets.Add(item, "Свод", ["Результаты основного государственного экзамена по русскому языку в 2024 году"], Russian, columns, rows);
        return WithoutRegionName(item).Xlsx();
    }

    private static CorpusFile UnknownTotal(IReadOnlyList<ExamPlace> places)
    {
        var schools = places.Only("school");
        var total = places[0] with { Level = "total", Name = "Итого" };
        List<ExamColumn> columns = [Columns.Code(), Columns.Name(), Columns.N(), .. Columns.Marks()];
        var item = new CorpusCase("oge-total-of-nobody-knows-what", "schools without municipalities, and «Итого» below them: of which territory is not said");
        var sheet = item.Book.Add("Лист1");
        sheet.Put(0, 0, "Русский язык ОГЭ 2024");
        ExamTables.Write(sheet, 1, columns, [.. schools, total]);
        item.Tell(ExamTables.Truth(sheet.Name, Russian, columns, schools));
        item.Problem($"Лист1!B{schools.Count + 3}", "skip", "A total without a territory is left out and said so.");
        return item.Xlsx();
    }

    private static CorpusFile GroupRows(IReadOnlyList<ExamPlace> places)
    {
        List<ExamColumn> columns = [Columns.Number(), Columns.Code("Код школы"), Columns.Name("Наименование ОО"), Columns.N("Кол-во уч."), .. Columns.Marks("{0}"), Columns.Pass(), Columns.Quality()];
        var item = new CorpusCase("oge-municipality-in-group-rows", "a row that holds only the municipality stands above its schools");
        var sheet = item.Book.Add("ОГЭ");
        sheet.Put(0, 0, "Протокол результатов ОГЭ по математике (основной период) 2023");
        var row = ExamTables.Head(sheet, 2, columns);
        foreach (var group in places.Only("school").GroupBy(s => s.Municipality))
        {
            sheet.Put(row, 0, group.Key);
            sheet.Merge(row, 0, row, columns.Count - 1);
            row = ExamTables.Rows(sheet, row + 1, columns, group);
        }

        item.Tell(ExamTables.Truth(sheet.Name, Math, columns, places.Only("school"), "main", Told.Area));
        return item.Xlsx();
    }

    private static CorpusFile MunicipalityInTitle(IReadOnlyList<ExamPlace> places)
    {
        var own = places.Where(p => p.Municipality == CorpusRegion.Olshansk).ToList();
        var area = places.First(p => p.Name == CorpusRegion.Olshansk);
        List<ExamColumn> columns = [Columns.Number("№"), new("Школа", p => p.Level == "school" ? p.Name : "Итого по району", Told.Nothing), Columns.N("Участников"), .. Columns.Marks("на «{0}»"), Columns.MeanMark("Ср. отметка")];
        var item = new CorpusCase("oge-one-municipality-named-in-title", "the municipality stands only in the title, its total is «Итого по району»");
        var sheet = item.Book.Add("9 класс");
        sheet.Put(0, 0, "Ольшанский муниципальный район");
        sheet.Put(1, 0, "Результаты ОГЭ-2023 (математика)");
        ExamTables.Write(sheet, 3, columns, [.. own, area]);
        item.Tell(ExamTables.Truth(sheet.Name, Math, columns, [.. own, area], also: Told.Area | Told.Name));
        return item.Xlsx();
    }

    private static CorpusFile ShareOnly(IReadOnlyList<ExamPlace> places)
    {
        List<ExamColumn> columns = [Columns.Area(), Columns.Name(), .. Columns.MarkShares()];
        var item = new CorpusCase("oge-percents-without-participants", "percents of marks and no number of participants anywhere");
        var sheet = item.Book.Add("Лист1");
        sheet.Put(0, 0, "ОГЭ 2023 математика");
        ExamTables.Write(sheet, 1, columns, places.Only("school"));
        item.Problem("Лист1", "ask", "Without participants shares cannot be weighed.");
        return item.Xlsx();
    }

    private static CorpusFile MeanWord(IReadOnlyList<ExamPlace> places, bool mark)
    {
        List<ExamColumn> columns = [Columns.Area(), Columns.Code(), Columns.Name(), Columns.N(), .. Columns.Marks(), mark ? Columns.MeanMark("Средний балл") : Columns.MeanScore()];
        var item = Sheets.One(mark ? "oge-mean-ball-is-a-mark" : "oge-mean-ball-is-a-score", mark ? "«Средний балл» holds means of marks" : "«Средний балл» holds means of primary scores", ["Результаты ОГЭ по математике, 2023 год"], Math, columns, places.Only("school"));
        if (mark)
        {
            item.Problem("Лист1", "ask", "«Средний балл» is read as a mark because no value is above 5.");
        }

        return item.Xlsx();
    }

    private static CorpusFile RepeatedHead(IReadOnlyList<ExamPlace> places)
    {
        var schools = places.Only("school");
        List<ExamColumn> columns = [Columns.Area(), Columns.Code(), Columns.Name(), Columns.N(), .. Columns.MarkPairs()];
        var item = new CorpusCase("oge-two-row-head-repeated-on-pages", "a head of two rows comes again on each page, column numbers under the first, a note with a star and a signature at the end");
        var sheet = item.Book.Add("Русский");
        sheet.Put(0, 0, "Сведения о результатах ОГЭ по русскому языку (2024 год)*");
        var row = ExamTables.Head(sheet, 2, columns);
        sheet.Row(row++, [.. Enumerable.Range(1, columns.Count).Select(i => (object?)i)]);
        row = ExamTables.Rows(sheet, row, columns, schools.Take(5));
        row = ExamTables.Head(sheet, row, columns);
        row = ExamTables.Rows(sheet, row, columns, schools.Skip(5));
        sheet.Put(row + 1, 0, "* без учёта пересдач");
        sheet.Put(row + 3, 0, "Руководитель РЦОИ ____________");
        item.Tell(ExamTables.Truth(sheet.Name, Russian, columns, schools, "main"));
        return item.Xlsx();
    }

    private static CorpusFile EmptySchool(IReadOnlyList<ExamPlace> places)
    {
        List<ExamPlace> schools = [.. places.Only("school")];
        var nobody = schools[2] with { Scores = [] };
        ExamColumn Dashed(ExamColumn column) => column.Told == Told.Marks ? column with { Value = p => p.N == 0 ? "-" : column.Value(p) } : column;
        List<ExamColumn> columns = [Columns.Area(), Columns.Code(), Columns.Name(), Columns.N(), .. Columns.Marks().Select(Dashed), Columns.MeanMark()];
        var item = new CorpusCase("oge-school-nobody-took-it", "a school with 0 participants and dashes");
        var sheet = item.Book.Add("Лист1");
        sheet.Put(0, 0, "Результаты ОГЭ по математике, 2023 год");
        schools[2] = nobody;
        ExamTables.Write(sheet, 1, columns, schools);
        item.Tell(ExamTables.Truth(sheet.Name, Math, columns, schools.Where(s => s.N > 0)));
        item.Problem("Лист1!D5", "skip", "A school where nobody took it has no result.");
        return item.Xlsx();
    }

    private static CorpusFile WrongSum(IReadOnlyList<ExamPlace> places)
    {
        var schools = places.Only("school");
        List<ExamColumn> columns = [Columns.Area(), Columns.Code(), Columns.Name(), Columns.N(), .. Columns.Marks()];
        var item = new CorpusCase("oge-marks-do-not-sum-to-participants", "one school has two marks more than participants");
        var sheet = item.Book.Add("Лист1");
        sheet.Put(0, 0, "Результаты ОГЭ по математике, 2023 год");
        ExamTables.Write(sheet, 1, columns, schools);
        sheet.Put(3, 7, schools[1].Marks(5) + 2);
        item.Tell(ExamTables.Truth(sheet.Name, Math, columns, schools.Where(s => s != schools[1])));
        item.Problem("Лист1!D4", "error", "The marks of the row sum to more than its participants.");
        return item.Xlsx();
    }

    // A school tells of itself: subjects are rows, the school stands above the table.
    private static CorpusFile OneSchool()
    {
        var item = new CorpusCase("oge-one-school-subjects-as-rows", "a school's own sheet: its name and code above, a row a subject");
        var sheet = item.Book.Add("ГИА-9");
        sheet.Put(0, 0, "МБОУ СОШ № 5 (код ОО 0202)");
        sheet.Put(1, 0, "Результаты ОГЭ 2023 года");
        List<ExamColumn> columns = [Columns.N("Кол-во сдававших"), .. Columns.Marks(), Columns.MeanMark()];
        sheet.Row(3, [null, .. columns.Select(c => (object?)c.Head)]);
        sheet.Put(3, 0, "Предмет");
        var row = 4;
        string[] subjects = ["Русский язык", "Математика", "Обществознание", "География"];
        foreach (var subject in subjects)
        {
            var work = ExamWork.Oge(subject, 2023);
            var school = ExamPlaces.Draw(work, 60 + row).First(p => p.Code == "0202");
            sheet.Row(row++, [subject, .. columns.Select(c => c.Value(school))]);
            item.Tell(ExamTables.Truth(sheet.Name, work, columns, [school], also: Told.Code));
        }

        return item.Xlsx();
    }

    private static CorpusCase WithoutRegionName(CorpusCase item)
    {
        item.Change(table => table with { Rows = [.. table.Rows.Select(r => r.Level == "region" ? r with { Name = null } : r)] });
        return item;
    }
}
