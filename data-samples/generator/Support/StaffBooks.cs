using System.Globalization;
using Dashboard.Samples.Books;
using Dashboard.Samples.Region;

namespace Dashboard.Samples.Support;

/// <summary>Staff of listed schools by subject or post, without names: how many, with which deficits, who is trained and until when.</summary>
internal static class StaffBooks
{
    private static readonly (string Post, double Share, string Course)[] Posts =
    [
        ("Начальные классы", 0.28, "Смысловое чтение на каждом уроке"),
        ("Русский язык", 0.12, "Подготовка к ОГЭ по русскому языку: работа с текстом"),
        ("Математика", 0.12, "Функциональная математическая грамотность"),
        ("Физика", 0.04, "Преподавание физики в малокомплектной школе"),
        ("Английский язык", 0.08, "Формирующее оценивание"),
        ("Заместитель директора по УВР", 0.05, "Внутришкольная система оценки качества образования"),
        ("Педагог-психолог", 0.02, ""),
    ];

    private sealed record Line(InventedSchool School, int StartYear, string Post, int Number, int Deficits, string Level, int Trained, string Course, DateOnly? Until);

    public static IEnumerable<SupportFile> Files(LowWorks works)
    {
        var lists = OfficialLists.All(works);
        yield return Year2023([.. lists.Single(list => list.StartYear == 2023).Of("ШНОР").Select(listed => listed.School)]);
        yield return Year2024([.. lists.Single(list => list.StartYear == 2024).Of("ШНОР").Select(listed => listed.School), SupportFolder.School("Еловская СОШ"), SupportFolder.School("Ольховецкая СОШ № 2")]);
    }

    /// <summary>The school stands once for its rows; days are words: «31.12.2026», «2027 г.», «бессрочно».</summary>
    private static SupportFile Year2023(IReadOnlyList<InventedSchool> schools)
    {
        var book = new Book();
        var sheet = book.Add("Кадры");
        sheet.Put(0, 0, "Повышение квалификации педагогов школ с низкими образовательными результатами, 2023/2024 учебный год");
        sheet.Row(2, "Муниципалитет", "ОО", "Предмет / должность", "Всего педагогов", "Выявлены дефициты, чел.", "Уровень дефицитов", "Прошли ПК, чел.", "Программа ПК", "Срок действия");
        sheet.Head(2);
        var truth = new List<TruthRow>();
        var row = 3;
        foreach (var school in schools)
        {
            var first = row;
            foreach (var line in LinesOf(school, 2023))
            {
                var head = row == first;
                sheet.Row(row, head ? school.Municipality.Name : null, head ? SheetSpelling.School(school, 2023) : null, line.Post, line.Number, line.Deficits, line.Level, line.Trained, line.Course.Length == 0 ? "–" : "«" + line.Course + "»");
                sheet.Put(row, 8, Until(line));
                truth.Add(Truth(sheet.Name, line));
                row++;
            }

            sheet.Merge(first, 0, row - 1, 0);
            sheet.Merge(first, 1, row - 1, 1);
        }

        return new SupportFile("Кадры/Кадры ШНОР 2023-2024.xlsx", XlsxWriter.Write(book), truth);
    }

    /// <summary>A row says all of itself; days are dates of Excel; heads in other words.</summary>
    private static SupportFile Year2024(IReadOnlyList<InventedSchool> schools)
    {
        var book = new Book();
        var sheet = book.Add("2024-2025");
        sheet.Row(0, "Код ОО", "Наименование ОО", "Должность (предмет)", "Количество", "Количество педагогов с дефицитами", "Уровень", "Обучено", "Курс", "Действительно до");
        sheet.Head(0);
        var truth = new List<TruthRow>();
        var row = 1;
        foreach (var line in schools.SelectMany(school => LinesOf(school, 2024)))
        {
            sheet.PutText(row, 0, line.School.Code);
            sheet.Row(row, null, line.School.Name, line.Post, line.Number, line.Deficits, line.Level, line.Trained, line.Course.Length == 0 ? null : line.Course, line.Until);
            truth.Add(Truth(sheet.Name, line));
            row++;
        }

        return new SupportFile("Кадры/Кадры ШНОР 2024-2025.xlsx", XlsxWriter.Write(book), truth);
    }

    private static IEnumerable<Line> LinesOf(InventedSchool school, int startYear)
    {
        var teachers = SchoolContext.Of(school, startYear).Teachers;
        foreach (var (post, share, course) in Posts)
        {
            var random = Pcg32.For(37, school.Index, Pcg32.KeyOf(post));
            var number = (int)((teachers * share) + 0.5);
            // A village school has nobody of the rarer posts.
            if (number == 0 && post is not ("Русский язык" or "Математика"))
            {
                continue;
            }

            number = Math.Max(1, number);
            var deficits = post == "Педагог-психолог" ? 0 : Math.Min(number, (int)((number * (0.3 + (0.5 * random.NextUnit()))) + 0.5));
            var severe = random.Next(0, 2);
            // In the second year schools that got better have everybody trained.
            var share0 = school.Drift == Drift.Improves && startYear == 2024 ? 1.0 : 0.2 + (0.5 * random.NextUnit()) + (startYear == 2024 ? 0.25 : 0);
            var trained = course.Length == 0 ? 0 : Math.Min(number, (int)((number * share0) + 0.5));
            yield return new Line(
                school,
                startYear,
                post,
                number,
                deficits,
                deficits == 0 ? "–" : severe switch { 0 => "низкий", 1 => "средний", _ => "высокий" },
                trained,
                trained == 0 ? "" : course,
                trained == 0 || post == "Английский язык" ? null : new DateOnly(startYear + 3, 12, 31));
        }
    }

    private static string Until(Line line) => line switch
    {
        { Trained: 0 } => "–",
        { Until: null } => "бессрочно",
        { Post: "Физика" } => FormattableString.Invariant($"{line.Until.Value.Year} г."),
        _ => line.Until.Value.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
    };

    private static TruthRow Truth(string sheet, Line line) => new(
        "staff",
        sheet,
        line.School.Code,
        line.School.Name,
        FormattableString.Invariant($"{line.StartYear}/{line.StartYear + 1}"),
        line.Post,
        Number(line.Number),
        Number(line.Deficits),
        line.Level == "–" ? "" : line.Level,
        Number(line.Trained),
        line.Course,
        line.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
