using Dashboard.Samples.Books;
using Dashboard.Samples.Vpr;

namespace Dashboard.Samples.Corpus.Cases;

/// <summary>One and the same table in every file format, and in every shape that the XML of an .xlsx takes.</summary>
internal static class Formats
{
    public static IEnumerable<CorpusFile> All()
    {
        yield return Plain("vpr-marks-biff", "old .xls of Excel 97–2003").Xls();
        yield return Plain("vpr-marks-spreadsheet-ml-named-xls", "XML of Excel 2003 named .xls").SpreadsheetMl();
        yield return Plain("vpr-marks-spreadsheet-ml", "XML of Excel 2003 named .xml").SpreadsheetMl(".xml");
        yield return Plain("vpr-marks-html-named-xls", "an HTML table named .xls").Html();
        yield return Plain("vpr-marks-open-document", "an .ods whose last million rows are one element").Ods();
        yield return Plain("vpr-marks-csv-windows-1251", ".csv in windows-1251 with «;»; preamble lines are shorter than the table's").Csv(new CsvShape { Encoding = CsvEncoding.Windows1251 });
        yield return Plain("vpr-marks-csv-utf8-comma", ".csv in UTF-8 without a mark, comma and decimal points").Csv(new CsvShape { Encoding = CsvEncoding.Utf8, Separator = ',', DecimalComma = false });
        yield return Plain("vpr-marks-csv-sep-line", ".csv whose first line is «sep=;»").Csv(new CsvShape { SeparatorLine = true });
        yield return Plain("vpr-marks-unicode-text", "«Текст Юникод» of Excel: UTF-16 with tabs, named .txt").Csv(new CsvShape { Encoding = CsvEncoding.Utf16, Separator = '\t' }, ".txt");
        yield return Plain("vpr-marks-tsv-utf8", ".tsv in UTF-8 with a mark").Csv(new CsvShape { Separator = '\t' }, ".tsv");
        yield return Plain("vpr-marks-xlsx-named-xls", "an .xlsx that someone named .xls").Save(".xls", XlsxWriter.Write(VprSheets.Book(VprForm.Marks, Reports.Math5)));
        yield return Plain("vpr-marks-csv-named-xls", "windows-1251 text with tabs named .xls, as 1С saves").Csv(new CsvShape { Encoding = CsvEncoding.Windows1251, Separator = '\t' }, ".xls");
        yield return Plain("vpr-marks-inline-strings", "texts stand in the cells, there is no shared table").Xlsx(new XlsxShape { InlineStrings = true });
        yield return Plain("vpr-marks-prefixed-elements", "elements are «x:row», «x:c»").Xlsx(new XlsxShape { Prefix = "x" });
        yield return Plain("vpr-marks-without-cell-references", "cells have no addresses: places are counted").Xlsx(new XlsxShape { WithoutReferences = true });
        yield return Plain("vpr-marks-lying-dimension", "the sheet says that it ends at B3").Xlsx(new XlsxShape { Dimension = "A1:B3" });
        yield return Plain("vpr-marks-rich-text", "texts are cut into runs of two fonts").Xlsx(new XlsxShape { RichText = true });
    }

    private static CorpusCase Plain(string name, string oddity)
    {
        var item = new CorpusCase(name, oddity);
        item.Add(VprForm.Marks, Reports.Math5);
        return item;
    }
}
