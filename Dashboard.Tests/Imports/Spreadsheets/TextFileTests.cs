using System.Text;
using Dashboard.Data.Imports.Spreadsheets;
using Xunit;

namespace Dashboard.Tests.Imports.Spreadsheets;

public sealed class TextFileTests
{
    public static TheoryData<string, bool, string> Encodings => new()
    {
        { "utf-8", false, "what programs write" },
        { "utf-8", true, "what Excel writes as «CSV UTF-8»" },
        { "utf-16", true, "what Excel writes as «Текст Юникод»" },
        { "utf-16", false, "the same without its mark" },
        { "utf-16BE", true, "big endian" },
        { "utf-16BE", false, "big endian without its mark" },
        { "windows-1251", false, "what Excel writes as «CSV» in Russian Windows" },
        { "cp866", false, "what programs of the DOS age write" },
        { "koi8-r", false, "what old Unix servers write" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_is_found_by_the_bytes(string name, bool marked, string reason)
    {
        _ = Reading.Encoding1251;
        var encoding = Encoding.GetEncoding(name);
        const string text = "Школа;Предмет;Балл\r\nМБОУ «СОШ № 1»;Русский язык;4\r\nЛицей имени Пушкина;Литература;5\r\n";
        byte[] file = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        var sheet = Reading.Sheet(file);
        var expected = name is "cp866" or "koi8-r" ? "МБОУ" : "МБОУ «СОШ № 1»";
        Assert.True(Reading.RowOf(sheet, 0) == "Школа|Предмет|Балл", reason);
        Assert.StartsWith(expected, sheet[1, 0].Text, StringComparison.Ordinal);
        Assert.Equal("Лицей имени Пушкина|Литература|5", Reading.RowOf(sheet, 2));
    }

    [Fact]
    public void A_few_broken_bytes_do_not_turn_a_file_into_another_encoding()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes("Школа имени Александра Сергеевича Пушкина;5\n"), 0xFF, (byte)';', (byte)'4'];
        var result = Reading.Read(file);
        Assert.Equal("Школа имени Александра Сергеевича Пушкина", result.Value!.Sheets[0][0, 0].Text);
        Assert.Equal("broken-characters", Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void A_letter_cut_by_the_end_of_a_block_is_whole()
    {
        // 65,536 bytes are judged at a time: every letter of the file stands across such a border once.
        var line = "x" + new string('ж', 30_000) + "\n";
        var sheet = Reading.Sheet(string.Concat(Enumerable.Repeat(line, 7)));
        Assert.All(Enumerable.Range(0, 7), row => Assert.Equal(line.TrimEnd(), sheet[row, 0].Text));
    }

    [Theory]
    [InlineData("А;Б\n1;2\n", "А|Б/1|2", "semicolon")]
    [InlineData("А,Б\n1,2\n", "А|Б/1|2", "comma")]
    [InlineData("А\tБ\n1\t2\n", "А|Б/1|2", "tab")]
    [InlineData("sep=,\nА;Б,В\n", "А;Б|В", "the first line says it and is not shown")]
    [InlineData("sep=;\r\nА;Б,В\r\n", "А|Б,В", "the same with two-character line ends")]
    [InlineData("Школа;Балл;Доля\nПервая;4,5;0,5\nВторая;3,2;0,1\n", "Школа|Балл|Доля/Первая|4,5|0,5/Вторая|3,2|0,1", "decimal commas in every line")]
    [InlineData("Балл\n4,5\n3,2\n", "Балл/4,5/3,2", "one column of decimal commas")]
    [InlineData("Отчёт, весна, 2024\n\nШкола;Балл\nПервая;4\nВторая;5\n", "Отчёт, весна, 2024//Школа|Балл/Первая|4/Вторая|5", "a title with commas above")]
    [InlineData("Школа,Адрес\nПервая,\"г. Энск; ул. Мира\"\nВторая,\"г. Энск; ул. Труда\"\n", "Школа|Адрес/Первая|г. Энск; ул. Мира/Вторая|г. Энск; ул. Труда", "semicolons inside quotes")]
    [InlineData("один столбец\nи всё\n", "один столбец/и всё", "no separator at all")]
    public void The_separator_is_found_by_the_lines(string text, string expected, string reason) =>
        Assert.True(Reading.Flat(Reading.Sheet(text)) == expected, reason + ": " + Reading.Flat(Reading.Sheet(text)));

    [Theory]
    [InlineData("\"а;б\";в\n", "а;б|в", "a separator inside quotes")]
    [InlineData("\"МБОУ \"\"СОШ\"\"\";1\n", "МБОУ \"СОШ\"|1", "doubled quotes")]
    [InlineData("\"первая\nвторая\";1\n", "первая\nвторая|1", "a line break inside quotes")]
    [InlineData("МБОУ \"СОШ\";1\n", "МБОУ \"СОШ\"|1", "quotes in the middle are plain characters")]
    [InlineData("\"Лицей\" имени;1\n", "Лицей имени|1", "text behind a closing quote")]
    [InlineData("а;;в\n", "а||в", "an empty field")]
    [InlineData("а;\"\";в\n", "а||в", "an empty field in quotes")]
    [InlineData("а;б", "а|б", "no line end at the end")]
    [InlineData("а;б\r1;2\r", "а|б/1|2", "line ends of old Macs")]
    [InlineData("а;б;;;\n", "а|б", "empty fields at the end are not kept")]
    [InlineData("\"12\";\"4.5\"\n", "12|4.5", "numbers in quotes")]
    public void Fields_are_cut_as_Excel_cuts_them(string text, string expected, string reason) =>
        Assert.True(Reading.Flat(Reading.Sheet(text)) == expected, reason);

    [Theory]
    [InlineData("\"Лицей;1\nШкола;2\n", "\"Лицей|1/Школа|2", "never closed")]
    [InlineData("\"Лицей;1\nШкола \"Восход\";2\n", "\"Лицей|1/Школа \"Восход\"|2", "closed by a quote of another line")]
    public void A_quote_that_is_not_closed_does_not_swallow_the_file(string text, string expected, string reason)
    {
        var result = Reading.Read(text);
        Assert.True(Reading.Flat(result.Value!.Sheets[0]) == expected, reason);
        Assert.Equal("quote-not-closed", Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void The_same_text_in_a_column_is_one_string()
    {
        var sheet = Reading.Sheet("Школа;1\nЛицей;2\nШкола;3\n");
        Assert.Same(sheet[0, 0].Text, sheet[2, 0].Text);
    }

    [Fact]
    public void Codes_with_leading_zeros_stay_text_and_plain_numbers_become_numbers()
    {
        var sheet = Reading.Sheet("007;12;4,5;12.05\n");
        Assert.Equal([CellKind.Text, CellKind.Number, CellKind.Text, CellKind.Number], sheet.Row(0).ToArray().Select(cell => cell.Kind));
    }
}
