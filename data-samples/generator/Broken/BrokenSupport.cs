using Dashboard.Samples.Books;
using Dashboard.Samples.Papers;
using Dashboard.Samples.Support;

namespace Dashboard.Samples.Broken;

/// <summary>Risk profiles, lists, context and staff that are sound files and cannot be taken as they stand.</summary>
internal static class BrokenSupport
{
    private const string Folder = "support/";
    private const string Elovka = "МКОУ «Еловская СОШ» (sch990303)";

    public static IEnumerable<BrokenFile> All()
    {
        yield return Report("profile-unknown-school.xlsx", "the profile names a school and a login that the register does not have", ["РПШ!A3"], "школа не найдена в реестре: укажите, какая это школа, или добавьте её", Profile("2022", "МКОУ «Заречновская СОШ» (sch990377)"));
        yield return Report("profile-factor-twice.xlsx", "one factor twice with different levels", ["РПШ!C7", "РПШ!C16"], "фактор встречается дважды с разной значимостью: оставьте одну", Profile("2022", Elovka, sheet => sheet.Row(15, 11, RiskFactors.Of("R_STAFF").Name, "Низкая")));
        yield return Report("profile-2021-titled-2022.xlsx", "the file is named 2021, its title says 2022", ["РПШ!A2"], "год в названии файла (2021) и в заголовке (2022) различаются: выберите год", Profile("2022", Elovka));
        yield return Report("profile-level-beyond-guess.xlsx", "the level «Нисокая» is as near to «Низкая» as to «Высокая»", ["РПШ!C8"], "значимость не распознана: нужна «высокая», «средняя», «низкая» или «риск не подтверждён»", Profile("2022", Elovka, sheet => sheet.Put(7, 2, "Нисокая")));
        yield return BrokenFile.Refused(Folder + "matrix-empty.xlsx", "a matrix with heads and schools and not one level", "в матрице нет ни одной значимости", EmptyMatrix());
        yield return BrokenFile.Refused(Folder + "list-without-schools.docx", "an order that approves a list, and an appendix with heads alone", "в перечне нет ни одной школы", EmptyList());
        yield return Report("context-percent-above-hundred.xlsx", "140 % of families with many children", ["Контекст!F5"], "доля больше 100 %", Context());
        yield return Report("staff-trained-above-number.xlsx", "seven trained of five", ["Кадры!F5"], "прошли обучение больше педагогов, чем есть", Staff());
    }

    private static BrokenFile Report(string name, string what, string[] at, string answer, byte[] bytes) => new(Folder + name, what, BrokenAnswer.Report, at, answer, bytes);

    private static byte[] Profile(string year, string school, Action<BookSheet>? spoil = null)
    {
        var book = new Book();
        var sheet = book.Add("РПШ");
        sheet.Put(0, 0, "Рисковый профиль школы");
        sheet.Put(1, 0, $"Проект «500+», {year} год");
        sheet.Put(2, 0, "Школа: " + school);
        sheet.Row(4, "№", "Фактор риска", "Значимость фактора риска");
        sheet.Head(4);
        RiskLevel[] levels = [RiskLevel.Medium, RiskLevel.High, RiskLevel.Medium, RiskLevel.Low];
        foreach (var (factor, index) in RiskFactors.OfForm(2022).Select((factor, index) => (factor, index)))
        {
            sheet.Row(5 + index, index + 1, factor.Name, RiskFactors.Word(levels[index % levels.Length]));
        }

        spoil?.Invoke(sheet);
        sheet.Width(1, 80);
        return XlsxWriter.Write(book);
    }

    private static byte[] EmptyMatrix()
    {
        var book = new Book();
        var sheet = book.Add("Профиль");
        sheet.Put(0, 0, "Региональный рисковый профиль, 2025 год");
        sheet.Row(2, ["Код ОО", "ОО", .. RiskFactors.All.Select(factor => factor.Head)]);
        sheet.Head(2);
        sheet.PutText(3, 0, "050003");
        sheet.Put(3, 1, "Еловская СОШ");
        sheet.PutText(4, 0, "050004");
        sheet.Put(4, 1, "Малобродская ООШ");
        return XlsxWriter.Write(book);
    }

    private static byte[] EmptyList() => new Paper()
        .Bold("ПРИКАЗ")
        .Left("от 29.08.2025 № 640-од")
        .Text("Утвердить перечень школ с низкими образовательными результатами на 2025/2026 учебный год согласно приложению.")
        .Table(new PaperTable([1, 5, 6, 6]).Add(new PaperRow([PaperCell.Head("№"), PaperCell.Head("Муниципалитет"), PaperCell.Head("ОО"), PaperCell.Head("Основание")])).Row("", "", "", ""))
        .Save();

    private static byte[] Context()
    {
        var book = new Book();
        var sheet = book.Add("Контекст");
        sheet.Put(0, 0, "Контекстные данные, 2024/2025 учебный год");
        sheet.Row(2, "Код ОО", "ОО", "Количество обучающихся, чел.", "Неполные семьи, %", "Малообеспеченные семьи, %", "Многодетные семьи, %");
        sheet.Head(2);
        sheet.PutText(3, 0, "050003");
        sheet.Row(3, null, "Еловская СОШ", 156, 21.5, 30.1, 18.6);
        sheet.PutText(4, 0, "050004");
        sheet.Row(4, null, "Малобродская ООШ", 93, 28.0, 37.6, 140);
        return XlsxWriter.Write(book);
    }

    private static byte[] Staff()
    {
        var book = new Book();
        var sheet = book.Add("Кадры");
        sheet.Put(0, 0, "Повышение квалификации, 2024/2025 учебный год");
        sheet.Row(2, "Код ОО", "ОО", "Предмет / должность", "Всего педагогов", "Выявлены дефициты, чел.", "Прошли ПК, чел.", "Программа ПК", "Срок действия");
        sheet.Head(2);
        sheet.PutText(3, 0, "050003");
        sheet.Row(3, null, "Еловская СОШ", "Математика", 2, 1, 2, "Функциональная математическая грамотность", "31.12.2027");
        sheet.PutText(4, 0, "050003");
        sheet.Row(4, null, "Еловская СОШ", "Начальные классы", 5, 2, 7, "Смысловое чтение на каждом уроке", "31.12.2027");
        return XlsxWriter.Write(book);
    }
}
