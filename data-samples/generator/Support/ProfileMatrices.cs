using System.Globalization;
using Dashboard.Samples.Books;
using Dashboard.Samples.Region;

namespace Dashboard.Samples.Support;

/// <summary>«Региональный рисковый профиль»: a row a school, a column a factor, short heads, levels as each municipality writes them.</summary>
internal sealed class ProfileMatrices(Needs needs)
{
    /// <summary>Schools of the matrix of 2023: those of the lists, and two that had left.</summary>
    private static readonly string[] Schools2023 =
    [
        "СОШ № 4", "СОШ № 10", "Верхнеольховская СОШ", "Подгорненская СОШ", "Журавлинская СОШ № 1", "Еловская СОШ", "Малобродская ООШ",
        "Суховражская ООШ", "Болотнинская ООШ", "Серебрянская СОШ", "Мшистинская ООШ", "Перелесковская СОШ", "Глухаринская ООШ",
        "Боровлянская СОШ № 2", "Сосновоборская ООШ",
    ];

    private static readonly string[] Schools2025 =
    [
        "СОШ № 4", "Ольховецкая СОШ № 2", "Верхнеольховская СОШ", "Подгорненская СОШ", "Тростянская СОШ", "Камышовская ООШ", "Еловская СОШ",
        "Малобродская ООШ", "Суховражская ООШ", "Болотнинская ООШ", "Серебрянская СОШ", "Мшистинская ООШ", "Перелесковская СОШ",
        "Глухаринская ООШ", "Хвойненская СОШ", "Боровлянская СОШ № 1", "Боровлянская СОШ № 2", "Калиновская СОШ", "Чаечная ООШ",
    ];

    public IEnumerable<SupportFile> Files()
    {
        yield return Matrix2023();
        yield return Matrix2025();
    }

    /// <summary>No code of a school anywhere: name and municipality; the municipality stands once for all its schools.</summary>
    private SupportFile Matrix2023()
    {
        var book = new Book();
        var sheet = book.Add("Профиль 2023");
        sheet.Put(0, 0, "Региональный рисковый профиль школ с низкими образовательными результатами");
        sheet.Put(1, 0, "Приозёрный край, 2023 год (по состоянию на 01.11.2023)");
        sheet.Put(3, 3, "Факторы риска");
        sheet.Merge(3, 3, 3, 15);
        sheet.Row(4, "№", "Муниципалитет", "ОО");
        sheet.Head(3);
        sheet.Head(4);
        Heads(sheet, 4, 3, RiskFactors.All);
        var truth = new List<TruthRow>();
        var row = 5;
        foreach (var group in Schools2023.Select(SupportFolder.School).GroupBy(school => school.Municipality))
        {
            var first = row;
            foreach (var school in group)
            {
                sheet.Row(row, row - 4, row == first ? group.Key.LongName : null, SheetSpelling.School(school, 2023));
                truth.AddRange(Levels(sheet, row, 3, school, 2023, RiskFactors.All));
                row++;
            }

            sheet.Merge(first, 1, row - 1, 1);
        }

        sheet.Put(row, 1, "Всего с высокой значимостью");
        for (var column = 0; column < RiskFactors.All.Count; column++)
        {
            var factor = RiskFactors.All[column];
            sheet.Put(row, 3 + column, Schools2023.Count(name => needs.Level(SupportFolder.School(name), factor, 2023) == RiskLevel.High));
        }

        return new SupportFile("РПШ/Региональный профиль 2023.xlsx", XlsxWriter.Write(book), truth);
    }

    /// <summary>Codes of schools, the region's own factor as column 14, percentages in brackets for the schools of the town.</summary>
    private SupportFile Matrix2025()
    {
        RiskFactor[] factors = [.. RiskFactors.All, RiskFactors.OfTheRegion];
        var book = new Book();
        var sheet = book.Add("2025");
        sheet.Put(0, 0, "Рисковые профили школ Приозёрного края, 2025 год");
        sheet.Put(1, 0, "Уровни: высокая, средняя, низкая; «–» и «не актуален» – риск не подтверждён при посещении куратором");
        sheet.Row(3, "Код ОО", "Наименование ОО", "Муниципалитет");
        sheet.Head(3);
        Heads(sheet, 3, 3, factors);
        var truth = new List<TruthRow>();
        var row = 4;
        foreach (var school in Schools2025.Select(SupportFolder.School))
        {
            sheet.PutText(row, 0, school.Code);
            sheet.Row(row, null, school.Name, school.Municipality.Name);
            truth.AddRange(Levels(sheet, row, 3, school, 2025, factors));
            row++;
        }

        return new SupportFile("РПШ/Региональный профиль 2025.xlsx", XlsxWriter.Write(book), truth);
    }

    private IEnumerable<TruthRow> Levels(BookSheet sheet, int row, int from, InventedSchool school, int year, IReadOnlyList<RiskFactor> factors)
    {
        for (var column = 0; column < factors.Count; column++)
        {
            var factor = factors[column];
            var level = needs.Level(school, factor, year);
            // One cell was forgotten: it says nothing, also not that there is no risk.
            var blank = school.Name == "Калиновская СОШ" && factor.Code == "R_DISC";
            var percent = school.Municipality.IsTown && year == 2025 && level != RiskLevel.Absent ? needs.Percent(school, factor, year) : (int?)null;
            sheet.Put(row, from + column, blank ? null : Word(school, level, percent));
            yield return new TruthRow(
                "profiles",
                sheet.Name,
                XlsxWriter.Address(row, from + column),
                school.Code,
                school.Name,
                year.ToString(CultureInfo.InvariantCulture),
                "регион",
                factor.Code,
                blank ? "blank" : RiskFactors.Truth(level),
                percent?.ToString(CultureInfo.InvariantCulture) ?? "",
                blank ? "level left blank" : factor == RiskFactors.OfTheRegion ? "own factor of the region" : "");
        }
    }

    /// <summary>Each municipality has its own way to write a level.</summary>
    private static string Word(InventedSchool school, RiskLevel level, int? percent)
    {
        var words = school.Municipality.Number switch
        {
            1 => ("высокая", "средняя", "низкая", "–"),
            2 => ("выс.", "ср.", "низ.", "-"),
            3 => ("Высокая", "Средняя", "Низкая", "не актуален"),
            4 => ("ВЫСОКАЯ", "СРЕДНЯЯ", "НИЗКАЯ", "риск не подтверждён"),
            5 => ("высокий", "средний", "низкий", "нет"),
            _ => ("высокая ", " средняя", "низкая", "—"),
        };
        var word = level switch { RiskLevel.High => words.Item1, RiskLevel.Medium => words.Item2, RiskLevel.Low => words.Item3, _ => words.Item4 };
        return percent is null ? word : string.Create(CultureInfo.InvariantCulture, $"{word} ({percent} %)");
    }

    private static void Heads(BookSheet sheet, int row, int from, IReadOnlyList<RiskFactor> factors)
    {
        for (var column = 0; column < factors.Count; column++)
        {
            sheet.Put(row, from + column, factors[column].Head);
            sheet.Width(from + column, 15);
        }

        sheet.Width(1, 40);
        sheet.Width(2, 44);
    }
}
