using System.Globalization;
using Dashboard.Samples.Books;
using Dashboard.Samples.Corpus;

namespace Dashboard.Samples.Exams.Cases;

/// <summary>Tables of a статистико-аналитический отчёт, cut out of it into files of their own.</summary>
internal static class AnalyticReports
{
    private static readonly ExamWork MathOge = ExamWork.Oge("Математика", 2023);
    private static readonly ExamWork ChemistryEge = ExamWork.Ege("Химия", 2023, 36);

    public static IEnumerable<CorpusFile> All()
    {
        yield return ByArea();
        yield return EgeByArea(total: true);
        yield return EgeByArea(total: false);
        yield return Dynamics("oge-sao-dynamics-three-years-with-participants", withParticipants: true);
        yield return Dynamics("oge-sao-dynamics-three-years-no-participants-row", withParticipants: false);
        yield return EgeDynamics("ege-sao-dynamics-three-years-with-participants", withParticipants: true);
        yield return EgeDynamics("ege-sao-dynamics-three-years-shares-only", withParticipants: false);
        yield return BestSchools();
        yield return BestAndWorst();
        yield return QualityLists();
    }

    private static CorpusFile ByArea()
    {
        var places = ExamPlaces.Draw(MathOge, 1, 4).Only("municipality");
        return Sheets.One("oge-sao-by-area-counts-and-percents", "«Результаты по АТЕ региона»: each mark over «чел.» and «%»", ["Таблица 2-5", "Основные результаты ОГЭ по учебному предмету «Математика» в 2023 году в сравнении по АТЕ"], MathOge, [Columns.Number(), Columns.Name("АТЕ"), Columns.N("Всего участников"), .. Columns.MarkPairs()], places).Xlsx();
    }

    private static CorpusFile EgeByArea(bool total)
    {
        var all = ExamPlaces.Draw(ChemistryEge, 2, 4);
        const string over = "Доля участников, получивших тестовый балл, %";
        List<ExamColumn> columns =
        [
            Columns.Number(), Columns.Name("Наименование АТЕ"), Columns.N("Количество участников экзамена, чел."),
            Columns.BelowShare("ниже минимального", over), Columns.Band("от минимального балла до 60 баллов", 0, 60, over),
            Columns.Band("от 61 до 80 баллов", 61, 80, over), Columns.HighShare("от 81 до 100 баллов", over),
        ];
        var name = total ? "ege-sao-by-area-bands-region-total-below" : "ege-sao-by-area-bands";
        string[] titles = ["Результаты ЕГЭ по химии по АТЕ Приозёрного края, 2023 год"];
        if (!total)
        {
            return Sheets.One(name, "shares of bands of scores by municipality", titles, ChemistryEge, columns, all.Only("municipality"), sheetName: "2.3").Xlsx();
        }

        List<ExamPlace> places = [.. all.Only("municipality"), all[0] with { Name = "Всего по Приозёрному краю" }];
        return Sheets.One(name, "bands of scores by municipality, the region's total is the last row, in another case", titles, ChemistryEge, columns, places, sheetName: "2.3").Xlsx();
    }

    // Years stand as columns, each over «чел.» and «%»; what is counted stands in rows.
    private static CorpusFile Dynamics(string name, bool withParticipants)
    {
        var item = new CorpusCase(name, "three years side by side, marks in rows" + (withParticipants ? "" : "; participants are the sum of the marks"));
        var sheet = item.Book.Add("2.2 Динамика");
        sheet.Put(0, 0, "Динамика результатов ОГЭ по предмету «Математика» за последние 3 года, Приозёрный край");
        int[] years = [2022, 2023, 2024];
        sheet.Put(1, 0, "Показатель");
        sheet.Merge(1, 0, 2, 0);
        for (var i = 0; i < 3; i++)
        {
            var work = ExamWork.Oge("Математика", years[i]);
            var region = ExamPlaces.Draw(work, 10 + i)[0];
            var column = 1 + (2 * i);
            sheet.Put(1, column, years[i].ToString(CultureInfo.InvariantCulture) + " г.");
            sheet.Merge(1, column, 1, column + 1);
            sheet.Row(2, [.. Enumerable.Repeat<object?>(null, column), "чел.", "%"]);
            var row = 3;
            if (withParticipants)
            {
                sheet.Put(row, 0, "Всего участников");
                sheet.Put(row, column, region.N);
                sheet.Put(row, column + 1, 100);
                row++;
            }

            for (var mark = 2; mark <= 5; mark++, row++)
            {
                sheet.Put(row, 0, $"Получили «{mark}»");
                sheet.Put(row, column, region.Marks(mark));
                sheet.Put(row, column + 1, Columns.Share(region.Share(region.Marks(mark)), ShareKind.Percent));
            }

            item.Tell(ExamTables.Truth(sheet.Name, work, [], [region], also: Told.N | Told.Marks));
        }

        return item.Xlsx();
    }

    private static CorpusFile EgeDynamics(string name, bool withParticipants)
    {
        var item = new CorpusCase(name, withParticipants ? "«Таблица 2-6»: years are columns, bands of scores are rows" : "years are columns, and nobody says how many took the examination: only the means can be kept");
        var sheet = item.Book.Add("Таблица 2-6");
        sheet.Put(0, 0, "Динамика результатов ЕГЭ по предмету «Обществознание» за последние 3 года");
        sheet.Put(1, 0, "№ п/п");
        sheet.Put(1, 1, "Участников, набравших балл");
        sheet.Put(1, 2, "Приозёрный край");
        sheet.Merge(1, 0, 2, 0);
        sheet.Merge(1, 1, 2, 1);
        sheet.Merge(1, 2, 1, 4);
        int[] years = [2021, 2022, 2023];
        for (var i = 0; i < 3; i++)
        {
            var work = ExamWork.Ege("Обществознание", years[i], 42);
            var region = ExamPlaces.Draw(work, 20 + i)[0];
            sheet.Put(2, 2 + i, years[i].ToString(CultureInfo.InvariantCulture) + " г.");
            List<(string Label, object? Value)> lines =
            [
                ("ниже минимального балла, %", Columns.BelowShare("").Value(region)),
                ("от минимального балла до 60 баллов, %", Columns.Band("", 0, 60).Value(region)),
                ("от 61 до 80 баллов, %", Columns.Band("", 61, 80).Value(region)),
                ("от 81 до 100 баллов, %", Columns.HighShare("").Value(region)),
                ("Средний тестовый балл", Columns.MeanScore().Value(region)),
            ];
            if (withParticipants)
            {
                lines.Insert(0, ("Количество участников, чел.", region.N));
            }

            for (var line = 0; line < lines.Count; line++)
            {
                sheet.Put(3 + line, 0, line + 1);
                sheet.Put(3 + line, 1, lines[line].Label);
                sheet.Put(3 + line, 2 + i, lines[line].Value);
            }

            if (withParticipants)
            {
                item.Tell(ExamTables.Truth(sheet.Name, work, [], [region], also: Told.N | Told.BelowShare | Told.HighShare | Told.MeanScore));
            }
        }

        if (!withParticipants)
        {
            item.Problem("Таблица 2-6", "ask", "Shares and means without the number of participants cannot be weighed.");
        }

        return item.Xlsx();
    }

    private static List<ExamColumn> ListOfSchools()
    {
        const string over = "Доля ВТГ, получивших";
        return
        [
            Columns.Number(), Columns.Name(), Columns.N("Количество ВТГ, чел."), Columns.HighShare("от 81 до 100 баллов", over),
            Columns.Band("от 61 до 80 баллов", 61, 80, over), Columns.Band("от минимального балла до 60 баллов", 0, 60, over), Columns.BelowShare("не достигших минимального балла", over),
        ];
    }

    private static CorpusFile BestSchools()
    {
        var places = ExamPlaces.Draw(ChemistryEge, 5, 4, atLeast: 10).Only("school");
        return Sheets.One("ege-sao-best-schools-ten-and-more", "a list of schools of the whole region, only those with 10 participants and more, «ВТГ»", ["Перечень ОО, продемонстрировавших наиболее высокие результаты ЕГЭ по предмету «Химия» в 2023 году", "(не менее 10 участников)"], ChemistryEge, ListOfSchools(), places).Xlsx();
    }

    private static CorpusFile BestAndWorst()
    {
        var schools = ExamPlaces.Draw(ChemistryEge, 6, 4, atLeast: 10).Only("school").OrderByDescending(s => s.Mean).ToList();
        var item = new CorpusCase("ege-sao-best-and-worst-on-one-sheet", "two lists of schools one under the other, each with its own title and head");
        var sheet = item.Book.Add("Списки ОО");
        var columns = ListOfSchools();
        sheet.Put(0, 0, "ЕГЭ-2023. Химия");
        sheet.Put(1, 0, "2.4.1. Перечень ОО, продемонстрировавших наиболее высокие результаты");
        var row = ExamTables.Write(sheet, 2, columns, schools.Take(4));
        sheet.Put(row + 1, 0, "2.4.2. Перечень ОО, продемонстрировавших низкие результаты");
        ExamTables.Write(sheet, row + 2, columns, schools.Skip(4).Take(4));
        item.Tell(ExamTables.Truth(sheet.Name, ChemistryEge, columns, schools.Take(8)));
        return item.Xlsx();
    }

    private static CorpusFile QualityLists()
    {
        const string over = "Доля участников, получивших отметку, %";
        var places = ExamPlaces.Draw(MathOge, 7, 4, atLeast: 10).Only("school");
        List<ExamColumn> columns =
        [
            Columns.Number(), Columns.Name("Название ОО"), Columns.N("Участников, чел."),
            Columns.Other("«2»", _ => null) with { Over = over, Value = p => Columns.Share(p.Share(p.Marks(2)), ShareKind.Percent) },
            Columns.Quality("«4» и «5» (качество обучения)", over: over), Columns.Pass("«3», «4» и «5» (уровень обученности)", over: over),
        ];
        return Sheets.One("oge-sao-schools-quality-and-pass-shares", "«2», «4» и «5» together, «3», «4» и «5» together: no mark but «2» is told alone", ["Перечень ОО, продемонстрировавших наиболее высокие результаты ОГЭ по математике в 2023 году"], MathOge, columns, places).Xlsx();
    }
}
