namespace Dashboard.Data.Imports.Spreadsheets;

/// <summary>What a file turned out to be by its content; its extension does not count.</summary>
public enum SpreadsheetFormat
{
    Xlsx,
    Xlsb,

    /// <summary>Excel 97–2003 and older, BIFF.</summary>
    Xls,

    /// <summary>«XML Spreadsheet 2003», often named .xls.</summary>
    SpreadsheetMl,

    /// <summary>OpenDocument, packed (.ods) or flat (.fods).</summary>
    OpenDocument,

    /// <summary>A web page with tables, often named .xls.</summary>
    Html,

    /// <summary>A web archive (.mht) as Excel saves it.</summary>
    Mhtml,

    /// <summary>Text with separators: .csv, .tsv, .txt.</summary>
    Delimited,
}

/// <summary>A file as cells.</summary>
/// <param name="FileName">As the user knows it.</param>
/// <param name="Format">By content, see <see cref="SpreadsheetFormat"/>.</param>
/// <param name="Sheets">In the order of the tabs, hidden ones too; sheets that are charts or macros are left out.</param>
public sealed record Workbook(string FileName, SpreadsheetFormat Format, IReadOnlyList<SheetGrid> Sheets);
