using System.Globalization;
using Dashboard.Samples.Books;
using Dashboard.Samples.Region;

namespace Dashboard.Samples.Support;

/// <summary>Official lists of markers by year: a row a school, a column a work, the sum.</summary>
internal static class MarkerLists
{
    private static readonly string[] Works = ["4 РУ", "4 МА", "5 РУ", "5 МА"];

    /// <summary>Year, school, a sign a work in the order of <see cref="Works"/>. All schools without a line have none.</summary>
    private static readonly (int Year, string School, string Signs)[] Marked =
    [
        (2021, "Тростянская СОШ", "1110"), (2021, "Полянская СОШ", "0100"),
        (2022, "Тростянская СОШ", "1101"),
        (2023, "Тростянская СОШ", "1111"), (2023, "СОШ № 7", "0001"), (2023, "Лицей № 2", "0010"),
        (2024, "Тростянская СОШ", "0111"), (2024, "Дальнебродская СОШ", "1000"),
        (2025, "Тростянская СОШ", "1011"), (2025, "Ольховецкая СОШ № 2", "1000"),
    ];

    public static IEnumerable<SupportFile> Files()
    {
        yield return ThreeYears();
        yield return Year2024();
        yield return Year2025();
    }

    /// <summary>Only schools with a marker, three years in one table; logins are the only sure key.</summary>
    private static SupportFile ThreeYears()
    {
        var book = new Book();
        var sheet = book.Add("bias");
        sheet.Row(0, "Год", " Муниципалитет", "Логин", "ОО ", "4 РУ", "4 МА", "5 РУ", "5 МА", "Количество маркеров");
        var rows = Marked.Where(line => line.Year <= 2023).ToList();
        for (var index = 0; index < rows.Count; index++)
        {
            var school = SupportFolder.School(rows[index].School);
            var row = index + 1;
            sheet.Row(row, rows[index].Year, SheetSpelling.MunicipalityOfRow(school.Municipality, row), "sch" + school.LoginDigits, SheetSpelling.School(school, rows[index].Year - 1));
            Numbers(sheet, row, 4, rows[index].Signs);
        }

        return new SupportFile("Маркеры/bias 2021-2023.xlsx", XlsxWriter.Write(book), [.. rows.Select(Truth)]);
    }

    /// <summary>A title with the year, all schools, blanks where nothing is found, «+» where something is.</summary>
    private static SupportFile Year2024()
    {
        var book = new Book();
        var sheet = book.Add("Лист1");
        sheet.Put(0, 0, "Перечень ОО с признаками необъективных результатов ВПР, 2024 год");
        sheet.Row(2, "№", "Муниципалитет", "Логин", "ОО", "РУ 4", "МА 4", "РУ 5", "МА 5", "Количество маркеров");
        sheet.Head(2);
        foreach (var school in SampleRegion.Schools)
        {
            var row = 3 + school.Index;
            var signs = SignsOf(2024, school);
            sheet.Row(row, school.Index + 1, school.Municipality.Name, "edu" + school.LoginDigits, SheetSpelling.School(school, 2023));
            for (var work = 0; work < Works.Length; work++)
            {
                sheet.Put(row, 4 + work, signs[work] == '1' ? "+" : null);
            }

            sheet.Put(row, 8, signs.Count(sign => sign == '1'));
        }

        return new SupportFile("Маркеры/Маркеры ВПР 2024.xlsx", XlsxWriter.Write(book), [.. SampleRegion.Schools.Select(school => Truth((2024, school.Name, SignsOf(2024, school))))]);
    }

    /// <summary>The year only in the name of the sheet and of the file; the sum is a formula.</summary>
    private static SupportFile Year2025()
    {
        var book = new Book();
        var sheet = book.Add("2025");
        sheet.Row(0, "Муниципалитет", "Код ОО", "ОО", "РУ4", "МА4", "РУ5", "МА5", "Количество маркеров");
        sheet.Head(0);
        foreach (var school in SampleRegion.Schools)
        {
            var row = 1 + school.Index;
            var signs = SignsOf(2025, school);
            sheet.Put(row, 0, school.Municipality.Name);
            sheet.PutText(row, 1, school.Code);
            sheet.Put(row, 2, school.Name);
            for (var work = 0; work < Works.Length; work++)
            {
                sheet.Put(row, 3 + work, signs[work] - '0');
            }

            sheet.Formula(row, 7, string.Create(CultureInfo.InvariantCulture, $"SUM(D{row + 1}:G{row + 1})"), signs.Count(sign => sign == '1'));
        }

        return new SupportFile("Маркеры/Маркеры ВПР 2025.xlsx", XlsxWriter.Write(book), [.. SampleRegion.Schools.Select(school => Truth((2025, school.Name, SignsOf(2025, school))))]);
    }

    private static void Numbers(BookSheet sheet, int row, int from, string signs)
    {
        for (var work = 0; work < Works.Length; work++)
        {
            sheet.Put(row, from + work, signs[work] - '0');
        }

        sheet.Put(row, from + Works.Length, signs.Count(sign => sign == '1'));
    }

    private static string SignsOf(int year, InventedSchool school) =>
        Marked.FirstOrDefault(line => line.Year == year && line.School == school.Name).Signs ?? "0000";

    private static TruthRow Truth((int Year, string School, string Signs) line)
    {
        var school = SupportFolder.School(line.School);
        return new TruthRow(
            "markers",
            line.Year.ToString(CultureInfo.InvariantCulture),
            school.Code,
            school.Name,
            line.Signs[..1],
            line.Signs[1..2],
            line.Signs[2..3],
            line.Signs[3..],
            line.Signs.Count(sign => sign == '1').ToString(CultureInfo.InvariantCulture));
    }
}
