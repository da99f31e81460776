using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Dashboard.Data.Exports.OpenXml;

/// <summary>Writes a workbook as .xlsx.</summary>
public static class WorkbookWriter
{
    /// <summary>Characters that a cell can hold.</summary>
    private const int CellLimit = 32_767;

    private const uint A3 = 8, A4 = 9;

    /// <param name="content">What to write.</param>
    /// <param name="stream">Empty, seekable and readable; stays open.</param>
    public static void Write(WorkbookContent content, Stream stream)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Make();
        var sheets = new Sheets();
        var names = new DefinedNames();
        for (var place = 0; place < content.Sheets.Count; place++)
        {
            var sheet = content.Sheets[place];
            var part = book.AddNewPart<WorksheetPart>();
            WriteSheet(part, sheet);
            sheets.Append(new Sheet
            {
                Id = book.GetIdOfPart(part), SheetId = (uint)place + 1, Name = sheet.Name, State = sheet.IsHidden ? SheetStateValues.Hidden : null,
            });
            if (sheet.HeadRow is { } head)
            {
                var row = Number(head + 1);
                names.Append(new DefinedName($"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!${row}:${row}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)place });
            }
        }

        book.Workbook = new Workbook(sheets);
        if (names.HasChildren)
        {
            book.Workbook.Append(names);
        }
    }

    private static void WriteSheet(WorksheetPart part, SheetContent sheet)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View(sheet)));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        writer.WriteElement(new Columns(sheet.Columns.Select((column, place) => new Column
        {
            Min = (uint)place + 1, Max = (uint)place + 1, Width = column.Width, CustomWidth = true, Hidden = column.IsHidden ? true : null,
        })));
        writer.WriteStartElement(new SheetData());
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            WriteRow(writer, row, sheet.Rows[row], sheet.Columns);
        }

        writer.WriteEndElement();
        foreach (var element in AfterData(sheet))
        {
            writer.WriteElement(element);
        }

        writer.WriteEndElement();
    }

    private static SheetView View(SheetContent sheet)
    {
        var view = new SheetView { WorkbookViewId = 0 };
        if (sheet.HeadRow is { } head)
        {
            var first = Address(head + 1, sheet.FirstColumnStays ? 1 : 0);
            var pane = sheet.FirstColumnStays ? PaneValues.BottomRight : PaneValues.BottomLeft;
            view.Append(
                new Pane { HorizontalSplit = sheet.FirstColumnStays ? 1 : null, VerticalSplit = head + 1, TopLeftCell = first, ActivePane = pane, State = PaneStateValues.Frozen },
                new Selection { Pane = pane, ActiveCell = first, SequenceOfReferences = new ListValue<StringValue> { InnerText = first } });
        }

        return view;
    }

    private static void WriteRow(OpenXmlWriter writer, int index, SheetRow row, IReadOnlyList<SheetColumn> columns)
    {
        var element = new Row { RowIndex = (uint)index + 1 };
        if (RowHeights.Of(row, columns) is { } height)
        {
            element.Height = height;
        }

        writer.WriteStartElement(element);
        for (var column = 0; column < row.Cells.Count; column++)
        {
            var cell = row.Cells[column];
            if (cell is not { Text: null, Day: null, Number: null, Look: CellLook.Plain })
            {
                writer.WriteElement(Element(cell, Address(index, column)));
            }
        }

        writer.WriteEndElement();
    }

    private static Cell Element(SheetCell cell, string address) => cell switch
    {
        { Day: { } day } => new Cell { CellReference = address, StyleIndex = WorkbookStyles.Of(cell), CellValue = new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)) },
        { Number: { } number } => new Cell { CellReference = address, StyleIndex = WorkbookStyles.Of(cell), CellValue = new CellValue(number.ToString("R", CultureInfo.InvariantCulture)) },
        { Text: { Length: > 0 } text } => new Cell
        {
            CellReference = address, StyleIndex = WorkbookStyles.Of(cell), DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(Fitted(XmlText.Clean(text))) { Space = SpaceProcessingModeValues.Preserve }),
        },
        _ => new Cell { CellReference = address, StyleIndex = WorkbookStyles.Of(cell) },
    };

    private static IEnumerable<OpenXmlElement> AfterData(SheetContent sheet)
    {
        if (sheet.IsProtected)
        {
            yield return new SheetProtection { Sheet = true, Objects = true, Scenarios = true };
        }

        if (sheet.HeadRow is { } head)
        {
            yield return new AutoFilter { Reference = Address(head, 0) + ":" + Address(Math.Max(sheet.Rows.Count - 1, head), sheet.Columns.Count - 1) };
        }

        var merges = sheet.Rows.Select((row, index) => (row, index)).Where(each => each.row.Spans).Select(each => new MergeCell
        {
            Reference = Address(each.index, each.row.Cells.TakeWhile(cell => cell.Text is null).Count()) + ":" + Address(each.index, sheet.Columns.Count - 1),
        }).ToList();
        if (merges.Count > 0)
        {
            yield return new MergeCells(merges) { Count = (uint)merges.Count };
        }

        var rules = sheet.HeadRow is { } row && sheet.Rows.Count > row + 1
            ? sheet.Columns.Select((column, place) => Rule(column, Address(row + 1, place) + ":" + Address(sheet.Rows.Count - 1, place))).OfType<DataValidation>().ToList()
            : [];
        if (rules.Count > 0)
        {
            yield return new DataValidations(rules) { Count = (uint)rules.Count };
        }

        yield return new PageMargins { Left = 0.4, Right = 0.4, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 };
        yield return new PageSetup { PaperSize = sheet.IsLarge ? A3 : A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 };
        yield return new HeaderFooter(new OddFooter("&C&P из &N"));
    }

    /// <summary>People write dates and words as they are used to: the rule asks and does not forbid.</summary>
    private static DataValidation? Rule(SheetColumn column, string cells)
    {
        if (column is { Choices: null, HoldsDays: false, Hint: null })
        {
            return null;
        }

        var rule = new DataValidation { AllowBlank = true, SequenceOfReferences = new ListValue<StringValue> { InnerText = cells } };
        if (column.Hint is { } hint)
        {
            (rule.ShowInputMessage, rule.Prompt) = (true, hint);
        }

        if (column.Choices is { } choices)
        {
            (rule.Type, rule.ErrorStyle, rule.ShowErrorMessage) = (DataValidationValues.List, DataValidationErrorStyleValues.Warning, true);
            rule.Error = "Такого слова в списке нет. Оставить его?";
            rule.Append(new Formula1("\"" + string.Join(',', choices) + "\""));
        }
        else if (column.HoldsDays)
        {
            (rule.Type, rule.Operator, rule.ErrorStyle, rule.ShowErrorMessage) = (DataValidationValues.Date, DataValidationOperatorValues.GreaterThan, DataValidationErrorStyleValues.Warning, true);
            rule.Error = "Это не дата в виде 15.05.2025. Оставить?";
            // The first day of 2000.
            rule.Append(new Formula1("36526"));
        }

        return rule;
    }

    private static string Fitted(string text) => text.Length > CellLimit ? text[..CellLimit] : text;

    private static string Address(int row, int column)
    {
        var letters = string.Empty;
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters + Number(row + 1);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
