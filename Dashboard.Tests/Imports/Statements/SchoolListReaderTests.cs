using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Documents;
using Dashboard.Data.Imports.Statements;
using Xunit;

namespace Dashboard.Tests.Imports.Statements;

public sealed class SchoolListReaderTests
{
    private static DocumentParagraph Line(string text) => new(text, IsHeading: false);

    [Fact]
    public void A_list_of_an_order_has_its_number_its_date_and_its_year()
    {
        var document = new OfficeDocument("приказ.docx", DocumentKind.Docx,
        [
            Line("Министерство образования Приозёрного края"), Line("ПРИКАЗ"), Line("12.09.2024 № 1043-п"),
            Line("Во исполнение приказа Рособрнадзора от 01.08.2024 № 7 приказываю:"),
            Line("Приложение к приказу министерства от 12.09.2024 № 1043-п"),
            Line("Перечень школ с низкими образовательными результатами на 2024/2025 учебный год"),
            Roadmaps.WrittenOrder.Table("№ | Муниципалитет | Наименование ОО | Основание", "1 | Ольховецкий МО | МКОУ «Берёзовская СОШ» | ОГЭ 2023, 2024", "2 | ^ | Дубровская СОШ | –"),
        ]);
        var parsed = WrittenTable.Read(DocumentTables.Of(document), StatementForm.SchoolList);

        Assert.Equal(
            [
                new ListPlaceStatement("1043-п", new DateOnly(2024, 9, 12), new DateOnly(2024, 9, 1), new DateOnly(2025, 8, 31), "ОГЭ 2023, 2024"),
                new ListPlaceStatement("1043-п", new DateOnly(2024, 9, 12), new DateOnly(2024, 9, 1), new DateOnly(2025, 8, 31)),
            ],
            parsed.Rows.Select(row => row.Statement));
        Assert.Equal([new StatementKey(StatementKind.ListPlace, 2024, "low-results")], parsed.Whole);
        Assert.Equal("Ольховецкий МО", parsed.Municipality("Дубровская СОШ"));
        Assert.Empty(parsed.Problems);
    }

    [Fact]
    public void Columns_of_plus_are_lists_of_their_own()
    {
        var parsed = WrittenTable.Read("перечни.xlsx", """
            Перечень школ на 2025/2026 учебный год, приказ от 01.10.2025 № 15
            №|Муниципалитет|Школа|ШНОР|Школа в неблагоприятных социальных условиях
            1|Ольховецкий МО|Берёзовская СОШ|+|
            2|Ольховецкий МО|Еловская ООШ|+|+
            3|Ольховецкий МО|Дубровская СОШ||+
            """, StatementForm.SchoolList);
        Assert.Equal(
            ["Берёзовская СОШ low-results", "Еловская ООШ low-results", "Еловская ООШ disadvantaged", "Дубровская СОШ disadvantaged"],
            parsed.Rows.Select(row => $"{parsed.Mentions[row.Mention].Name} {row.Key.Topic}"));
        Assert.Equal(2, parsed.Whole.Count);
    }

    [Fact]
    public void Each_table_of_a_document_is_the_list_of_the_line_above_it()
    {
        var document = new OfficeDocument("приказ.docx", DocumentKind.Docx,
        [
            Line("ПРИКАЗ от 31.01.2023 № 80"), Line("Об утверждении перечней школ на 2023 год"),
            Line("Школы с низкими образовательными результатами"), Roadmaps.WrittenOrder.Table("№ | Наименование ОО", "1 | Берёзовская СОШ"),
            Line("Школы, демонстрирующие признаки необъективных результатов"), Roadmaps.WrittenOrder.Table("№ | Наименование ОО", "1 | Еловская ООШ"),
        ]);
        var parsed = WrittenTable.Read(DocumentTables.Of(document), StatementForm.SchoolList);
        Assert.Equal(
            ["Берёзовская СОШ 2022 low-results", "Еловская ООШ 2022 non-objective"], parsed.Rows.Select(row => $"{parsed.Mentions[row.Mention].Name} {row.Key.Year} {row.Key.Topic}"));
        Assert.Contains("statement-calendar-year", parsed.Codes());
        Assert.All(parsed.Rows, row => Assert.Equal("80", ((ListPlaceStatement)row.Statement).OrderNumber));
    }

    [Fact]
    public void Schools_in_lines_of_an_order_are_a_list_too()
    {
        var document = new OfficeDocument("приказ.docx", DocumentKind.Docx,
        [
            Line("ПРИКАЗ от 15.10.2024 № 7"), Line("1. Утвердить перечень школ с низкими образовательными результатами на 2024/2025 учебный год:"),
            Line("1) МКОУ «Берёзовская СОШ»;"), Line("2) МБОУ СОШ № 5 г. Озёрска;"), Line("2. Контроль оставляю за собой."),
        ]);
        var parsed = WrittenTable.Read(DocumentTables.Of(document), StatementForm.SchoolList);
        Assert.Equal(["МКОУ «Берёзовская СОШ»", "МБОУ СОШ № 5 г. Озёрска"], parsed.Rows.Select(row => parsed.Mentions[row.Mention].Name));
    }

    [Fact]
    public void The_days_for_which_a_list_holds_are_kept()
    {
        var parsed = WrittenTable.Read("перечень.xlsx", """
            Перечень ШССУ на период с 01.09.2024 по 31.08.2025
            2024/2025 учебный год
            Муниципалитет|Школа
            Ольховецкий МО|Еловская ООШ
            """, StatementForm.SchoolList);
        Assert.Equal(new ListPlaceStatement(From: new DateOnly(2024, 9, 1), To: new DateOnly(2025, 8, 31)), parsed.Rows[0].Statement);
    }

    [Theory]
    [InlineData("Перечень ШНОР\nМуниципалитет|Школа\nОльховецкий МО|Еловская ООШ", "statement-without-year", "no year and no order")]
    [InlineData("Перечень ШНОР, 2024/2025\nМуниципалитет|Школа", "list-without-schools", "a head without rows")]
    [InlineData("Перечень ШНОР и ШССУ, 2024/2025\nМуниципалитет|Школа\nОльховецкий МО|Еловская ООШ", "list-of-several", "nobody can tell which school is in which")]
    public void What_cannot_be_taken_is_said(string lines, string code, string reason)
    {
        var parsed = WrittenTable.Read("перечень.xlsx", lines, StatementForm.SchoolList);
        Assert.True(parsed.Rows.Count == 0, reason);
        Assert.Contains(parsed.Problems, problem => problem.Code == code && problem.Severity == ProblemSeverity.Error);
    }

    [Theory]
    [InlineData("Результаты ОГЭ школ с низкими образовательными результатами, 2024\nМуниципалитет|Школа|Количество участников|2|3|4|5\nОльховецкий МО|Еловская ООШ|10|1|3|4|2", "a table of results")]
    [InlineData("Список школ, 2024/2025\nМуниципалитет|Школа\nОльховецкий МО|Еловская ООШ", "no word of a category")]
    [InlineData("Дорожная карта поддержки ШНОР, 2024\nМероприятие|Школа|Срок\nСеминар|Еловская ООШ|май", "a plan")]
    public void Another_list_is_left_alone(string lines, string reason) => Assert.True(WrittenTable.Try("файл.xlsx", lines) is null, reason);
}
