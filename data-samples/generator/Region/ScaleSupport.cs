using Dashboard.Samples.Books;
using Dashboard.Samples.Support;

namespace Dashboard.Samples.Region;

/// <summary>Risk profiles, a list and context of the schools of <see cref="ScaleRegion"/>, to measure a region of real size.</summary>
public static class ScaleSupport
{
    private static readonly string[] Words = ["высокая", "средняя", "низкая", "–"];

    /// <summary>Writes <c>scale-profiles.xlsx</c> (13 factors, 2025), <c>scale-list.xlsx</c> (a school in seven) and <c>scale-context.xlsx</c> (2024/2025).</summary>
    public static void Write(ScalePlan plan, string folder)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Directory.CreateDirectory(folder);
        foreach (var (name, book) in Books(plan))
        {
            File.WriteAllBytes(Path.Combine(folder, name), XlsxWriter.Write(book, new XlsxShape { Fast = true }));
        }
    }

    public static IEnumerable<(string Name, Book Book)> Books(ScalePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var schools = ScaleRegion.Schools(plan);
        var profiles = new Book();
        var levels = profiles.Add("Профиль 2025");
        levels.Put(0, 0, "Региональный рисковый профиль школ, 2025 год");
        levels.Row(2, ["Логин", "ОО", "Муниципалитет", .. RiskFactors.All.Select(factor => factor.Head)]);
        var list = new Book();
        var listed = list.Add("ШНОР");
        listed.Put(0, 0, "Перечень школ с низкими образовательными результатами на 2025/2026 учебный год");
        listed.Put(1, 0, "Приложение к приказу от 29.08.2025 № 640-од");
        listed.Row(3, "№ п/п", "Муниципалитет", "Логин", "ОО", "Основание");
        var context = new Book();
        var passport = context.Add("Контекст");
        passport.Put(0, 0, "Контекстные данные общеобразовательных организаций, 2024/2025 учебный год");
        passport.Row(2, ["Логин", "Наименование ОО", "Муниципалитет", "Количество обучающихся, чел.", "Количество педагогов, чел.", .. SchoolContext.Passport.Select(column => column.Words + ", %")]);
        var number = 0;
        for (var index = 0; index < schools.Length; index++)
        {
            var (municipality, login, name, size) = schools[index];
            var random = Pcg32.For(41, index);
            levels.Row(3 + index, [login, name, municipality, .. RiskFactors.All.Select(_ => Words[random.Next(0, 3)])]);
            passport.Row(3 + index, [login, name, municipality, size * 10, Math.Max(5, size * 10 / 14), .. SchoolContext.Passport.Select(_ => (object)Math.Round(45 * random.NextUnit(), 1))]);
            if (random.Chance(1.0 / 7))
            {
                listed.Row(4 + number, number + 1, municipality, login, name, "ВПР МА 5 (34 %), ВПР МА 6 (41 %)");
                number++;
            }
        }

        return [("scale-profiles.xlsx", profiles), ("scale-list.xlsx", list), ("scale-context.xlsx", context)];
    }
}
