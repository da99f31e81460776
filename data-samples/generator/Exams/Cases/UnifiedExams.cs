using Dashboard.Samples.Books;
using Dashboard.Samples.Corpus;

namespace Dashboard.Samples.Exams.Cases;

/// <summary>ЕГЭ: scores, minimum, high scores, and mathematics of two kinds.</summary>
internal static class UnifiedExams
{
    private static readonly ExamWork Physics = ExamWork.Ege("Физика", 2024, 36);

    public static IEnumerable<CorpusFile> All()
    {
        var physics = ExamPlaces.Draw(Physics, 201);
        List<ExamColumn> plain = [Columns.Area("АТЕ"), Columns.Code(), Columns.Name(), Columns.N(), Columns.MeanScore("Средний балл"), Columns.Below(), Columns.High("80+"), Columns.Hundred()];
        string[] title = ["Результаты ЕГЭ по физике в 2024 году"];
        yield return Sheets.One("ege-schools-mean-below-high-hundred", "mean, below the minimum, «80+», 100 points, all counts", title, Physics, plain, physics.Only("school")).Xlsx();
        yield return Sheets.One("ege-biff", "the same as .xls of Excel 97", title, Physics, plain, physics.Only("school")).Xls();
        yield return Sheets.One("ege-html-named-xls", "the same as a web page named .xls", title, Physics, plain, physics.Only("school")).Html();
        yield return Sheets.One("ege-2024-fizika", "only the file's name tells the examination, the year and the subject, in Latin letters", [], Physics, plain, physics.Only("school")).Xlsx();
        yield return Sheets.One("ege-counts-beside-shares", "«чел.» and «%» under one caption, shares with a comma as text", title, Physics,
            [
                Columns.Code("Код ОУ"), Columns.Name("ОУ"), Columns.N("ВТГ"), Columns.MeanScore("Ср. т.б."),
                Columns.Below("чел.", "Не набрали минимум"), Columns.BelowShare("%", "Не набрали минимум", ShareKind.CommaText),
                Columns.High("чел.", "81-100 баллов"), Columns.HighShare("%", "81-100 баллов", ShareKind.CommaText), Columns.Hundred("Стобалльники"),
            ], physics.Only("school")).Xlsx();
        yield return Sheets.One("ege-region-municipalities-schools", "levels in one column told apart by codes", ["ЕГЭ-2024", "03 - Физика"], Physics,
            [Columns.Code("Код"), Columns.Name("Наименование АТЕ/ОО"), Columns.N("Участников"), Columns.MeanScore("Средний тестовый балл"), Columns.BelowShare("Ниже минимального, %")], physics, also: Told.Area).Xlsx();
        yield return TwoMathematics();
        yield return MathematicsSideBySide();
        yield return SubjectPairs();
        yield return CodesOfSubjects();
        yield return Computer();
        yield return MunicipalitiesOnly();
        yield return ManyMeans();
    }

    private static List<ExamColumn> Scored() => [Columns.Code(), Columns.Name(), Columns.N("Всего участников"), Columns.MeanScore("Средний тестовый балл"), Columns.Below("Количество не преодолевших порог"), Columns.High("от 81 до 100")];

    private static CorpusFile TwoMathematics()
    {
        var item = new CorpusCase("ege-mathematics-base-and-advanced-sheets", "базовая with marks, профильная with scores, a sheet each");
        var (low, high) = (ExamWork.Base(2023), ExamWork.Advanced(2023));
        Sheets.Add(item, "База", ["ЕГЭ 2023. Математика (базовый уровень)"], low, [Columns.Code(), Columns.Name(), Columns.N(), .. Columns.Marks(), Columns.MeanMark("Средняя оценка")], ExamPlaces.Draw(low, 210).Only("school"));
        Sheets.Add(item, "Профиль", ["ЕГЭ 2023. Математика (профильный уровень)"], high, Scored(), ExamPlaces.Draw(high, 211).Only("school"));
        return item.Xlsx();
    }

    private static CorpusFile MathematicsSideBySide()
    {
        var item = new CorpusCase("ege-mathematics-side-by-side", "базовая and профильная as groups of columns of one table");
        var sheet = item.Book.Add("Математика");
        sheet.Put(0, 0, "Результаты ЕГЭ по математике, 2024 год");
        var (low, high) = (ExamWork.Base(2024), ExamWork.Advanced(2024));
        var (first, second) = (ExamPlaces.Draw(low, 212).Only("school"), ExamPlaces.Draw(high, 213).Only("school"));
        var places = second.ToDictionary(p => p.Code!);
        List<ExamColumn> marks = [Columns.N("Участников"), .. Columns.Marks()];
        List<ExamColumn> scores = [Columns.N("Участников"), Columns.MeanScore(), Columns.Below("Ниже порога")];
        ExamTables.Write(sheet, 1,
            [
                Columns.Area(), Columns.Code(), Columns.Name(), .. marks.Select(c => c with { Over = "Математика базовая" }),
                .. scores.Select(c => c with { Over = "Математика профильная", Value = p => c.Value(places[p.Code!]) }),
            ], first);
        const Told head = Told.Area | Told.Code | Told.Name;
        item.Tell(ExamTables.Truth(sheet.Name, low, marks, first, also: head));
        item.Tell(ExamTables.Truth(sheet.Name, high, scores, second, also: head));
        return item.Xlsx();
    }

    private static CorpusFile SubjectPairs()
    {
        string[] subjects = ["Русский язык", "Физика", "Химия", "История"];
        var item = new CorpusCase("ege-matrix-participants-and-means", "each subject over «кол-во» and «ср. балл»; the head says the examination once");
        var sheet = item.Book.Add("Свод");
        sheet.Put(0, 0, "Средние баллы ЕГЭ 2024 года по школам");
        List<ExamColumn> own = [Columns.N("Кол-во участников"), Columns.MeanScore("Ср. балл")];
        List<ExamColumn> columns = [Columns.Code(), Columns.Name()];
        IReadOnlyList<ExamPlace> rows = [];
        for (var i = 0; i < subjects.Length; i++)
        {
            var drawn = ExamPlaces.Draw(ExamWork.Ege(subjects[i], 2024, 36), 220 + i).Only("school");
            rows = rows.Count == 0 ? drawn : rows;
            var places = drawn.ToDictionary(p => p.Code!);
            columns.AddRange(own.Select(c => c with { Over = subjects[i], Value = p => c.Value(places[p.Code!]) }));
            item.Tell(ExamTables.Truth(sheet.Name, drawn[0].Work, own, drawn, also: Told.Code | Told.Name));
        }

        ExamTables.Write(sheet, 1, columns, rows);
        return item.Xlsx();
    }

    private static CorpusFile CodesOfSubjects()
    {
        var item = new CorpusCase("ege-subjects-by-federal-code", "subjects as «02-Математика профильная», «22-Математика базовая», «25-Информатика (КЕГЭ)» in a column");
        var sheet = item.Book.Add("Лист1");
        sheet.Put(0, 0, "Результаты единого государственного экзамена 2024");
        List<(string Text, ExamWork Work)> works = [("01-Русский язык", ExamWork.Ege("Русский язык", 2024, 24)), ("02-Математика профильная", ExamWork.Advanced(2024)), ("25-Информатика (КЕГЭ)", ExamWork.Ege("Информатика", 2024, 40))];
        List<ExamColumn> columns = [Columns.Other("Предмет", p => works.First(w => w.Work == p.Work).Text), Columns.Area(), .. Scored()];
        var row = ExamTables.Head(sheet, 1, columns);
        foreach (var ((_, work), i) in works.Select((w, i) => (w, i)))
        {
            var places = ExamPlaces.Draw(work, 230 + i, 1).Only("school");
            row = ExamTables.Rows(sheet, row, columns, places);
            item.Tell(ExamTables.Truth(sheet.Name, work, columns, places));
        }

        return item.Xlsx();
    }

    private static CorpusFile Computer()
    {
        var work = ExamWork.Ege("Английский язык", 2023, 22);
        return Sheets.One("ege-english-written-and-spoken", "«Английский язык (письменная и устная части)»", ["ЕГЭ 2023", "Предмет: Английский язык (письменная и устная части)"], work, Scored(), ExamPlaces.Draw(work, 240).Only("school")).Xlsx();
    }

    private static CorpusFile MunicipalitiesOnly()
    {
        var work = ExamWork.Ege("История", 2023, 32);
        var item = new CorpusCase("ege-municipalities-total-below", "municipalities with a column of the last year's mean beside, «Итого» is the region named in the title");
        var places = ExamPlaces.Draw(work, 241, 4);
        List<ExamPlace> rows = [.. places.Only("municipality"), places[0]];
        List<ExamColumn> columns = [new("Муниципальное образование", p => p.Level == "region" ? "Итого" : p.Name, Told.Name), Columns.N("Кол-во участников"), Columns.MeanScore("Средний балл"), Columns.BelowShare("Не сдали, %"), Columns.HighShare("Высокобалльники, %")];
        Sheets.Add(item, "История", ["Результаты ЕГЭ по истории в Приозёрном крае в 2023 году"], work, columns, rows);
        item.Change(t => t with { Rows = [.. t.Rows.Select(r => r.Level == "region" ? r with { Name = null } : r)] });
        return item.Xlsx();
    }

    private static CorpusFile ManyMeans()
    {
        var work = ExamWork.Ege("Русский язык", 2023, 24);
        var places = ExamPlaces.Draw(work, 242).Only("school");
        return Sheets.One("ege-extra-columns-between", "maximum, minimum and median scores, teachers and the threshold stand between the columns", ["Русский язык. ЕГЭ. 2023"], work,
            [
                Columns.Number(), Columns.Area("Территория"), Columns.Code(), Columns.Name(), Columns.Other("Зарегистрировано", p => p.N + 1), Columns.N("Сдавало"),
                Columns.Other("Мин. балл", p => p.Scores.Min()), Columns.Other("Макс. балл", p => p.Scores.Max()), Columns.Other("Порог", p => p.Work.Minimum), Columns.MeanScore("Ср. балл"),
                Columns.Other("Медиана", p => p.Scores.Order().ElementAt(p.N / 2)), Columns.Below("Не сдали"), Columns.Hundred("100 б."),
            ], places).Xlsx();
    }
}
