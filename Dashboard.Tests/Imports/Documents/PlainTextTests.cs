using System.Text;
using Dashboard.Data.Imports.Documents;
using Xunit;
using static Dashboard.Tests.Imports.Documents.DocumentReading;

namespace Dashboard.Tests.Imports.Documents;

/// <summary>A text, pasted or extracted, gives the tables that its writer saw.</summary>
public sealed class PlainTextTests
{
    private const string Head = "№\tМероприятие\tСрок\tОтветственный\n";

    public static TheoryData<string, string, string> Texts => new()
    {
        { "Приказ\n\n№ 5\nот 1 мая", "Приказ ¶ № 5 ¶ от 1 мая", "lines are paragraphs" },
        { "№\tСрок\n1\tмай\n2\tиюнь", "[№|Срок/1|май/2|июнь]", "lines with tabs are a table" },
        { "План\n№\tСрок\n1\tмай\nНачальник", "План ¶ [№|Срок/1|май] ¶ Начальник", "text straight above and below a table" },
        { Head + "1\tсеминар\tмай\tотдел\n\n\n2\tвебинар\tиюнь\tшкола", "[№|Мероприятие|Срок|Ответственный/1|семинар|май|отдел/2|вебинар|июнь|школа]", "blank lines of a page break" },
        { Head + "1\tсеминар\tмай\tотдел,\n\n\t\t\tшколы\t\n2\tвебинар\tиюнь\tшкола\t", "[№|Мероприятие|Срок|Ответственный/1|семинар|май|отдел,/|||школы|/2|вебинар|июнь|школа|]", "after the break each line has an empty field more" },
        { Head + "1\tсеминар\tмай\tотдел\n\n\tдля директоров\t\t", "[№|Мероприятие|Срок|Ответственный/1|семинар|май|отдел/|для директоров||]", "the tail of a row is all that is behind the break" },
        { "Школа\tДиректор\n№ 6\tИ. Иванова\n\nКод\tСрок\tКто\n1\tмай\tя", "[Школа|Директор/№ 6|И. Иванова] ¶ [Код|Срок|Кто/1|май|я]", "another width is another table" },
        { Head + "1\tсеминар\tмай\tотдел\n\nШколы\n\nШкола\tДиректор\n№ 6\tИ. Иванова", "[№|Мероприятие|Срок|Ответственный/1|семинар|май|отдел] ¶ Школы ¶ [Школа|Директор/№ 6|И. Иванова]", "a paragraph ends a table" },
        { Head + "1\tсеминар:\nдля директоров\tмай\tотдел\n2\tвебинар\tиюнь\tшкола", "[№|Мероприятие|Срок|Ответственный/1|семинар:⏎для директоров|май|отдел/2|вебинар|июнь|школа]", "two paragraphs in a cell cut its row into lines" },
        { Head + "1\tсеминар\tмай\tотдел,\nшколы\n2\tвебинар\tиюнь\tшкола", "[№|Мероприятие|Срок|Ответственный/1|семинар|май|отдел,⏎школы/2|вебинар|июнь|школа]", "two paragraphs in the last cell" },
        { "Начальник отдела\t\t\tИ.И. Иванов", "Начальник отдела И.И. Иванов", "a signature set apart by tabs" },
        { Head + "1\tсеминар\tмай\tотдел\n\nНачальник\t\t\tИ.И. Иванов", "[№|Мероприятие|Срок|Ответственный/1|семинар|май|отдел] ¶ Начальник И.И. Иванов", "a signature below a table of its width" },
        { "1.\tУтвердить план.\n2.\tНазначить куратора.\n•\tдовести", "1. Утвердить план. ¶ 2. Назначить куратора. ¶ - довести", "a list of Word has a tab behind each number" },
        { Head + "1\t•\tсеминар\tмай\tотдел", "[№|Мероприятие|Срок|Ответственный/1|- семинар|май|отдел]", "a bullet in a cell is no column" },
        { Head + "1.\t\tсеминар\tмай\tотдел\n2.\t\tвебинар\tиюнь\tшкола", "[№|Мероприятие|Срок|Ответственный/1.|семинар|май|отдел/2.|вебинар|июнь|школа]", "a column numbered by Word is copied with a tab more" },
        { Head + "1\tсеминар\t-\tотдел", "[№|Мероприятие|Срок|Ответственный/1|семинар|-|отдел]", "a lone hyphen is a cell" },
        { "**ПРИКАЗ\nоб утверждении**\n\nтекст **важный** дальше", "# ПРИКАЗ ¶ # об утверждении ¶ текст важный дальше", "marks of bold, over two lines" },
        { "**начато и не закончено\n\nобычный текст", "# начато и не закончено ¶ обычный текст", "a mark of bold without its end" },
        { "## План\nтекст # 5", "# План ¶ текст # 5", "a mark of a heading" },
        { "№\tСрок\n1\t<p>Темы:</p> <ul style=\"x\"><li>раз</li><li>- два</li></ul>", "[№|Срок/1|Темы:⏎- раз⏎- два]", "tags of HTML in a cell" },
        { "балл < 3 и > 2 &nbsp;&laquo;итог&raquo;", "балл < 3 и > 2 «итог»", "signs that are no tags, and references" },
        { "№\tТекст\n1\t\"раз\nдва \"\"три\"\"\"\n2\t\"Лицей\" № 5", "[№|Текст/1|раз⏎два \"три\"/2|\"Лицей\" № 5]", "line breaks in a cell copied out of Excel; quotation marks of a name" },
        { "№\tТекст\n1\t\"не закрыто\n2\tмай", "[№|Текст/1|\"не закрыто/2|май]", "a quotation mark without its end" },
        { "раз\vдва\fтри", "раз⏎два ¶ три", "a line break of Word and the end of a page" },
        { "а\r\nб\rв", "а ¶ б ¶ в", "line ends of other systems" },
        { "\u200Bтекст\u00AD с\u00A0невидимым\uFEFF", "текст с невидимым", "what an eye does not see" },
        { "\t\t\n\t\nтекст", "текст", "tabs without a word" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_becomes_paragraphs_and_tables(string text, string expected, string reason)
    {
        var shown = Shown(text);
        Assert.True(shown == expected, $"{reason}: {shown}");
    }

    [Fact]
    public void A_section_between_rows_is_a_paragraph_between_tables() => Assert.Equal(
        "[№|Мероприятие|Срок|Ответственный/1|семинар|май|отдел] ¶ Раздел 2. Кадры ¶ [2|вебинар|июнь|школа] ¶ Раздел 3. Контроль ¶ [3|отчёт|июль|школа]",
        Shown(Head + "1\tсеминар\tмай\tотдел\nРаздел 2. Кадры\n2\tвебинар\tиюнь\tшкола\nРаздел 3. Контроль\n3\tотчёт\tиюль\tшкола"));

    public static TheoryData<byte[], string> Encodings
    {
        get
        {
            const string Text = "Приказ об утверждении\n№\tСрок\n1\tмай\n";
            return new()
            {
                { Encoding.UTF8.GetBytes(Text), "UTF-8" },
                { [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)], "UTF-8 with a mark" },
                { [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)], "UTF-16, as Notepad calls Unicode" },
                { [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)], "UTF-16 the other way round" },
                { Encoding.Unicode.GetBytes(Text), "UTF-16 without a mark" },
                { Windows1251.GetBytes(Text), "windows-1251" },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_text_is_read_in_its_encoding(byte[] file, string reason)
    {
        var document = Document(file);
        Assert.True(Shown(document) == "Приказ об утверждении ¶ [№|Срок/1|май]", reason + ": " + Shown(document));
        Assert.Equal(DocumentKind.Text, document.Kind);
    }

    [Fact]
    public void An_order_with_semicolons_is_no_sheet() => Assert.Equal(
        DocumentKind.Text,
        Document("Приказываю:\n- провести семинар;\n- провести вебинар;\n- отчитаться, доложить, закрыть;\n1. Утвердить план; назначить; доложить.").Kind);
}
