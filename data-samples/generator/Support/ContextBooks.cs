using System.Globalization;
using Dashboard.Samples.Books;
using Dashboard.Samples.Region;

namespace Dashboard.Samples.Support;

/// <summary>«Контекстные данные» of two years: staff, pupils, the social passport, the way to the centre.</summary>
internal static class ContextBooks
{
    public static IEnumerable<SupportFile> Files()
    {
        yield return Year2023();
        yield return Year2024();
    }

    /// <summary>One sheet; each column is either a count or a share, as its head says; gaps of three kinds and a sum at the end.</summary>
    private static SupportFile Year2023()
    {
        // Columns of the passport that were asked as counts: on records, other language, with disabilities, bused.
        int[] counted = [4, 6, 8, 9];
        var book = new Book();
        var sheet = book.Add("Контекст");
        sheet.Put(0, 0, "Контекстные данные общеобразовательных организаций Приозёрного края");
        sheet.Put(1, 0, "2023/2024 учебный год, по состоянию на 20.09.2023");
        object?[] heads =
        [
            "№ п/п", "Муниципалитет", "Код ОО", "Наименование ОО", "Количество обучающихся, чел.", "Количество педагогов, чел.",
            "из них с высшей и первой категорией, чел.", "из них в возрасте до 35 лет, чел.", "Вакансии, ед.",
            .. SchoolContext.Passport.Select((column, index) => column.Words + (counted.Contains(index) ? ", чел." : ", %")),
            "Расстояние до муниципального центра, км",
        ];
        sheet.Row(3, heads);
        sheet.Head(3);
        var truth = new List<TruthRow>();
        foreach (var context in SampleRegion.Schools.Select(school => SchoolContext.Of(school, 2023)))
        {
            var row = 4 + context.School.Index;
            sheet.Put(row, 0, context.School.Index + 1);
            sheet.Put(row, 1, context.School.Municipality.LongName);
            sheet.PutText(row, 2, context.School.Code);
            sheet.Row(row, null, null, null, SheetSpelling.School(context.School, 2023), context.Pupils, context.Teachers, context.WithCategory, context.Young, context.Vacancies);
            truth.AddRange(Staff(sheet.Name, context));
            for (var column = 0; column < SchoolContext.Passport.Count; column++)
            {
                var gap = Gap(context.School, column);
                if (gap is { Length: > 0 })
                {
                    sheet.Put(row, 9 + column, gap);
                }
                else if (gap is null)
                {
                    sheet.Put(row, 9 + column, counted.Contains(column) ? context.Counts[column] : context.Percent(column));
                    truth.Add(counted.Contains(column) ? Count(sheet.Name, context, column) : Share(sheet.Name, context, column));
                }
            }

            sheet.Put(row, 19, Hardship.Distance(context.School));
            truth.Add(Value(sheet.Name, context, "distance", "km", Hardship.Distance(context.School)));
        }

        sheet.Row(4 + SampleRegion.Schools.Count, null, "Всего по краю", null, null, SampleRegion.Schools.Sum(school => SchoolContext.Of(school, 2023).Pupils));
        sheet.Width(3, 60);
        return new SupportFile("Контекст/Контекстные данные 2023-2024.xlsx", XlsxWriter.Write(book), truth);
    }

    /// <summary>A sheet a municipality; a head of two rows: each measure in people and in per cent, but not every cell is filled.</summary>
    private static SupportFile Year2024()
    {
        var book = new Book();
        var truth = new List<TruthRow>();
        foreach (var municipality in SampleRegion.Municipalities)
        {
            var sheet = book.Add(municipality.Name);
            sheet.Put(0, 0, $"Социальный паспорт. {municipality.LongName}. 2024/2025 учебный год");
            sheet.Row(2, "Логин ОО", "ОО", "Обучающихся", "Педагогов", "С высшей и первой категорией", "До 35 лет", "Вакансии");
            sheet.Head(2);
            sheet.Head(3);
            for (var column = 0; column < 7; column++)
            {
                sheet.Merge(2, column, 3, column);
            }

            for (var column = 0; column < SchoolContext.Passport.Count; column++)
            {
                sheet.Put(2, 7 + (2 * column), SchoolContext.Passport[column].Words);
                sheet.Merge(2, 7 + (2 * column), 2, 8 + (2 * column));
                sheet.Put(3, 7 + (2 * column), "чел.");
                sheet.Put(3, 8 + (2 * column), "%");
            }

            var row = 4;
            foreach (var context in SampleRegion.Schools.Where(school => school.Municipality == municipality).Select(school => SchoolContext.Of(school, 2024)))
            {
                sheet.Row(row, "sch" + context.School.LoginDigits, SheetSpelling.School(context.School, 2024), context.Pupils, context.Teachers, context.WithCategory, context.Young, context.Vacancies);
                truth.AddRange(Staff(sheet.Name, context));
                for (var column = 0; column < SchoolContext.Passport.Count; column++)
                {
                    truth.AddRange(Pair(sheet, row, context, column));
                }

                row++;
            }

            sheet.Width(1, 60);
        }

        return new SupportFile("Контекст/Социальный паспорт 2024-2025.xlsx", XlsxWriter.Write(book), truth);
    }

    /// <summary>Some districts fill only people, one only per cent; one keeps a share as a fraction shown as per cent.</summary>
    private static IEnumerable<TruthRow> Pair(BookSheet sheet, int row, SchoolContext context, int column)
    {
        var (people, percent) = (7 + (2 * column), 8 + (2 * column));
        var district = context.School.Municipality.Number;
        if (district != 4 && Gap(context.School, column) is null)
        {
            sheet.Put(row, people, context.Counts[column]);
            yield return Count(sheet.Name, context, column);
        }

        if (district is 1 or 4)
        {
            sheet.Put(row, percent, context.Percent(column));
            yield return Share(sheet.Name, context, column);
        }
        else if (district == 6)
        {
            sheet.Put(row, percent, Math.Round(context.Percent(column) / 100, 3, MidpointRounding.AwayFromZero), BookFormat.Percent);
            yield return Share(sheet.Name, context, column);
        }
    }

    /// <summary>What stands where a school did not answer.</summary>
    private static string? Gap(InventedSchool school, int column) => (school.Name, column) switch
    {
        ("Осоковская ООШ", _) => "",
        ("СОШ № 8", 3) => "н/д",
        ("Гнездовская ООШ", 7) => "–",
        ("Лебединская СОШ", 0) => "нет данных",
        _ => null,
    };

    private static IEnumerable<TruthRow> Staff(string sheet, SchoolContext context) =>
    [
        Value(sheet, context, "pupils", "count", context.Pupils),
        Value(sheet, context, "teachers", "count", context.Teachers),
        Value(sheet, context, "teachers-with-category", "count", context.WithCategory),
        Value(sheet, context, "teachers-under-35", "count", context.Young),
        Value(sheet, context, "vacancies", "count", context.Vacancies),
    ];

    private static TruthRow Count(string sheet, SchoolContext context, int column) =>
        Value(sheet, context, SchoolContext.Passport[column].Key, "count", context.Counts[column]);

    private static TruthRow Share(string sheet, SchoolContext context, int column) =>
        Value(sheet, context, SchoolContext.Passport[column].Key, "share", context.Percent(column) / 100);

    private static TruthRow Value(string sheet, SchoolContext context, string measure, string unit, double value) =>
        new("context", sheet, context.School.Code, context.School.Name, context.SchoolYear, measure, unit, value.ToString("0.###", CultureInfo.InvariantCulture));
}
