using System.Globalization;
using System.Text;
using Dashboard.Samples.Books;

namespace Dashboard.Samples.Broken;

/// <summary>Files whose XML is hostile, sloppy or endless.</summary>
internal static class BrokenXml
{
    private const string SheetPart = "xl/worksheets/sheet1.xml";

    public static IEnumerable<BrokenFile> All()
    {
        var sound = XlsxWriter.Write(SoundBook.Vpr(), new XlsxShape { InlineStrings = true });
        var old = Encoding.UTF8.GetString(SpreadsheetMlWriter.Write(SoundBook.Vpr()));
        var sheet = Part(sound);
        yield return BrokenFile.Refused("external-entity.xls", "XML of Excel 2003 with an external entity that names a file of the server", "в файле есть объявление DTD: так устроенные файлы не читаются", Doctype(old, "<!ENTITY secret SYSTEM \"file:///etc/hostname\">", "&secret;"));
        yield return BrokenFile.Refused("external-entity.xlsx", "the same inside a package", "в файле есть объявление DTD: так устроенные файлы не читаются", BrokenContainers.WithPart(sound, SheetPart, Encoding.UTF8.GetString(Doctype(sheet, "<!ENTITY secret SYSTEM \"file:///etc/hostname\">", "&secret;"))));
        yield return BrokenFile.Refused("billion-laughs.xls", "ten entities, each ten times the one before", "в файле есть объявление DTD: так устроенные файлы не читаются", Doctype(old, Laughs(), "&a9;"));
        yield return BrokenFile.Refused("billion-laughs.xlsx", "the same inside a package", "в файле есть объявление DTD: так устроенные файлы не читаются", BrokenContainers.WithPart(sound, SheetPart, Encoding.UTF8.GetString(Doctype(sheet, Laughs(), "&a9;"))));
        yield return BrokenFile.Read("undeclared-prefix.xls", "an old exporter writes «fr:Note» elements and attributes without declaring the prefix; Excel opens it", "файл читается, чужие элементы пропускаются", Encoding.UTF8.GetBytes(Swap(old, "<Table>", "<fr:Note fr:page=\"1\">отчёт</fr:Note><Table fr:exported=\"yes\">")));
        yield return BrokenFile.Read("stray-control-character.xls", "a vertical tab stands in a name, which XML does not allow; Excel opens it", "файл читается, управляющий знак пропускается", Encoding.UTF8.GetBytes(Swap(old, "Верхние Ивняки", "Верхние\u000b Ивняки")));
        yield return BrokenFile.Read("million-empty-rows.xlsx", "more than a million empty rows follow the table", "таблица читается; пустые строки ничего не стоят", Rows(sound, sheet));
        yield return BrokenFile.Read("cell-in-the-last-corner.xlsx", "a forgotten «*» stands in XFD1048576", "таблица читается; память не растёт по размеру листа", Corner());
        yield return BrokenFile.Read("merge-over-whole-sheet.xlsx", "a merge A30:XFD1048576 below the table", "таблица читается; объединение не разворачивается в ячейки", BrokenContainers.WithPart(sound, SheetPart, Swap(sheet, "</mergeCells>", "<mergeCell ref=\"A30:XFD1048576\"/></mergeCells>")));
        yield return BrokenFile.Refused("ten-thousand-columns.xlsx", "9,993 columns of noughts stand to the right of the table", "столбцов больше, чем бывает в таблице результатов: удалите лишние", Columns());
        yield return BrokenFile.Refused("row-repeated-a-billion-times.ods", "an OpenDocument row with numbers, repeated 1,000,000,000 times", "строк больше, чем бывает на листе", Repeated());
        yield return new BrokenFile("million-letters-in-a-cell.xlsx", "a school's name of a million letters", BrokenAnswer.Report, ["Отметки!A10"], "текст ячейки длиннее 32 767 знаков: строка не принимается", Letters());
    }

    private static string Part(byte[] package)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(package));
        using var reader = new StreamReader(zip.GetEntry(SheetPart)!.Open());
        return reader.ReadToEnd();
    }

    // The entity stands where the first name of the region was, so that a careless reader would show what it brought.
    private static byte[] Doctype(string xml, string entities, string use)
    {
        var body = xml.IndexOf("?>", StringComparison.Ordinal) + 2;
        return Encoding.UTF8.GetBytes(xml[..body] + "<!DOCTYPE doc [" + entities + "]>" + Swap(xml[body..], "Приозёрный край", use));
    }

    // A replacement that finds nothing would leave a sound file among the broken ones.
    private static string Swap(string text, string old, string fresh) => text.Contains(old, StringComparison.Ordinal)
        ? text.Replace(old, fresh, StringComparison.Ordinal)
        : throw new InvalidOperationException("Nothing to spoil: " + old);

    private static string Laughs()
    {
        var text = new StringBuilder("<!ENTITY a0 \"ха\">");
        for (var i = 1; i < 10; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<!ENTITY a{i} \"").Insert(text.Length, FormattableString.Invariant($"&a{i - 1};"), 10).Append("\">");
        }

        return text.ToString();
    }

    private static byte[] Rows(byte[] sound, string sheet) => BrokenContainers.Rewrite(sound, SheetPart, entry =>
    {
        var end = sheet.IndexOf("</sheetData>", StringComparison.Ordinal);
        entry.Write(Encoding.UTF8.GetBytes(sheet[..end]));
        var thousand = Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, "<row/>", 1000).ToString());
        for (var i = 0; i < 1048; i++)
        {
            entry.Write(thousand);
        }

        entry.Write(Encoding.UTF8.GetBytes(sheet[end..]));
    });

    private static byte[] Corner()
    {
        var sound = XlsxWriter.Write(SoundBook.Vpr(), new XlsxShape { InlineStrings = true, Dimension = "A1:XFD1048576" });
        return BrokenContainers.WithPart(sound, SheetPart, Part(sound).Replace(
            "</sheetData>",
            "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>*</t></is></c></row></sheetData>",
            StringComparison.Ordinal));
    }

    private static byte[] Columns()
    {
        var book = SoundBook.Vpr();
        var sheet = book.Sheets[0];
        foreach (var row in sheet.Rows().Where(r => r.Cells.Length >= 7).Select(r => r.Index).ToList())
        {
            for (var column = 7; column < 10_000; column++)
            {
                sheet.Put(row, column, sheet.IsHead(row) ? FormattableString.Invariant($"Столбец {column + 1}") : 0);
            }
        }

        return XlsxWriter.Write(book);
    }

    private static byte[] Letters()
    {
        var book = SoundBook.Vpr();
        book.Sheets[0].Put(9, 0, new string('я', 1_000_000) + " (sch990402)");
        return XlsxWriter.Write(book);
    }

    private static byte[] Repeated()
    {
        var sound = OdsWriter.Write(SoundBook.Vpr());
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(sound));
        using var reader = new StreamReader(zip.GetEntry("content.xml")!.Open());
        var text = reader.ReadToEnd();
        var last = text.LastIndexOf("<table:table-row>", StringComparison.Ordinal);
        return BrokenContainers.WithPart(sound, "content.xml", text[..last] + "<table:table-row table:number-rows-repeated=\"1000000000\">" + text[(last + "<table:table-row>".Length)..]);
    }
}
