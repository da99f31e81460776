using System.Globalization;
using Dashboard.Samples.Books;
using Dashboard.Samples.Region;

namespace Dashboard.Samples.Support;

/// <summary>The federal form, one school a sheet: what stands in one sheet of 2021 and of 2022.</summary>
internal sealed class ProfileSheets(Needs needs)
{
    /// <summary>Spells a cell otherwise than the form does; null leaves it as it is.</summary>
    /// <param name="factor">Code of the factor.</param>
    /// <param name="level">True level.</param>
    public delegate (string? Name, string? Level, string Note)? Spelling(string factor, RiskLevel level);

    /// <summary>Title, school with its login, municipality, region; rows 1–10 with numbers.</summary>
    public IEnumerable<TruthRow> Write2021(BookSheet sheet, InventedSchool school, Spelling? spelling = null)
    {
        sheet.Put(0, 0, "РИСКОВЫЙ ПРОФИЛЬ ШКОЛЫ");
        sheet.Merge(0, 0, 0, 2);
        sheet.Put(1, 0, "Проект адресной методической помощи «500+», 2021 год");
        sheet.Merge(1, 0, 1, 2);
        sheet.Put(3, 0, $"Общеобразовательная организация: {SheetSpelling.School(school, 2020)} (edu{school.LoginDigits})");
        sheet.Put(4, 0, "Муниципалитет: " + school.Municipality.LongName);
        sheet.Put(5, 0, "Субъект Российской Федерации: " + InventedPlaces.RegionName);
        sheet.Row(7, "№", "Фактор риска", "Значимость фактора риска");
        sheet.Head(7);
        var row = 8;
        foreach (var factor in RiskFactors.OfForm(2021))
        {
            var level = LevelOf(school, factor, 2021);
            var odd = spelling?.Invoke(factor.Code, level);
            var word = odd?.Level ?? RiskFactors.Word(level);
            sheet.Row(row, row - 7, odd?.Name ?? factor.Name, word.Length == 0 ? null : word);
            yield return Truth(sheet, row, 2, school, 2021, factor, word.Length == 0 ? "blank" : RiskFactors.Truth(level), odd?.Note ?? "");
            row++;
        }

        sheet.Put(row + 1, 0, "* Значимость определена по результатам анкетирования участников образовательных отношений и требует верификации куратором.");
        Widths(sheet, 6, 78, 28);
    }

    /// <summary>School, login and municipality as two columns, the number inside the name of the factor, a third column of explanations.</summary>
    public IEnumerable<TruthRow> Write2022(BookSheet sheet, InventedSchool school, bool withOwn = false, Spelling? spelling = null, string? again = null)
    {
        sheet.Put(0, 0, "Рисковый профиль");
        sheet.Row(1, "Школа", SheetSpelling.School(school, 2021));
        sheet.Row(2, "Логин ОО", "sch" + school.LoginDigits);
        sheet.Row(3, "Муниципалитет", school.Municipality.Name);
        sheet.Row(4, "Год участия в проекте", 2022);
        sheet.Row(6, "Фактор риска", "Значимость фактора риска", "Пояснение");
        sheet.Head(6);
        var factors = RiskFactors.OfForm(2022).ToList();
        if (again is not null)
        {
            factors.Add(RiskFactors.Of(again));
        }

        if (withOwn)
        {
            factors.Add(RiskFactors.OfAnOffice);
        }

        for (var index = 0; index < factors.Count; index++)
        {
            var factor = factors[index];
            var level = factor == RiskFactors.OfAnOffice ? RiskLevel.Medium : LevelOf(school, factor, 2022);
            var second = index >= 10 && factor.Code == again;
            var odd = spelling?.Invoke(factor.Code, level);
            var name = string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {odd?.Name ?? factor.Name}");
            sheet.Row(7 + index, second ? name.ToUpperInvariant() : name, odd?.Level ?? RiskFactors.Word(level), Explanation(factor.Code, level));
            var note = second ? "twice with the same level" : factor == RiskFactors.OfAnOffice ? "own factor of an office" : odd?.Note ?? "";
            yield return Truth(sheet, 7 + index, 1, school, 2022, factor, RiskFactors.Truth(level), note);
        }

        Widths(sheet, 84, 26, 60);
    }

    /// <summary>The federal forms know three levels: what does not matter is «Низкая».</summary>
    public RiskLevel LevelOf(InventedSchool school, RiskFactor factor, int year) =>
        needs.Level(school, factor, year) is RiskLevel.Absent ? RiskLevel.Low : needs.Level(school, factor, year);

    /// <summary>Name of a sheet: 31 signs at most, none of those that Excel refuses.</summary>
    public static string SheetName(InventedSchool school)
    {
        var name = school.Name.Replace(":", "", StringComparison.Ordinal).Replace("/", "-", StringComparison.Ordinal);
        return name.Length > 31 ? name[..31] : name;
    }

    private static string? Explanation(string factor, RiskLevel level) => (factor, level) switch
    {
        ("R_STAFF", RiskLevel.High) => "Нет учителя физики, математику ведёт совместитель",
        ("R_EQUIP", RiskLevel.High) => "Скорость интернета менее 10 Мбит/с, один компьютерный класс",
        ("R_FAIL", RiskLevel.High) => "Высокая доля отметок «2» по ВПР",
        ("R_PAR", RiskLevel.Medium) => "Собрания посещает менее половины родителей",
        _ => null,
    };

    private static TruthRow Truth(BookSheet sheet, int row, int column, InventedSchool school, int year, RiskFactor factor, string level, string note) =>
        new("profiles", sheet.Name, XlsxWriter.Address(row, column), school.Code, school.Name, year.ToString(CultureInfo.InvariantCulture), "ФИОКО", factor.Code, level, "", note);

    private static void Widths(BookSheet sheet, params ReadOnlySpan<double> widths)
    {
        for (var column = 0; column < widths.Length; column++)
        {
            sheet.Width(column, widths[column]);
        }
    }
}
