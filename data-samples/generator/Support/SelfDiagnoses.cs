using System.Globalization;
using Dashboard.Samples.Books;
using Dashboard.Samples.Papers;
using Dashboard.Samples.Region;

namespace Dashboard.Samples.Support;

/// <summary>«Самодиагностика»: a school writes only the factors that matter to it, and what it does about each.</summary>
internal static class SelfDiagnoses
{
    private const string FactorHead = "Факторы риска (только актуальные для ОО)";
    private const string MeasuresHead = "Краткое описание мер";

    public static IEnumerable<SupportFile> Files()
    {
        yield return Paper(
            "Самодиагностика Малобродская ООШ 2024.docx",
            "Малобродская ООШ",
            2024,
            "Муниципальное автономное общеобразовательное учреждение «Малобродская основная общеобразовательная школа»",
            [
                ("R_STAFF", "Дефицит педагогических кадров", null, "Дистанционное преподавание математики учителем Журавлинской СОШ № 1\nЗаявка по программе «Земский учитель»"),
                ("R_FAIL", "Высокая доля обучающихся с рисками учебной неуспешности", null, "Консультации по четвергам, зачёты по базовым умениям"),
                ("R_MOTIV", "Низкая учебная мотивация обучающихся", null, "Анкетирование, неделя чтения"),
                ("R_PAR", "Низкий уровень вовлеченности родителей", null, "Родительский университет: 4 занятия в год"),
            ]);
        yield return Paper(
            "Самодиагностика Тростянская СОШ 2025.docx",
            "Тростянская СОШ",
            2025,
            "МБОУ «Тростянская СОШ» Ольховецкого муниципального округа",
            [
                ("R_COMP", "Недостаточная предметная и методическая компетентность педагогических работников (высокая)", RiskLevel.High, "Единые критерии оценивания, перекрёстная проверка работ с Подгорненской СОШ"),
                ("R_STAFF", "Дефицит педагогических кадров (средняя)", RiskLevel.Medium, "Целевой договор с педагогическим колледжем"),
                ("own:Расхождение отметок и результатов экзаменов", "Расхождение отметок и результатов экзаменов (высокая)", RiskLevel.High, "Независимые наблюдатели на ВПР, анализ отметок по полугодиям"),
            ]);
        yield return Workbook();
    }

    private static SupportFile Paper(string name, string schoolName, int year, string spelled, (string Code, string Factor, RiskLevel? Level, string Measures)[] rows)
    {
        var school = SupportFolder.School(schoolName);
        var table = new PaperTable([1, 7, 10]).Add(new PaperRow([PaperCell.Head("№"), PaperCell.Head(FactorHead), PaperCell.Head(MeasuresHead)]));
        for (var index = 0; index < rows.Length; index++)
        {
            table.Row((index + 1).ToString(CultureInfo.InvariantCulture), rows[index].Factor, rows[index].Measures);
        }

        var paper = new Paper()
            .Centre(spelled)
            .Skip()
            .Bold("Самодиагностика", "факторов риска снижения образовательных результатов", FormattableString.Invariant($"{year} год"))
            .Skip()
            .Table(table)
            .Skip()
            .Left(FormattableString.Invariant($"Директор школы                    _______________                    15.10.{year}"));
        return new SupportFile("Самодиагностика/" + name, paper.Save(), [.. rows.Select(row => Truth(school, year, "", "", row.Code, row.Level, row.Measures))]);
    }

    /// <summary>In Excel, with a third column that a school added for itself.</summary>
    private static SupportFile Workbook()
    {
        var school = SupportFolder.School("Боровлянская СОШ № 2");
        (string Code, string Factor, RiskLevel Level, string Measures)[] rows =
        [
            ("R_LANG", "Низкое качество преодоления языковых и культурных барьеров", RiskLevel.High, "Курс «Русский язык как неродной», тьютор для 5–6 классов"),
            ("R_FAIL", "Высокая доля обучающихся с рисками учебной неуспешности", RiskLevel.High, "Каникулярная школа, разноуровневые задания"),
            ("R_DISC", "Низкий уровень дисциплины в классе", RiskLevel.Medium, "Единые требования, восстановительные встречи"),
        ];
        var book = new Book();
        var sheet = book.Add("Лист1");
        sheet.Put(0, 0, "Таблица самодиагностики. Боровлянская СОШ № 2, 2024/2025 учебный год");
        sheet.Merge(0, 0, 0, 2);
        sheet.Row(2, FactorHead, MeasuresHead, "Значимость");
        sheet.Head(2);
        for (var index = 0; index < rows.Length; index++)
        {
            sheet.Row(3 + index, rows[index].Factor, rows[index].Measures, RiskFactors.Word(rows[index].Level).ToLowerInvariant());
        }

        sheet.Width(0, 60);
        sheet.Width(1, 70);
        return new SupportFile(
            "Самодиагностика/Самодиагностика Боровлянская СОШ № 2 2024-2025.xlsx",
            XlsxWriter.Write(book),
            [.. rows.Select((row, index) => Truth(school, 2024, sheet.Name, XlsxWriter.Address(3 + index, 0), row.Code, row.Level, row.Measures))]);
    }

    private static TruthRow Truth(InventedSchool school, int year, string sheet, string cell, string factor, RiskLevel? level, string measures) => new(
        "profiles",
        sheet,
        cell,
        school.Code,
        school.Name,
        year.ToString(CultureInfo.InvariantCulture),
        "самодиагностика",
        factor,
        level is { } told ? RiskFactors.Truth(told) : "actual",
        "",
        "measures: " + measures.Replace('\n', ' '));
}
