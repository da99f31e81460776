using System.Globalization;
using Dashboard.Samples.Books;
using Dashboard.Samples.Papers;
using Dashboard.Samples.Region;
using Dashboard.Samples.Roadmaps;

namespace Dashboard.Samples.Support;

/// <summary>The ministry's orders with their lists, each year in another shape.</summary>
internal static class ListPapers
{
    private const string Ministry = "МИНИСТЕРСТВО ОБРАЗОВАНИЯ ПРИОЗЁРНОГО КРАЯ";
    private const string Minister = "Министр образования";

    public static IEnumerable<SupportFile> Files(LowWorks works)
    {
        yield return One(OfficialLists.Of(works, 2021));
        yield return TwoAppendices(OfficialLists.Of(works, 2022));
        yield return Workbook(OfficialLists.Of(works, 2023));
        yield return Mixed(OfficialLists.Of(works, 2024));
    }

    /// <summary>One table with the reasons; doubtful results in a second table of the same appendix.</summary>
    private static SupportFile One(OfficialList list)
    {
        var table = new PaperTable([1, 5, 7, 8]).Add(Head("№ п/п", "Муниципальное образование", "Общеобразовательная организация", "Основание (доля участников, получивших «2» или не преодолевших минимальный порог)"));
        var number = 1;
        foreach (var listed in list.Of("ШНОР"))
        {
            table.Row(Text(number++), listed.School.Municipality.LongName, SheetSpelling.School(listed.School, 2021), listed.Reason);
        }

        var doubtful = new PaperTable([1, 5, 7, 8]).Add(Head("№ п/п", "Муниципальное образование", "Общеобразовательная организация", "Маркеры"));
        number = 1;
        foreach (var listed in list.Of("НЕОБ"))
        {
            doubtful.Row(Text(number++), listed.School.Municipality.LongName, SheetSpelling.School(listed.School, 2021), listed.Reason);
        }

        var paper = new Paper()
            .Head([Ministry], "ПРИКАЗ", "от 20 августа 2021 г.", "№ " + list.Number, "г. Озёрогорск")
            .About("Об утверждении перечня школ", "с низкими образовательными результатами", "на 2021/2022 учебный год")
            .Text(
                "В целях организации адресной методической помощи общеобразовательным организациям Приозёрного края",
                "ПРИКАЗЫВАЮ:",
                "1. Утвердить перечень общеобразовательных организаций с низкими образовательными результатами и общеобразовательных организаций с признаками необъективных результатов на период с 1 сентября 2021 года по 31 августа 2022 года (приложение).",
                "2. Контроль за исполнением приказа оставляю за собой.")
            .Signed(Minister, "Л. В. Тарасюк")
            .Turn()
            .Stamp("Приложение", "к приказу министерства образования", "Приозёрного края", "от 20.08.2021 № " + list.Number)
            .Bold("Перечень общеобразовательных организаций", "с низкими образовательными результатами")
            .Skip()
            .Table(table)
            .Skip()
            .Bold("Перечень общеобразовательных организаций", "с признаками необъективных результатов")
            .Skip()
            .Table(doubtful);
        return new SupportFile("Перечни/Перечень ШНОР 2021-2022.docx", paper.Save(), [.. list.Truth()]);
    }

    /// <summary>Two appendices; municipalities as rows over the whole width, no column of theirs.</summary>
    private static SupportFile TwoAppendices(OfficialList list)
    {
        var paper = new Paper()
            .Head([Ministry], "ПРИКАЗ", "09.09.2022", "№ " + list.Number, "г. Озёрогорск")
            .About("Об утверждении перечней школ с низкими", "результатами обучения и школ,", "функционирующих в неблагоприятных", "социальных условиях, в 2022/2023 учебном году")
            .Text(
                "По результатам всероссийских проверочных работ и государственной итоговой аттестации 2022 года",
                "ПРИКАЗЫВАЮ:",
                "1. Утвердить на 2022/2023 учебный год перечень школ с низкими результатами обучения (ШНОР) согласно приложению 1.",
                "2. Утвердить на 2022/2023 учебный год перечень школ, функционирующих в неблагоприятных социальных условиях (ШССУ), согласно приложению 2.",
                "3. Признать утратившим силу приказ от 20.08.2021 № 612.",
                "4. Контроль за исполнением приказа оставляю за собой.")
            .Signed(Minister, "Л. В. Тарасюк");
        foreach (var (category, number, title) in new[] { ("ШНОР", "1", "Школы с низкими результатами обучения"), ("ШССУ", "2", "Школы, функционирующие в неблагоприятных социальных условиях") })
        {
            // Both appendices upright: the page is turned twice.
            paper.Turn().Turn().Stamp("Приложение " + number, "к приказу от 09.09.2022 № " + list.Number).Bold(title).Skip().Table(ByMunicipality(list.Of(category)));
        }

        return new SupportFile("Перечни/Перечни ШНОР и ШССУ 2022-2023.docx", paper.Save(), [.. list.Truth()]);
    }

    private static PaperTable ByMunicipality(IEnumerable<ListedSchool> schools)
    {
        var table = new PaperTable([1, 8, 8]).Add(Head("№", "Наименование школы", "Основание включения"));
        var number = 1;
        foreach (var group in schools.GroupBy(listed => listed.School.Municipality))
        {
            table.Row(PaperCell.Head(group.Key.Name, columns: 3));
            foreach (var listed in group)
            {
                table.Row(Text(number++) + ".", SheetSpelling.School(listed.School, 2022), listed.Reason);
            }
        }

        return table;
    }

    /// <summary>The appendix alone, as a workbook: a sheet a category, logins, the order in the preamble.</summary>
    private static SupportFile Workbook(OfficialList list)
    {
        var book = new Book();
        foreach (var (category, name, title) in new[]
        {
            ("ШНОР", "ШНОР", "Перечень школ с низкими образовательными результатами"),
            ("ШССУ", "ШССУ", "Перечень школ, функционирующих в неблагоприятных социальных условиях"),
            ("НЕОБ", "Необъективность", "Перечень школ с признаками необъективных результатов"),
        })
        {
            var sheet = book.Add(name);
            sheet.Put(0, 4, "Приложение к приказу министерства образования Приозёрного края");
            sheet.Put(1, 4, "от 25.08.2023 № " + list.Number);
            sheet.Put(3, 0, title);
            sheet.Merge(3, 0, 3, 4);
            sheet.Put(4, 0, "на 2023/2024 учебный год (с 01.09.2023 по 31.08.2024)");
            sheet.Merge(4, 0, 4, 4);
            sheet.Row(6, "№ п/п", "Муниципалитет", "Логин", "ОО", "Основание");
            sheet.Head(6);
            var row = 7;
            foreach (var listed in list.Of(category))
            {
                sheet.Row(row, row - 6, SheetSpelling.MunicipalityOfRow(listed.School.Municipality, row), "edu" + listed.School.LoginDigits, SheetSpelling.School(listed.School, 2023), listed.Reason);
                row++;
            }

            sheet.Put(row + 1, 1, string.Create(CultureInfo.InvariantCulture, $"Всего: {row - 7}"));
            double[] widths = [7, 30, 12, 60, 70];
            for (var column = 0; column < widths.Length; column++)
            {
                sheet.Width(column, widths[column]);
            }
        }

        return new SupportFile("Перечни/Перечень школ 2023-2024 (приложение к приказу 598-од).xlsx", XlsxWriter.Write(book), [.. list.Truth()]);
    }

    /// <summary>One table for all: a school stands once, its categories in one cell; the text names who is taken out.</summary>
    private static SupportFile Mixed(OfficialList list)
    {
        var words = new Dictionary<string, string> { ["ШНОР"] = "ШНОР", ["ШССУ"] = "ШССУ", ["НЕОБ"] = "с признаками необъективных результатов" };
        var table = new PaperTable([1, 4, 3, 6, 4, 7]).Add(Head("№", "Муниципалитет", "Код ОО", "ОО", "Категория", "Основание"));
        var number = 1;
        foreach (var school in list.Schools.GroupBy(listed => listed.School).OrderBy(group => group.Key.Index))
        {
            table.Row(
                Text(number++),
                school.Key.Municipality.Name,
                school.Key.Code,
                school.Key.Name,
                string.Join(", ", school.Select(listed => words[listed.Category])),
                string.Join("; ", school.Select(listed => listed.Reason)));
        }

        var paper = new Paper()
            .Head([Ministry], "ПРИКАЗ", "30 августа 2024 года", "№ " + list.Number, "г. Озёрогорск")
            .About("О перечне школ, которым оказывается", "адресная поддержка, на 2024/2025 учебный год")
            .Text(
                "На основании анализа результатов ВПР, ОГЭ и ЕГЭ 2024 года и контекстных данных",
                "ПРИКАЗЫВАЮ:",
                "1. Утвердить прилагаемый перечень школ с низкими образовательными результатами (ШНОР), школ, функционирующих в неблагоприятных социальных условиях (ШССУ), и школ с признаками необъективных результатов на период с 01.09.2024 по 31.08.2025.",
                "2. Исключить из перечня в связи с положительной динамикой: Еловская СОШ (Журавлинский муниципальный округ).",
                "3. Руководителям органов управления образованием довести приказ до сведения руководителей школ в срок до 6 сентября 2024 года.",
                "4. Контроль за исполнением приказа оставляю за собой.")
            .Signed(Minister, "Л. В. Тарасюк")
            .Turn()
            .Stamp("УТВЕРЖДЁН", "приказом министерства образования", "Приозёрного края", "от 30.08.2024 № " + list.Number)
            .Bold("Перечень школ, которым оказывается адресная поддержка")
            .Skip()
            .Table(table);
        return new SupportFile("Перечни/Перечень школ 2024-2025.docx", paper.Save(), [.. list.Truth()]);
    }

    private static PaperRow Head(params string[] words) => new([.. words.Select(word => PaperCell.Head(word))], Repeats: true);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
