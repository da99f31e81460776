using System.Globalization;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Domain.Wording;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Dashboard.Tests.Support;

/// <summary>A monitoring form in the hands of a person: cells typed over, rows moved and deleted, columns added and emptied.</summary>
internal sealed class FilledForm : IDisposable
{
    private readonly MemoryStream _stream;
    private readonly SpreadsheetDocument _document;
    private readonly SheetData _data;

    public FilledForm(MemoryStream exported)
    {
        _stream = new MemoryStream();
        exported.Position = 0;
        exported.CopyTo(_stream);
        _document = SpreadsheetDocument.Open(_stream, isEditable: true);
        _data = Part(MonitoringWords.Sheet).Worksheet.GetFirstChild<SheetData>()!;
    }

    public IReadOnlyList<Row> Rows => [.. _data.Elements<Row>()];

    /// <summary>The row of an activity for a school (null for any), by its place among those.</summary>
    public Row Row(string number, string? school = null, int place = 0) => Rows
        .Where(row => Text(row, MonitoringColumn.Number) == number && (school is null || Text(row, MonitoringColumn.Territory) == school)).ElementAt(place);

    public static string Text(Row row, MonitoringColumn column) => TextAt(row, Letter(column));

    public static string TextAt(Row row, string letter) => Find(row, letter)?.InnerText ?? string.Empty;

    public FilledForm Type(Row row, MonitoringColumn column, string text) => TypeAt(row, Letter(column), text);

    public FilledForm TypeAt(Row row, string letter, string text)
    {
        var cell = Made(row, letter);
        cell.RemoveAllChildren();
        (cell.CellValue, cell.DataType) = (null, null);
        if (text.Length > 0)
        {
            (cell.DataType, cell.InlineString) = (CellValues.InlineString, new InlineString(new Text(text)));
        }

        return this;
    }

    public FilledForm Type(Row row, MonitoringColumn column, DateOnly day)
    {
        var cell = Made(row, Letter(column));
        cell.RemoveAllChildren();
        cell.DataType = null;
        cell.CellValue = new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Puts the rows below the head into this order.</summary>
    public FilledForm Arrange(Func<IEnumerable<Row>, IEnumerable<Row>> order)
    {
        var (head, body) = (Rows.Take(HeadRows).ToList(), Rows.Skip(HeadRows).ToList());
        _data.RemoveAllChildren();
        uint index = 0;
        foreach (var row in head.Concat(order(body)))
        {
            row.RowIndex = ++index;
            foreach (var cell in row.Elements<Cell>())
            {
                cell.CellReference = Letters(cell) + index.ToString(CultureInfo.InvariantCulture);
            }

            _data.Append(row);
        }

        return this;
    }

    public FilledForm EmptyColumn(string letter)
    {
        foreach (var row in Rows)
        {
            Find(row, letter)?.Remove();
        }

        return this;
    }

    public FilledForm DeleteHiddenSheet()
    {
        var book = _document.WorkbookPart!;
        var sheet = book.Workbook.Descendants<Sheet>().Single(each => each.Name == MonitoringWords.HiddenSheet);
        book.DeletePart(sheet.Id!.Value!);
        sheet.Remove();
        return this;
    }

    public MemoryStream Saved()
    {
        _document.Save();
        var copy = new MemoryStream();
        _document.Clone(copy).Dispose();
        return copy;
    }

    /// <summary>Letters of a column of the form; A holds the keys.</summary>
    public static string Letter(MonitoringColumn column) => ((char)('B' + (int)column)).ToString();

    public void Dispose()
    {
        _document.Dispose();
        _stream.Dispose();
    }

    private const int HeadRows = 5;

    private WorksheetPart Part(string name)
    {
        var book = _document.WorkbookPart!;
        return (WorksheetPart)book.GetPartById(book.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!.Value!);
    }

    private static Cell? Find(Row row, string letter) => row.Elements<Cell>().FirstOrDefault(cell => Letters(cell) == letter);

    private static Cell Made(Row row, string letter)
    {
        if (Find(row, letter) is { } found)
        {
            return found;
        }

        var cell = new Cell { CellReference = letter + row.RowIndex!.Value.ToString(CultureInfo.InvariantCulture) };
        row.Append(cell);
        return cell;
    }

    private static string Letters(Cell cell) => string.Concat(cell.CellReference!.Value!.TakeWhile(char.IsAsciiLetter));
}
